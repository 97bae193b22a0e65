"""Hearing of changes: hints to one's own workshop, never what they say."""

from dataclasses import replace

import pytest

from domain.attendees import Attendee
from domain.change import Change, Topic
from domain.errors import Conflict, Refused, WorkshopError
from domain.steps import Step
from services import attendees, hearing, joining, reading, ticking, workshops
from tests.helpers import NO_ACCESS, WRONG_STEP, overhearing, refused
from tests.people import ANNES_NAME, gather, play

MOVED = "The workshop has already moved to another step."


def test_only_own_workshop_is_heard(database: str) -> None:
    cast = gather()
    with overhearing(cast.lead) as here, overhearing(cast.outsider) as there:
        workshops.warn(cast.lead)
    assert [change.workshop_id for change in here] == [cast.lead.workshop_id]
    assert there == []


def test_all_listeners_hear_until_stopped(database: str) -> None:
    cast = gather()
    first: list[Change] = []
    second: list[Change] = []
    stop_first = hearing.hear(cast.anne.workshop_id, first.append)
    stop_second = hearing.hear(cast.lead.workshop_id, second.append)
    workshops.warn(cast.lead)
    stop_first()
    stop_first()
    workshops.warn(cast.lead)
    stop_second()
    workshops.warn(cast.lead)
    assert (len(first), len(second)) == (1, 2)


def test_how_many_are_in_is_told_with_each_arrival(database: str) -> None:
    cast = gather()
    attendees.import_people(cast.lead, [Attendee("Kari", "Nav Hamar", "Hamar")])
    [kari] = attendees.invited(cast.lead)
    with overhearing(cast.lead) as heard:
        joining.join(reading.record(cast.lead).code, "Geir")
        joining.mark_arrived(replace(cast.anne, person_id=kari.person.id))
    told = [change.figures for change in heard if change.topic is Topic.PEOPLE]
    # Kari is expected from the start, and in when she has opened her link.
    assert told == [{"present": 7}, {"present": 8}]


def test_failing_listener_stops_nobody(database: str, caplog: pytest.LogCaptureFixture) -> None:
    cast = gather()

    def fail(change: Change) -> None:
        raise RuntimeError(ANNES_NAME)

    # Whichever of the listeners comes first, one after it must still hear.
    stops = [hearing.hear(cast.lead.workshop_id, fail)]
    with overhearing(cast.lead) as first, overhearing(cast.anne) as second:
        stops.append(hearing.hear(cast.anne.workshop_id, lambda change: fail(change)))
        workshops.warn(cast.lead)
    for stop in stops:
        stop()
    assert (len(first), len(second)) == (1, 1)
    assert [record.getMessage() for record in caplog.records] == [
        "A listener failed: RuntimeError"
    ] * 2
    assert ANNES_NAME not in caplog.text
    assert reading.workshop_row(cast.lead.workshop_id).warned_at is not None


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_on_sqlite_a_process_hears_itself_only(database: str) -> None:
    cast = gather()
    stop = hearing.hear_other_processes()
    with overhearing(cast.lead) as heard:
        workshops.warn(cast.lead)
        stop()
    assert [change.topic for change in heard] == [Topic.STEP]


def test_change_is_saved_before_told(database: str) -> None:
    cast = gather()
    seen: list[tuple[int, Step]] = []

    def look(change: Change) -> None:
        record = reading.record(cast.anne)
        seen.append((record.version - change.version, record.step))

    stop = hearing.hear(cast.anne.workshop_id, look)
    workshops.advance(cast.lead, Step.BEFORE)
    stop()
    assert seen == [(0, Step.SELECT_PERSON)]


def test_refused_act_is_not_told(database: str) -> None:
    cast = gather()
    with overhearing(cast.lead) as heard:
        refused(Conflict, MOVED, lambda: workshops.advance(cast.lead, Step.SELECT_PERSON))
        refused(WorkshopError, WRONG_STEP, lambda: ticking.hand_in(cast.anne, handed_in=True))
        refused(Refused, NO_ACCESS, lambda: joining.add_without_device(cast.anne, "Karen"))
    assert heard == []


def test_hints_carry_no_content(database: str) -> None:
    cast = gather()
    with overhearing(cast.lead) as heard:
        play(cast, Step.AFTER)
        workshops.close(cast.lead)
    assert {(change.topic, change.group_id, tuple(change.figures)) for change in heard} == {
        (Topic.STEP, None, ()),
        (Topic.FIGURES, None, ("done", "of")),
        (Topic.GROUP, cast.group_1, ()),
        (Topic.GROUP, cast.group_2, ()),
        (Topic.PLENUM, None, ()),
    }
    assert {change.workshop_id for change in heard} == {cast.lead.workshop_id}
    versions = [change.version for change in heard]
    assert versions == sorted(versions)
    assert versions[-1] == reading.record(cast.lead).version
    figures = [tuple(change.figures.values()) for change in heard if change.figures]
    # Each of six people ticks, then hands in.
    assert figures == [(done // 2, 6) for done in range(1, 13)]
