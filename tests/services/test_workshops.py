"""Making a workshop, setting it up, moving it and closing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from domain.change import Topic
from domain.errors import Conflict, Refused, WorkshopError
from domain.readiness import missing
from domain.record import Explanation, Proposal, ProposalKind
from domain.steps import ORDER, Step
from domain.workshop import Form, NewPoints, RiskRule, Role, Settings
from services import explaining, grouping, joining, reading, scoring, ticking, workshops
from services.access import Caller
from services.scoring import Axis
from storage import schema
from tests.helpers import CLOSED, NO_ACCESS, Act, at_once, everything, overhearing, refused, rows
from tests.people import ANNES_NAME, Cast, gather, play, play_to

MOVING = {"workshop", "event", "team", "tick_count"}  # counts are made anew when ticking ends
MOVED = "The workshop has already moved to another step."
IN_USE = "Group {number} has people or work in it. It cannot be removed."


def _acts(caller: Caller) -> list[Act]:
    return [
        lambda: workshops.change_settings(caller, name="Nytt navn"),
        lambda: workshops.set_group_count(caller, 3),
        lambda: workshops.warn(caller),
        lambda: workshops.advance(caller, Step.BEFORE),
        lambda: workshops.step_back(caller, Step.SELECT_PERSON),
        lambda: workshops.close(caller),
    ]


def _step(caller: Caller) -> Step:
    return reading.record(caller).step


def _without_moves() -> dict[str, list[tuple[Any, ...]]]:
    return {name: found for name, found in everything().items() if name not in MOVING}


def test_new_workshop_has_national_list(database: str) -> None:
    lead = workshops.create(" Risiko\nworkshop ", "Statsforvaltaren i Vestland", "nn")
    record = reading.record(lead)
    assert lead == Caller(record.id, Role.LEAD)
    assert record.settings == Settings(
        name="Risiko workshop",
        office="Statsforvaltaren i Vestland",
        language="nn",
        list_id="sosiale-tjenester-nav",
        list_version="2021-09",
    )
    assert (record.step, record.settings.choose, len(record.points)) == (Step.BEFORE, 10, 51)
    assert [group.number for group in record.groups] == [1]
    assert len(record.code) == 6
    assert record.code.isdecimal()


def test_workshop_must_have_a_name(database: str) -> None:
    refused(
        WorkshopError, "Give the workshop a name.", lambda: workshops.create(" ", "Nordland", "nb")
    )
    sentence = "The text is too long: {length} characters. Use at most {limit}."
    refused(
        WorkshopError,
        sentence,
        lambda: workshops.create("n" * 121, "Nordland", "nb"),
        lambda: workshops.create("Navn", "n" * 121, "nb"),
    )


def test_codes_are_never_shared(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshops, "CODE_LENGTH", 1)
    # So many that the tenth code is never missed by bad luck.
    monkeypatch.setattr(workshops, "MOST_DRAWS", 500)
    leads = [workshops.create("Risikoworkshop", "Nordland", "nb") for _ in range(10)]
    assert {reading.record(lead).code for lead in leads} == set("0123456789")
    assert len({lead.workshop_id for lead in leads}) == 10
    refused(
        WorkshopError,
        "There are too many workshops here. Delete some old ones first.",
        lambda: workshops.create("Risikoworkshop", "Nordland", "nb"),
    )


def test_settings_change_as_named(database: str) -> None:
    cast = gather()
    before = reading.record(cast.lead).settings
    for _ in range(2):
        workshops.change_settings(
            cast.lead,
            name=" Ny\tworkshop ",
            office="Agder",
            contact="Tlf. 22 00 00 00",
            starts_on=date(2026, 9, 21),
            ends_on=date(2026, 9, 22),
            deadline=date(2026, 10, 5),
            form=Form.DIGITAL,
            rule=RiskRule.SUM,
            new_points=NewPoints.EQUAL,
        )
    assert reading.record(cast.lead).settings == Settings(
        "Ny workshop",
        "Agder",
        "nb",
        before.list_id,
        before.list_version,
        date(2026, 9, 21),
        date(2026, 9, 22),
        date(2026, 10, 5),
        Form.DIGITAL,
        "Tlf. 22 00 00 00",
        10,
        RiskRule.SUM,
        NewPoints.EQUAL,
    )


def test_impossible_settings_change_nothing(database: str) -> None:
    cast = gather()
    lead = cast.lead
    refused(
        WorkshopError,
        "Choose a number between 1 and {limit}: the list has {limit} points.",
        lambda: workshops.change_settings(lead, choose=0),
        lambda: workshops.change_settings(lead, choose=52),
    )
    refused(
        WorkshopError,
        "The last day is before the first day.",
        lambda: workshops.change_settings(
            lead, starts_on=date(2026, 9, 22), ends_on=date(2026, 9, 21)
        ),
    )
    refused(WorkshopError, "Give the workshop a name.", partial(_rename, lead, ""))


def _rename(caller: Caller, name: str) -> None:
    workshops.change_settings(caller, name=name)


def test_changed_settings_leave_a_trail(database: str) -> None:
    cast = gather()
    _rename(cast.lead, "Nytt navn")
    last = sorted(rows(schema.event))[-1]
    assert last[3:] == ("lead", "change settings", "name", "Risikoworkshop → Nytt navn")


def test_groups_are_added_and_removed(database: str) -> None:
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    for count in (3, 3, 1, 20):
        workshops.set_group_count(lead, count)
        numbers = [group.number for group in reading.record(lead).groups]
        assert numbers == list(range(1, count + 1))


@pytest.mark.parametrize("count", [0, -1, 21])
def test_impossible_group_counts_are_refused(database: str, count: int) -> None:
    cast = gather()
    sentence = "Choose between 1 and {limit} groups."
    refused(WorkshopError, sentence, lambda: workshops.set_group_count(cast.lead, count))


def test_group_with_people_is_kept(database: str) -> None:
    cast = gather()
    joining.mark_left(cast.lead, cast.dina.person_id, left=True)
    refused(WorkshopError, IN_USE, lambda: workshops.set_group_count(cast.lead, 1))
    for person in (cast.dina, cast.even, cast.frida):
        joining.move_to_group(cast.lead, person.person_id, cast.group_1)
    workshops.set_group_count(cast.lead, 1)
    assert [group.id for group in reading.record(cast.lead).groups] == [cast.group_1]


def _list_point(cast: Cast) -> None:
    grouping.add(cast.lead, cast.group_2, cast.ids(4))


def _propose(cast: Cast) -> None:
    new = Proposal(0, None, ProposalKind.MISSING, None, "Brev", "", "Fordi")
    grouping.propose(cast.lead, cast.group_2, new)


def _score(cast: Cast) -> None:
    point = cast.points[1]
    scoring.set_group_value(cast.lead, cast.group_2, point, Axis.PROBABILITY, 3, seen=None)


def _explain(cast: Cast) -> None:
    text = Explanation("Lite tid", "", 0)
    explaining.save_group_text(cast.lead, cast.group_2, cast.points[1], text)


@pytest.mark.parametrize(
    ("step", "work"),
    [
        (Step.SELECT_GROUP, _list_point),
        (Step.SELECT_GROUP, _propose),
        (Step.SCORE_GROUP, _score),
        (Step.EXPLAIN_GROUP, _explain),
    ],
)
def test_group_with_work_is_kept(database: str, step: Step, work: Callable[[Cast], None]) -> None:
    cast = play_to(step)
    workshops.set_group_count(cast.lead, 3)
    third = reading.record(cast.lead).groups[2].id
    work(replace(cast, group_2=third))
    refused(WorkshopError, IN_USE, lambda: workshops.set_group_count(cast.lead, 2))


def test_warning_lasts_until_the_move(database: str) -> None:
    cast = gather()
    for _ in range(2):
        workshops.warn(cast.lead)
        assert reading.workshop_row(cast.lead.workshop_id).warned_at is not None
    assert reading.workshop_row(cast.other_lead.workshop_id).warned_at is None
    workshops.advance(cast.lead, Step.BEFORE)
    assert reading.workshop_row(cast.lead.workshop_id).warned_at is None


def test_steps_follow_each_other(database: str) -> None:
    cast = gather()
    for present, target in zip(ORDER, ORDER[1:], strict=False):
        assert workshops.advance(cast.lead, present) is target
        assert _step(cast.lead) is target
    for present, target in zip(ORDER[::-1], ORDER[-2::-1], strict=False):
        assert workshops.step_back(cast.lead, present) is target
        assert _step(cast.lead) is target
    assert _step(cast.other_lead) is Step.BEFORE


def test_no_step_beyond_the_ends(database: str) -> None:
    cast = gather()
    refused(
        WorkshopError,
        "The workshop has not started.",
        lambda: workshops.step_back(cast.lead, Step.BEFORE),
    )
    refused(
        WorkshopError,
        "The workshop is already at its result.",
        lambda: workshops.advance(cast.lead, Step.AFTER),
    )


def test_moved_workshop_moves_once_only(database: str) -> None:
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    refused(
        Conflict,
        MOVED,
        lambda: workshops.advance(cast.lead, Step.BEFORE),
        lambda: workshops.advance(cast.lead, Step.SELECT_GROUP),
        lambda: workshops.step_back(cast.lead, Step.SELECT_GROUP),
    )


def test_one_of_many_moves_wins(database: str) -> None:
    cast = gather()
    answers = at_once(*[lambda: workshops.advance(cast.lead, Step.BEFORE)] * 8)
    assert answers.count(Step.SELECT_PERSON) == 1
    assert sum(isinstance(answer, Conflict) for answer in answers) == 7
    assert _step(cast.lead) is Step.SELECT_PERSON


def test_going_back_deletes_nothing(database: str) -> None:
    cast = play_to(Step.AFTER)
    before, record = _without_moves(), reading.record(cast.lead)
    for present in ORDER[:0:-1]:
        workshops.step_back(cast.lead, present)
    assert _step(cast.lead) is Step.BEFORE
    assert _without_moves() == before
    assert len(before["tick"]) == 60
    for present in ORDER[:-1]:
        workshops.advance(cast.lead, present)
    again = reading.record(cast.lead)
    assert replace(again, version=record.version) == record


def test_ticks_count_after_coming_back(database: str) -> None:
    cast = gather()
    for step in (Step.BEFORE, Step.SELECT_PERSON):
        workshops.advance(cast.lead, step)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    ticking.type_ticks(cast.anne, "4")
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    record = reading.record(cast.lead)
    assert record.voters == {cast.group_1: 1, cast.group_2: 0}
    assert record.tick_counts[cast.group_1] == {cast.points[4]: 1}


def test_played_workshop_lacks_nothing(database: str) -> None:
    cast = play_to(Step.AFTER)
    for present in ORDER[:0:-1]:
        assert missing(reading.record(cast.lead)) == []
        workshops.step_back(cast.lead, present)


def test_only_lead_runs_the_workshop(database: str) -> None:
    cast = gather()
    refused(
        Refused,
        NO_ACCESS,
        *_acts(cast.anne),
        lambda: workshops.reopen(cast.anne),
        lambda: workshops.delete(cast.anne),
    )


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


def test_closed_workshop_is_only_read(database: str) -> None:
    cast = gather()
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, *_acts(cast.lead))
    assert reading.record(cast.anne).closed_at is not None


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


def test_everyone_hears_of_moves(database: str) -> None:
    cast = gather()
    with overhearing(cast.anne) as heard:
        for act in _acts(cast.lead):
            act()
        workshops.reopen(cast.lead)
        workshops.delete(cast.lead)
    assert [change.topic for change in heard] == [Topic.STEP] * 8
