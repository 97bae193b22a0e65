"""The clock of the running step: it tells, and moves nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clock import STOPPED, Clock, begin_interlude, end_interlude, extend, start
from domain.errors import Conflict, Message, WorkshopError
from domain.programme import Kind

NINE = datetime(2026, 9, 21, 9, 0, tzinfo=UTC)
PAUSES = [Kind.INTRODUCTION, Kind.BREAK, Kind.LUNCH]
INTERLUDES = [*PAUSES, Kind.END]
CHANGED = Message("The clock has been changed since you saw it. Look at it again.")

seconds = st.integers(-4 * 3600, 4 * 3600)
clocks = st.one_of(
    st.just(STOPPED),
    st.builds(lambda s: Clock(ends_at=NINE + timedelta(seconds=s)), seconds),
)


def at(minutes: float) -> datetime:
    """So many minutes after nine."""
    return NINE + timedelta(minutes=minutes)


def test_a_step_ends_after_its_minutes() -> None:
    """R-23: about 60 minutes for the groups' first work."""
    assert start(60, NINE) == Clock(ends_at=datetime(2026, 9, 21, 10, 0, tzinfo=UTC))
    assert start(60, NINE).running_until == datetime(2026, 9, 21, 10, 0, tzinfo=UTC)


def test_a_step_without_minutes_has_no_clock() -> None:
    assert start(0, NINE) == STOPPED
    assert STOPPED.running_until is None


def test_a_break_keeps_what_was_left() -> None:
    """60 minutes from nine; a break of 15 at 9.20, over at 9.40: 40 minutes are left, to 10.20."""
    paused = begin_interlude(start(60, NINE), Kind.BREAK, 15, at(20))
    assert paused == Clock(None, Kind.BREAK, at(35), seconds_left=40 * 60)
    assert paused.running_until == at(35)
    assert end_interlude(paused, at(40)) == Clock(ends_at=at(80))


def test_a_step_over_its_time_is_still_over_after_the_break() -> None:
    paused = begin_interlude(start(60, NINE), Kind.LUNCH, 45, at(70))
    assert paused.seconds_left == -600
    assert end_interlude(paused, at(115)) == Clock(ends_at=at(105))


def test_a_break_in_a_step_without_a_clock_starts_none() -> None:
    paused = begin_interlude(STOPPED, Kind.BREAK, 15, NINE)
    assert paused == Clock(None, Kind.BREAK, at(15), seconds_left=None)
    assert end_interlude(paused, at(20)) == STOPPED


def test_closing_for_today_has_no_end() -> None:
    """R-31: the two parts may be held at two different times."""
    closed = begin_interlude(start(60, NINE), Kind.END, 0, at(50))
    assert closed == Clock(None, Kind.END, None, seconds_left=600)
    assert closed.running_until is None
    weeks = at(50) + timedelta(weeks=3)
    assert end_interlude(closed, weeks) == Clock(ends_at=weeks + timedelta(minutes=10))


def test_from_lunch_to_introduction_the_time_still_stands() -> None:
    """R-26 follows the lunch: 40 minutes were left before both."""
    lunch = begin_interlude(start(60, NINE), Kind.LUNCH, 45, at(20))
    introduction = begin_interlude(lunch, Kind.INTRODUCTION, 10, at(65))
    assert introduction == Clock(None, Kind.INTRODUCTION, at(75), seconds_left=40 * 60)


@pytest.mark.parametrize("kind", PAUSES)
@pytest.mark.parametrize("minutes", [0, -1, 481])
def test_an_interlude_lasts_from_a_minute_to_eight_hours(kind: Kind, minutes: int) -> None:
    with pytest.raises(WorkshopError) as raised:
        begin_interlude(STOPPED, kind, minutes, NINE)
    assert raised.value.message == Message(
        "Give a number of minutes between 1 and {limit}.", {"limit": 480}
    )
    for allowed in (1, 480):
        assert begin_interlude(STOPPED, kind, allowed, NINE).running_until == at(allowed)


@given(
    clock=clocks,
    kinds=st.lists(st.sampled_from(INTERLUDES), min_size=1, max_size=4),
    waits=st.lists(st.integers(0, 100_000), min_size=5, max_size=5),
)
def test_pausing_and_going_on_keeps_what_was_left(
    clock: Clock, kinds: list[Kind], waits: list[int]
) -> None:
    """Through any number of interludes, however long each lasts."""
    now = NINE
    paused = clock
    for kind, wait in zip(kinds, waits, strict=False):
        paused = begin_interlude(paused, kind, 15, now)
        now += timedelta(seconds=wait)
    after = end_interlude(paused, now)
    assert after.interlude is None
    if clock.ends_at is None:
        assert after == STOPPED
    else:
        assert after.ends_at is not None
        assert after.ends_at - now == clock.ends_at - NINE


def test_more_time_is_added_to_the_end() -> None:
    clock = start(60, NINE)
    assert extend(clock, at(60), 5, at(50)) == Clock(ends_at=at(65))


def test_more_time_counts_from_now_when_the_end_has_passed() -> None:
    """Five minutes more mean five minutes, not two and a half."""
    clock = start(60, NINE)
    assert extend(clock, at(60), 5, at(62.5)) == Clock(ends_at=at(67.5))
    assert extend(STOPPED, None, 5, at(20)) == Clock(ends_at=at(25))


def test_more_time_in_a_break_prolongs_the_break_alone() -> None:
    paused = begin_interlude(start(60, NINE), Kind.BREAK, 15, at(20))
    longer = extend(paused, at(35), 5, at(34))
    assert longer == Clock(None, Kind.BREAK, at(40), seconds_left=40 * 60)


def test_the_end_of_the_day_is_not_prolonged() -> None:
    closed = begin_interlude(start(60, NINE), Kind.END, 0, at(50))
    with pytest.raises(Conflict) as raised:
        extend(closed, None, 5, at(55))
    assert raised.value.message == CHANGED


@given(
    clock=clocks,
    kind=st.sampled_from([None, *PAUSES]),
    minutes=st.integers(1, 60),
    later=st.integers(0, 7200),
)
def test_asking_twice_for_more_time_adds_it_once(
    clock: Clock, kind: Kind | None, minutes: int, later: int
) -> None:
    """Two clicks, or two leads, who saw the same end."""
    now = NINE + timedelta(seconds=later)
    running = begin_interlude(clock, kind, 15, NINE) if kind else clock
    seen = running.running_until
    longer = extend(running, seen, minutes, now)
    expected = (max(seen, now) if seen else now) + timedelta(minutes=minutes)
    assert longer.running_until == expected
    assert (longer.interlude, longer.seconds_left) == (running.interlude, running.seconds_left)
    with pytest.raises(Conflict) as raised:
        extend(longer, seen, minutes, now)
    assert raised.value.message == CHANGED


def test_more_time_is_refused_to_whoever_saw_another_end() -> None:
    for seen in (None, at(59), at(61)):
        with pytest.raises(Conflict) as raised:
            extend(start(60, NINE), seen, 5, at(50))
        assert raised.value.message == CHANGED
