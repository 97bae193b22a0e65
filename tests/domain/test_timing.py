"""The time used beside the time planned (chapter 5: too little group time)."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.programme import NATIONAL, Item, Kind
from domain.steps import Step
from domain.timing import Timing, compare, timed_part

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


def stretch(step: Step, kind: Kind, start: int, end: int | None) -> Timing:
    """From and to these minutes after nine."""
    later = None if end is None else NINE + timedelta(minutes=end)
    return Timing(step, kind, NINE + timedelta(minutes=start), later)


@pytest.mark.parametrize(
    ("step", "interlude", "part"),
    [
        (Step.BEFORE, None, None),
        (Step.AFTER, None, None),
        (Step.SELECT_GROUP, None, (Step.SELECT_GROUP, Kind.WORK)),
        (Step.SELECT_GROUP, Kind.LUNCH, (Step.SELECT_GROUP, Kind.LUNCH)),
        (Step.BEFORE, Kind.INTRODUCTION, (Step.SELECT_PERSON, Kind.INTRODUCTION)),
        (Step.SELECT_PLENUM, Kind.END, None),
    ],
)
def test_a_part_is_the_programmes(
    step: Step, interlude: Kind | None, part: tuple[Step, Kind] | None
) -> None:
    assert timed_part(step, interlude) == part


def test_stretches_of_a_part_are_added_and_the_present_one_counted_so_far() -> None:
    timings = [
        stretch(Step.SELECT_PLENUM, Kind.WORK, 0, 50),
        stretch(Step.SELECT_PLENUM, Kind.BREAK, 50, 60),
        stretch(Step.SELECT_PLENUM, Kind.WORK, 60, 110),
        stretch(Step.SCORE_GROUP, Kind.INTRODUCTION, 110, None),
    ]
    found = compare(NATIONAL, timings, NINE + timedelta(minutes=117))
    assert {(item.kind, item.step): (item.minutes, used) for item, used in found if used} == {
        (Kind.WORK, Step.SELECT_PLENUM): (90, 100),
        (Kind.BREAK, Step.SELECT_PLENUM): (15, 10),
        (Kind.INTRODUCTION, Step.SCORE_GROUP): (0, 7),
    }
    # What was not planned comes last; work that stands twice in the programme once.
    assert found[-1] == (Item(Kind.INTRODUCTION, Step.SCORE_GROUP, 0), 7)
    assert sum(item.step is Step.SELECT_PLENUM for item, _ in found) == 2
