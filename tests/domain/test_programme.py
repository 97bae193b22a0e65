"""The programme of the day: which minutes are planned for what (R-22 to R-31)."""

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Message, WorkshopError
from domain.programme import (
    ONE_DAY,
    PLANS,
    Item,
    Kind,
    Plan,
    Programme,
    change_minutes,
    interludes_after,
    planned_times,
    work_minutes,
)
from domain.steps import ORDER, WORKING, Step

NINE = time(9)
COUNTY = [plan for plan in Plan if plan is not Plan.NATIONAL]


def refusal(place: int, minutes: int, programme: Programme = ONE_DAY) -> Message | None:
    try:
        change_minutes(programme, place, minutes)
    except WorkshopError as error:
        return error.message
    return None


@pytest.mark.parametrize(
    ("step", "minutes"),
    [
        (Step.BEFORE, 0),
        (Step.SELECT_PERSON, 15),
        (Step.SELECT_GROUP, 60),
        (Step.SELECT_PLENUM, 60),
        (Step.SCORE_GROUP, 60),
        (Step.SCORE_PLENUM, 60),
        (Step.EXPLAIN_GROUP, 45),
        (Step.EXPLAIN_PLENUM, 45),
        (Step.AFTER, 0),
    ],
)
@pytest.mark.parametrize("plan", COUNTY)
def test_work_lasts_as_long_as_the_guide_says(plan: Plan, step: Step, minutes: int) -> None:
    """R-23 to R-30; the 15 minutes of the individual work are the national programme's."""
    assert work_minutes(PLANS[plan], step) == minutes


@pytest.mark.parametrize("plan", COUNTY)
def test_the_guides_two_parts_are_whole_in_every_plan(plan: Plan) -> None:
    """Part 1 is 150 minutes and part 2 is 220, without breaks; the ticking is done before."""
    parts = [0, 0]
    for item in PLANS[plan]:
        is_method = item.kind in (Kind.INTRODUCTION, Kind.WORK)
        if is_method and (item.kind, item.step) != (Kind.WORK, Step.SELECT_PERSON):
            parts[ORDER.index(item.step) >= ORDER.index(Step.SCORE_GROUP)] += item.minutes
    assert parts == [150, 220]


@pytest.mark.parametrize("plan", COUNTY)
def test_every_plan_has_each_working_step_once_in_order(plan: Plan) -> None:
    assert tuple(i.step for i in PLANS[plan] if i.kind is Kind.WORK) == WORKING
    places = [ORDER.index(item.step) for item in PLANS[plan]]
    assert places == sorted(places)


def test_one_day_starts_at_nine_and_has_lunch_at_twelve() -> None:
    times = [moment for _, moment in planned_times(PLANS[Plan.ONE_DAY], NINE)]
    assert times == [
        time(9, 0),
        time(9, 30),
        time(9, 45),
        time(10, 45),
        time(11, 0),
        time(12, 0),
        time(12, 45),
        time(12, 55),
        time(13, 55),
        time(14, 10),
        time(15, 10),
        time(15, 55),
        time(16, 5),
    ]
    assert {day for day, _ in planned_times(PLANS[Plan.ONE_DAY], NINE)} == {1}


def test_two_half_days_part_after_the_common_list() -> None:
    """R-31: two half days instead of one; the lunch is gone with the afternoon."""
    found = [
        (item.kind, item.step, day, moment)
        for item, (day, moment) in zip(
            PLANS[Plan.HALF_DAYS], planned_times(PLANS[Plan.HALF_DAYS], NINE), strict=True
        )
    ]
    assert found == [
        (Kind.INTRODUCTION, Step.SELECT_PERSON, 1, time(9, 0)),
        (Kind.WORK, Step.SELECT_PERSON, 1, time(9, 30)),
        (Kind.WORK, Step.SELECT_GROUP, 1, time(9, 45)),
        (Kind.BREAK, Step.SELECT_GROUP, 1, time(10, 45)),
        (Kind.WORK, Step.SELECT_PLENUM, 1, time(11, 0)),
        (Kind.END, Step.SELECT_PLENUM, 1, time(12, 0)),
        (Kind.INTRODUCTION, Step.SCORE_GROUP, 2, time(9, 0)),
        (Kind.WORK, Step.SCORE_GROUP, 2, time(9, 10)),
        (Kind.BREAK, Step.SCORE_GROUP, 2, time(10, 10)),
        (Kind.WORK, Step.SCORE_PLENUM, 2, time(10, 25)),
        (Kind.WORK, Step.EXPLAIN_GROUP, 2, time(11, 25)),
        (Kind.BREAK, Step.EXPLAIN_GROUP, 2, time(12, 10)),
        (Kind.WORK, Step.EXPLAIN_PLENUM, 2, time(12, 20)),
    ]


def test_short_meetings_have_one_working_session_each_and_no_breaks() -> None:
    """R-31, and chapter 5: some held it as one or more shorter meetings."""
    programme = PLANS[Plan.MEETINGS]
    days: dict[int, list[tuple[Kind, Step]]] = {}
    for item, (day, _) in zip(programme, planned_times(programme, NINE), strict=True):
        days.setdefault(day, []).append((item.kind, item.step))
    assert days == {
        1: [
            (Kind.INTRODUCTION, Step.SELECT_PERSON),
            (Kind.WORK, Step.SELECT_PERSON),
            (Kind.WORK, Step.SELECT_GROUP),
            (Kind.END, Step.SELECT_GROUP),
        ],
        2: [(Kind.WORK, Step.SELECT_PLENUM), (Kind.END, Step.SELECT_PLENUM)],
        3: [
            (Kind.INTRODUCTION, Step.SCORE_GROUP),
            (Kind.WORK, Step.SCORE_GROUP),
            (Kind.END, Step.SCORE_GROUP),
        ],
        4: [(Kind.WORK, Step.SCORE_PLENUM), (Kind.END, Step.SCORE_PLENUM)],
        5: [(Kind.WORK, Step.EXPLAIN_GROUP), (Kind.END, Step.EXPLAIN_GROUP)],
        6: [(Kind.WORK, Step.EXPLAIN_PLENUM)],
    }


@pytest.mark.parametrize(
    ("plan", "step", "interludes"),
    [
        (Plan.ONE_DAY, Step.BEFORE, [Item(Kind.INTRODUCTION, Step.SELECT_PERSON, 30)]),
        (Plan.ONE_DAY, Step.SELECT_PERSON, []),
        (Plan.ONE_DAY, Step.SELECT_GROUP, [Item(Kind.BREAK, Step.SELECT_GROUP, 15)]),
        (
            Plan.ONE_DAY,
            Step.SELECT_PLENUM,
            [
                Item(Kind.LUNCH, Step.SELECT_PLENUM, 45),
                Item(Kind.INTRODUCTION, Step.SCORE_GROUP, 10),
            ],
        ),
        (Plan.ONE_DAY, Step.SCORE_GROUP, [Item(Kind.BREAK, Step.SCORE_GROUP, 15)]),
        (Plan.ONE_DAY, Step.SCORE_PLENUM, []),
        (Plan.ONE_DAY, Step.EXPLAIN_GROUP, [Item(Kind.BREAK, Step.EXPLAIN_GROUP, 10)]),
        (Plan.ONE_DAY, Step.EXPLAIN_PLENUM, []),
        (Plan.ONE_DAY, Step.AFTER, []),
        (
            Plan.HALF_DAYS,
            Step.SELECT_PLENUM,
            [
                Item(Kind.END, Step.SELECT_PLENUM, 0),
                Item(Kind.INTRODUCTION, Step.SCORE_GROUP, 10),
            ],
        ),
        (Plan.MEETINGS, Step.SCORE_PLENUM, [Item(Kind.END, Step.SCORE_PLENUM, 0)]),
    ],
)
def test_between_two_steps_stands_what_is_planned_there(
    plan: Plan, step: Step, interludes: list[Item]
) -> None:
    """R-22, R-26: introductions come before the work they introduce."""
    assert interludes_after(PLANS[plan], step) == interludes


def test_an_interlude_of_no_minutes_is_left_out() -> None:
    without_lunch = change_minutes(ONE_DAY, 5, 0)
    assert interludes_after(without_lunch, Step.SELECT_PLENUM) == [
        Item(Kind.INTRODUCTION, Step.SCORE_GROUP, 10)
    ]
    assert planned_times(without_lunch, NINE)[4:7] == [
        (1, time(11, 0)),
        (1, None),
        (1, time(12, 0)),
    ]


def test_a_step_without_planned_minutes_is_still_followed_by_the_next() -> None:
    """Ticking at home (C8) leaves the step without time of its own."""
    at_home = change_minutes(ONE_DAY, 1, 0)
    assert work_minutes(at_home, Step.SELECT_PERSON) == 0
    assert interludes_after(at_home, Step.BEFORE) == [
        Item(Kind.INTRODUCTION, Step.SELECT_PERSON, 30)
    ]
    assert interludes_after(at_home, Step.SELECT_PERSON) == []


def test_other_minutes_change_one_item_alone() -> None:
    changed = change_minutes(ONE_DAY, 2, 75)
    assert changed[2] == Item(Kind.WORK, Step.SELECT_GROUP, 75)
    assert (changed[:2], changed[3:]) == (ONE_DAY[:2], ONE_DAY[3:])
    assert change_minutes(changed, 2, 60) == ONE_DAY


@pytest.mark.parametrize(("place", "minutes"), [(0, 0), (12, 480)])
def test_the_first_and_the_last_item_may_last_up_to_eight_hours(place: int, minutes: int) -> None:
    assert change_minutes(ONE_DAY, place, minutes)[place].minutes == minutes


@pytest.mark.parametrize(("place", "minutes"), [(0, -1), (0, 481), (-1, 15), (13, 15)])
def test_other_places_and_minutes_are_refused(place: int, minutes: int) -> None:
    assert refusal(place, minutes) == Message(
        "Give a number of minutes between 0 and {limit}.", {"limit": 480}
    )


# At most an hour an item, so that no day goes past midnight.
ITEMS = st.builds(Item, st.sampled_from(Kind), st.sampled_from(WORKING), st.integers(0, 60))


@given(items=st.lists(ITEMS, max_size=14), hour=st.integers(0, 9))
def test_time_only_goes_on_within_a_day(items: list[Item], hour: int) -> None:
    programme = tuple(items)
    times = planned_times(programme, time(hour))
    assert len(times) == len(programme)
    days = [day for day, _ in times]
    ends = [item.kind is Kind.END for item in programme]
    # A new day begins after each end of day, and never elsewhere.
    assert days == [1 + sum(ends[:place]) for place in range(len(programme))]
    for day in set(days):
        moments = [moment for d, moment in times if d == day and moment is not None]
        assert moments == sorted(moments)
        assert all(moment >= time(hour) for moment in moments)


@given(items=st.lists(ITEMS, min_size=1, max_size=14))
def test_only_what_takes_no_time_has_no_time(items: list[Item]) -> None:
    for item, (_, moment) in zip(items, planned_times(tuple(items), NINE), strict=True):
        assert (moment is None) == (item.minutes == 0 and item.kind is not Kind.END)


@given(minutes=st.lists(st.integers(0, 60), min_size=2, max_size=14))
def test_each_item_starts_when_those_before_it_are_done(minutes: list[int]) -> None:
    programme = tuple(Item(Kind.WORK, Step.SELECT_GROUP, m) for m in minutes)
    for place, (_, moment) in enumerate(planned_times(programme, time(8))):
        if moment is not None:
            since = timedelta(hours=moment.hour, minutes=moment.minute) - timedelta(hours=8)
            assert since == timedelta(minutes=sum(minutes[:place]))


def test_the_national_panels_two_days() -> None:
    """Method section 4: both days from 09.00 to 14.00, 23 and 24 September 2021."""
    programme = PLANS[Plan.NATIONAL]
    planned = [
        (item.kind, item.step, item.minutes, day, moment and f"{moment:%H.%M}")
        for item, (day, moment) in zip(programme, planned_times(programme, NINE), strict=True)
    ]
    assert planned == [
        (Kind.INTRODUCTION, Step.SELECT_PERSON, 45, 1, "09.00"),
        (Kind.BREAK, Step.BEFORE, 15, 1, "09.45"),
        (Kind.WORK, Step.SELECT_PERSON, 15, 1, "10.00"),
        (Kind.WORK, Step.SELECT_GROUP, 75, 1, "10.15"),
        (Kind.LUNCH, Step.SELECT_GROUP, 45, 1, "11.30"),
        (Kind.WORK, Step.SELECT_PLENUM, 45, 1, "12.15"),
        (Kind.BREAK, Step.SELECT_PLENUM, 15, 1, "13.00"),
        (Kind.WORK, Step.SELECT_PLENUM, 45, 1, "13.15"),
        (Kind.END, Step.SELECT_PLENUM, 0, 1, "14.00"),
        (Kind.WORK, Step.SCORE_GROUP, 60, 2, "09.00"),
        (Kind.BREAK, Step.SCORE_GROUP, 15, 2, "10.00"),
        (Kind.WORK, Step.SCORE_PLENUM, 60, 2, "10.15"),
        (Kind.LUNCH, Step.SCORE_PLENUM, 45, 2, "11.15"),
        (Kind.WORK, Step.EXPLAIN_GROUP, 60, 2, "12.00"),
        (Kind.BREAK, Step.EXPLAIN_GROUP, 15, 2, "13.00"),
        (Kind.WORK, Step.EXPLAIN_PLENUM, 45, 2, "13.15"),
    ]


def test_work_that_a_break_parts_has_both_parts_minutes() -> None:
    """12.15 to 13.00, and «Plenum fortsetter» 13.15 to 14.00."""
    programme = PLANS[Plan.NATIONAL]
    assert work_minutes(programme, Step.SELECT_PLENUM) == 90
    assert [(i.kind, i.minutes) for i in interludes_after(programme, Step.BEFORE)] == [
        (Kind.INTRODUCTION, 45),
        (Kind.BREAK, 15),
    ]
