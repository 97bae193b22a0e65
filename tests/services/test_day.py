"""The day: its plan, its clock and its breaks (R-22, R-26, R-31)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from domain.change import Topic
from domain.clock import STOPPED, Clock
from domain.errors import Conflict, Refused, WorkshopError
from domain.programme import ONE_DAY, PLANS, Item, Kind, Plan, Programme
from domain.steps import Step
from services import day, reading, workshops
from services.access import Caller
from storage import schema
from tests.helpers import CLOSED, NO_ACCESS, Act, at_once, overhearing, refused, rows
from tests.people import Cast, gather

GONE_ON = "The day has gone on since you saw it. Look at it again."
CLOCK_CHANGED = "The clock has been changed since you saw it. Look at it again."
OTHER_PLAN = "Another plan has been chosen for the day. Look at it again."
FIVE = timedelta(minutes=5)


def _acts(caller: Caller) -> list[Act]:
    return [
        lambda: day.choose_plan(caller, Plan.HALF_DAYS),
        lambda: day.change_minutes(caller, Plan.HALF_DAYS, 2, 75),
        lambda: day.begin_interlude(caller, Kind.BREAK, 15, None),
        lambda: day.extend(caller, _clock(caller).running_until, 5),
        lambda: day.end_interlude(caller, Kind.BREAK),
    ]


def _clock(caller: Caller) -> Clock:
    return reading.record(caller).clock


def _ticking() -> Cast:
    """At the ticking, which has 15 minutes."""
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    return cast


def _end(caller: Caller) -> datetime:
    end = _clock(caller).running_until
    assert end is not None
    return end


@pytest.mark.parametrize("plan", Plan)
def test_the_lead_spreads_the_workshop_over_days(database: str, plan: Plan) -> None:
    """R-31: the offices decide whether both parts are held on the same day."""
    cast = gather()
    before = reading.record(cast.lead).settings
    for _ in range(2):
        day.choose_plan(cast.lead, plan)
    settings = reading.record(cast.anne).settings
    assert settings == replace(before, plan=plan)
    assert settings.programme == PLANS[plan]
    assert reading.record(cast.other_lead).settings.plan is Plan.ONE_DAY


def _changed(place: int, item: Item) -> Programme:
    return (*ONE_DAY[:place], item, *ONE_DAY[place + 1 :])


def test_minutes_are_planned_item_by_item(database: str) -> None:
    cast = gather()
    for _ in range(2):
        day.change_minutes(cast.lead, Plan.ONE_DAY, 2, 75)
        longer = _changed(2, Item(Kind.WORK, Step.SELECT_GROUP, 75))
        assert reading.record(cast.lead).settings.programme == longer
    assert reading.record(cast.other_lead).settings.programme == ONE_DAY


def test_the_plans_own_minutes_are_not_kept_as_changed(database: str) -> None:
    cast = gather()
    untouched = reading.record(cast.lead).settings
    day.change_minutes(cast.lead, Plan.ONE_DAY, 5, 0)
    assert reading.record(cast.lead).settings.own_programme == _changed(
        5, Item(Kind.LUNCH, Step.SELECT_PLENUM, 0)
    )
    day.change_minutes(cast.lead, Plan.ONE_DAY, 5, 45)
    assert reading.record(cast.lead).settings == untouched


def test_another_plan_has_minutes_of_its_own(database: str) -> None:
    cast = gather()
    day.change_minutes(cast.lead, Plan.ONE_DAY, 2, 75)
    day.choose_plan(cast.lead, Plan.MEETINGS)
    assert reading.record(cast.lead).settings.programme == PLANS[Plan.MEETINGS]


def test_minutes_for_a_plan_nobody_follows_are_refused(database: str) -> None:
    """The place would mean another item."""
    cast = gather()
    day.choose_plan(cast.lead, Plan.HALF_DAYS)
    refused(Conflict, OTHER_PLAN, lambda: day.change_minutes(cast.lead, Plan.ONE_DAY, 5, 30))


def test_impossible_minutes_are_refused(database: str) -> None:
    cast = gather()
    refused(
        WorkshopError,
        "Give a number of minutes between 0 and {limit}.",
        *[
            partial(day.change_minutes, cast.lead, Plan.ONE_DAY, place, minutes)
            for place, minutes in ((2, -1), (2, 481), (-1, 15), (13, 15))
        ],
    )
    refused(
        WorkshopError,
        "Give a number of minutes between 1 and {limit}.",
        *[
            partial(day.begin_interlude, cast.lead, Kind.BREAK, minutes, None)
            for minutes in (0, -1, 481)
        ],
    )


def test_two_leads_change_two_items_at_once(database: str) -> None:
    cast = gather()
    at_once(
        lambda: day.change_minutes(cast.lead, Plan.ONE_DAY, 2, 75),
        lambda: day.change_minutes(cast.lead, Plan.ONE_DAY, 4, 50),
    )
    programme = reading.record(cast.lead).settings.programme
    assert (programme[2].minutes, programme[4].minutes) == (75, 50)


@pytest.mark.parametrize("kind", [Kind.INTRODUCTION, Kind.BREAK, Kind.LUNCH])
def test_the_steps_time_stands_still_in_an_interlude(database: str, kind: Kind) -> None:
    cast = _ticking()
    ends_at = _end(cast.lead)
    earliest = datetime.now(UTC)
    day.begin_interlude(cast.lead, kind, 45, None)
    latest = datetime.now(UTC)
    clock = _clock(cast.anne)
    assert (clock.interlude, clock.ends_at) == (kind, None)
    assert clock.interlude_ends_at is not None
    length = timedelta(minutes=45)
    assert earliest + length <= clock.interlude_ends_at <= latest + length
    # What was left of the 15 minutes, to the nearest second.
    assert clock.seconds_left is not None
    second = timedelta(seconds=1)
    assert ends_at - latest - second <= timedelta(seconds=clock.seconds_left)
    assert timedelta(seconds=clock.seconds_left) <= ends_at - earliest + second
    assert clock == reading.plenum_record(cast.lead).clock
    assert _clock(cast.other_lead) == STOPPED


def test_after_an_interlude_the_step_goes_on_with_what_was_left(database: str) -> None:
    cast = _ticking()
    day.begin_interlude(cast.lead, Kind.LUNCH, 45, None)
    left = timedelta(seconds=_clock(cast.lead).seconds_left or 0)
    earliest = datetime.now(UTC) + left
    day.end_interlude(cast.lead, Kind.LUNCH)
    assert earliest <= _end(cast.lead) <= datetime.now(UTC) + left
    assert _clock(cast.lead) == Clock(ends_at=_end(cast.lead))
    assert reading.record(cast.lead).step is Step.SELECT_PERSON


def test_closing_for_today_keeps_everything_for_another_day(database: str) -> None:
    """R-31: the two parts may be held at two different times."""
    cast = _ticking()
    day.begin_interlude(cast.lead, Kind.END, 0, None)
    record = reading.record(cast.anne)
    assert (record.clock.interlude, record.clock.running_until) == (Kind.END, None)
    assert (record.step, record.closed_at) == (Step.SELECT_PERSON, None)
    refused(Conflict, CLOCK_CHANGED, lambda: day.extend(cast.lead, None, 5))
    day.end_interlude(cast.lead, Kind.END)
    assert timedelta(minutes=14) < _end(cast.lead) - datetime.now(UTC) <= timedelta(minutes=15)


def test_from_lunch_the_day_goes_to_an_introduction(database: str) -> None:
    """R-26: a short introduction before the groups go on."""
    cast = _ticking()
    day.begin_interlude(cast.lead, Kind.LUNCH, 45, None)
    left = _clock(cast.lead).seconds_left
    day.begin_interlude(cast.lead, Kind.INTRODUCTION, 10, Kind.LUNCH)
    clock = _clock(cast.lead)
    assert (clock.interlude, clock.seconds_left) == (Kind.INTRODUCTION, left)
    assert clock.interlude_ends_at is not None
    assert clock.interlude_ends_at <= datetime.now(UTC) + timedelta(minutes=10)


def test_a_click_repeated_starts_and_ends_an_interlude_once(database: str) -> None:
    cast = _ticking()
    refused(Conflict, GONE_ON, lambda: day.end_interlude(cast.lead, Kind.BREAK))
    day.begin_interlude(cast.lead, Kind.BREAK, 15, None)
    refused(
        Conflict,
        GONE_ON,
        lambda: day.begin_interlude(cast.lead, Kind.BREAK, 15, None),
        lambda: day.begin_interlude(cast.lead, Kind.LUNCH, 45, Kind.INTRODUCTION),
        lambda: day.end_interlude(cast.lead, Kind.LUNCH),
    )
    day.end_interlude(cast.lead, Kind.BREAK)
    refused(Conflict, GONE_ON, lambda: day.end_interlude(cast.lead, Kind.BREAK))


def test_one_of_two_leads_starts_the_break(database: str) -> None:
    cast = _ticking()
    answers = at_once(*[lambda: day.begin_interlude(cast.lead, Kind.BREAK, 15, None)] * 2)
    assert [type(answer) for answer in answers if answer is not None] == [Conflict]
    assert _clock(cast.lead).interlude is Kind.BREAK


def test_two_leads_pressing_at_once_add_five_minutes_once(database: str) -> None:
    cast = _ticking()
    before = _end(cast.lead)
    answers = at_once(*[lambda: day.extend(cast.lead, before, 5)] * 2)
    assert _end(cast.lead) == before + FIVE
    assert [type(answer) for answer in answers if answer is not None] == [Conflict]
    refused(Conflict, CLOCK_CHANGED, lambda: day.extend(cast.lead, before, 5))
    day.extend(cast.lead, before + FIVE, 5)
    assert _end(cast.lead) == before + 2 * FIVE


def test_more_time_in_a_break_leaves_the_steps_time_alone(database: str) -> None:
    cast = _ticking()
    day.begin_interlude(cast.lead, Kind.BREAK, 15, None)
    before = _clock(cast.lead)
    assert before.interlude_ends_at is not None
    day.extend(cast.lead, before.interlude_ends_at, 5)
    assert _clock(cast.lead) == replace(before, interlude_ends_at=before.interlude_ends_at + FIVE)


def test_a_step_without_a_clock_is_given_one(database: str) -> None:
    cast = gather()
    earliest = datetime.now(UTC) + FIVE
    day.extend(cast.lead, None, 5)
    assert earliest <= _end(cast.lead) <= datetime.now(UTC) + FIVE
    refused(Conflict, CLOCK_CHANGED, lambda: day.extend(cast.lead, None, 5))


def test_more_time_takes_the_warning_back(database: str) -> None:
    cast = _ticking()
    workshops.warn(cast.lead)
    assert reading.record(cast.anne).is_warned
    day.extend(cast.lead, _end(cast.lead), 5)
    assert not reading.record(cast.anne).is_warned


def test_the_warning_can_be_taken_back(database: str) -> None:
    cast = _ticking()
    for warned in (True, True, False, False):
        workshops.warn(cast.lead, warned=warned)
        assert reading.plenum_record(cast.lead).is_warned == warned


def test_only_the_lead_runs_the_day(database: str) -> None:
    cast = gather()
    refused(Refused, NO_ACCESS, *_acts(cast.anne))


def test_a_closed_workshop_has_no_day(database: str) -> None:
    cast = _ticking()
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, *_acts(cast.lead))


def test_everyone_hears_of_the_day(database: str) -> None:
    cast = gather()
    with overhearing(cast.anne) as heard, overhearing(cast.outsider) as elsewhere:
        for act in _acts(cast.lead):
            act()
    assert [change.topic for change in heard] == [Topic.STEP] * 5
    assert elsewhere == []


def test_the_day_leaves_a_trail(database: str) -> None:
    cast = gather()
    day.choose_plan(cast.lead, Plan.HALF_DAYS)
    day.change_minutes(cast.lead, Plan.HALF_DAYS, 2, 75)
    day.begin_interlude(cast.lead, Kind.END, 0, None)
    day.end_interlude(cast.lead, Kind.END)
    assert [row[3:] for row in sorted(rows(schema.event))[-4:]] == [
        ("lead", "choose plan", "", "one_day → half_days"),
        ("lead", "change programme", "item 2", "75"),
        ("lead", "clock", "end", ""),
        ("lead", "clock", "", ""),
    ]
