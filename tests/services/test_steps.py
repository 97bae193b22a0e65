"""Moving a workshop from step to step (R-20 to R-31), and the clock of each."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.clock import STOPPED
from domain.errors import Conflict, WorkshopError
from domain.programme import Kind, Plan
from domain.readiness import missing
from domain.steps import ORDER, Step
from services import day, joining, reading, ticking, workshops
from services.access import Caller
from storage import schema
from tests.helpers import at_once, everything, refused
from tests.people import gather, play_to

# Counts are made anew when ticking ends. Each move is a stretch of time more, and counts who is in.
MOVING = {"workshop", "event", "team", "tick_count", "timing", "attendance_count"}
COUNTED_IN = [*schema.person.c].index(schema.person.c.counted_in_id)
MOVED = "The workshop has already moved to another step."


def _step(caller: Caller) -> Step:
    return reading.record(caller).step


def _without_moves() -> dict[str, list[tuple[Any, ...]]]:
    found = {name: kept for name, kept in everything().items() if name not in MOVING}
    people = [(*row[:COUNTED_IN], *row[COUNTED_IN + 1 :]) for row in found["person"]]
    return {**found, "person": people}


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
    assert again.timings[: len(record.timings)] == record.timings
    assert {**again.attendance, **record.attendance} == again.attendance
    came_back = replace(
        again, version=record.version, timings=record.timings, attendance=record.attendance
    )
    assert came_back == record


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


def test_a_trial_that_is_taken_back_locks_no_ticks(database: str) -> None:
    """The lead tries the ticking with an entry of her own and removes it before the day."""
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    ticking.type_ticks(cast.anne, "4 7")
    workshops.step_back(cast.lead, Step.SELECT_PERSON)
    joining.remove(cast.lead, cast.anne.person_id)
    workshops.advance(cast.lead, Step.BEFORE)
    assert ticking.type_ticks(cast.baard, "5") == {cast.points[5]}


def test_played_workshop_lacks_nothing(database: str) -> None:
    cast = play_to(Step.AFTER)
    for present in ORDER[:0:-1]:
        assert missing(reading.record(cast.lead)) == []
        workshops.step_back(cast.lead, present)


def test_going_on_starts_the_clock_with_the_programmes_minutes(database: str) -> None:
    """R-23 to R-30; R-20 has the 15 minutes of the national programme."""
    cast = gather()
    for present, minutes in zip(ORDER, (15, 60, 60, 60, 60, 45, 45), strict=False):
        earliest = datetime.now(UTC) + timedelta(minutes=minutes)
        workshops.advance(cast.lead, present)
        clock = reading.record(cast.lead).clock
        assert clock.ends_at is not None
        assert earliest <= clock.ends_at <= datetime.now(UTC) + timedelta(minutes=minutes)
        assert clock == replace(STOPPED, ends_at=clock.ends_at)
    assert reading.record(cast.other_lead).clock == STOPPED
    workshops.advance(cast.lead, Step.EXPLAIN_PLENUM)
    assert reading.record(cast.lead).clock == STOPPED


def test_the_clock_follows_the_workshops_own_minutes(database: str) -> None:
    cast = gather()
    day.change_minutes(cast.lead, Plan.ONE_DAY, 1, 0)
    day.change_minutes(cast.lead, Plan.ONE_DAY, 2, 90)
    workshops.advance(cast.lead, Step.BEFORE)
    assert reading.record(cast.lead).clock == STOPPED
    earliest = datetime.now(UTC) + timedelta(minutes=90)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    ends_at = reading.record(cast.lead).clock.ends_at
    assert ends_at is not None
    assert earliest <= ends_at <= datetime.now(UTC) + timedelta(minutes=90)


def test_going_back_stops_the_clock(database: str) -> None:
    """Going back is to mend something; the programme has no minutes for that."""
    cast = gather()
    for step in (Step.BEFORE, Step.SELECT_PERSON):
        workshops.advance(cast.lead, step)
    assert reading.record(cast.lead).clock != STOPPED
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    assert reading.record(cast.lead).clock == STOPPED


def test_a_move_ends_what_stood_between_the_steps(database: str) -> None:
    cast = gather()
    for kind in (Kind.BREAK, Kind.END):
        present = _step(cast.lead)
        day.begin_interlude(cast.lead, kind, 15, None)
        workshops.advance(cast.lead, present)
        clock = reading.record(cast.lead).clock
        assert (clock.interlude, clock.interlude_ends_at, clock.seconds_left) == (None, None, None)
        assert clock.ends_at is not None


def test_a_refused_move_leaves_the_clock_alone(database: str) -> None:
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    before = reading.record(cast.lead).clock
    refused(Conflict, MOVED, lambda: workshops.advance(cast.lead, Step.BEFORE))
    assert reading.record(cast.lead).clock == before
