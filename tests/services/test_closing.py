"""Closing a workshop, opening it again, and deleting it."""

from domain.errors import WorkshopError
from domain.steps import Step
from services import reading, ticking, workshops
from storage import schema
from tests.helpers import everything, refused, rows
from tests.people import ANNES_NAME, gather, play, play_to


def test_closing_turns_ticks_into_counts(database: str) -> None:
    cast = play_to(Step.AFTER)
    before = reading.record(cast.lead)
    assert ANNES_NAME in str(everything())
    workshops.close(cast.lead)
    record = reading.record(cast.lead)
    assert rows(schema.tick) == []
    assert ANNES_NAME not in str(everything())
    assert {person.name for person in record.people} == {""}
    assert record.voters == before.voters
    assert record.tick_counts == before.tick_counts
    assert record.tick_counts[cast.group_1][cast.points[10]] == 2
    assert (record.plenum_list, record.plenum_scores) == (before.plenum_list, before.plenum_scores)
    assert not record.is_preliminary


def test_closing_leaves_other_workshops_alone(database: str) -> None:
    cast = play_to(Step.AFTER)
    workshops.advance(cast.other_lead, Step.BEFORE)
    ticking.type_ticks(cast.outsider, "4 7")
    workshops.close(cast.lead)
    assert len(ticking.ticks(cast.outsider)) == 2
    assert reading.person(cast.outsider).name == "Olga"
    assert reading.record(cast.other_lead).is_preliminary


def test_ticks_are_kept_when_set(database: str) -> None:
    cast = gather()
    workshops.change_settings(cast.lead, delete_ticks=False)
    play(cast, Step.SELECT_GROUP)
    before = rows(schema.tick)
    workshops.close(cast.lead)
    assert rows(schema.tick) == before
    assert len(before) == 60
    assert reading.person(cast.anne).name == ANNES_NAME


def test_reopened_workshop_can_be_corrected(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    counts = reading.record(cast.lead).tick_counts
    workshops.close(cast.lead)
    for _ in range(2):
        workshops.reopen(cast.lead)
    record = reading.record(cast.lead)
    assert (record.closed_at, record.tick_counts) == (None, counts)
    assert rows(schema.tick) == []
    assert workshops.advance(cast.lead, Step.SELECT_PLENUM) is Step.SCORE_GROUP


def test_second_closing_keeps_the_counts(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    before = reading.record(cast.lead)
    workshops.close(cast.lead)
    workshops.reopen(cast.lead)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    refused(
        WorkshopError,
        "The ticks became counts when the workshop was closed.",
        lambda: ticking.type_ticks(cast.anne, "1 50"),
        lambda: ticking.set_tick(cast.anne, cast.points[1], chosen=True),
        lambda: ticking.hand_in(cast.anne, handed_in=False),
    )
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    workshops.close(cast.lead)
    record = reading.record(cast.lead)
    assert (record.voters, record.tick_counts) == (before.voters, before.tick_counts)


def test_deleted_workshop_leaves_no_trace(database: str) -> None:
    cast = gather()
    workshops.delete(cast.other_lead)
    workshops.close(cast.lead)
    workshops.delete(cast.lead)
    assert {name: found for name, found in everything().items() if found} == {}


def test_deletion_spares_other_workshops(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    workshops.delete(cast.lead)
    left = {name: len(found) for name, found in everything().items() if found}
    assert left == {"workshop": 1, "team": 1, "person": 1, "point": 51, "event": 1}
    assert reading.person(cast.outsider).name == "Olga"
