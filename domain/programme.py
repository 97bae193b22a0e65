"""The programme of the day: what is done when, with minutes that are only a plan (R-22 to R-31)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.errors import WorkshopError
from domain.steps import Step, has_reached

LONGEST_ITEM = 480  # minutes


class Kind(StrEnum):
    """What an item is; in all but work, the step stays and the room does something else."""

    INTRODUCTION = "introduction"
    WORK = "work"
    BREAK = "break"
    LUNCH = "lunch"
    END = "end"


class Plan(StrEnum):
    """How the workshop is spread over days (R-31)."""

    ONE_DAY = "one_day"
    HALF_DAYS = "half_days"
    MEETINGS = "meetings"
    NATIONAL = "national"  # two days (method section 4)


@dataclass(frozen=True)
class Item:
    """One line of the programme; `minutes` 0 leaves it out.

    An introduction stands before its step's work, a break, lunch or end of day after it. Work that
    a break parts stands twice; the step's minutes are both parts'.
    """

    kind: Kind
    step: Step
    minutes: int


Programme = tuple[Item, ...]

ONE_DAY: Programme = (
    Item(Kind.INTRODUCTION, Step.SELECT_PERSON, 30),
    Item(Kind.WORK, Step.SELECT_PERSON, 15),  # R-20; 15 minutes in the national programme
    Item(Kind.WORK, Step.SELECT_GROUP, 60),
    Item(Kind.BREAK, Step.SELECT_GROUP, 15),
    Item(Kind.WORK, Step.SELECT_PLENUM, 60),
    Item(Kind.LUNCH, Step.SELECT_PLENUM, 45),
    Item(Kind.INTRODUCTION, Step.SCORE_GROUP, 10),
    Item(Kind.WORK, Step.SCORE_GROUP, 60),
    Item(Kind.BREAK, Step.SCORE_GROUP, 15),
    Item(Kind.WORK, Step.SCORE_PLENUM, 60),
    Item(Kind.WORK, Step.EXPLAIN_GROUP, 45),
    Item(Kind.BREAK, Step.EXPLAIN_GROUP, 10),
    Item(Kind.WORK, Step.EXPLAIN_PLENUM, 45),
)

# Method section 4: 23 and 24 September 2021, both days from 09.00 to 14.00.
NATIONAL: Programme = (
    Item(Kind.INTRODUCTION, Step.SELECT_PERSON, 45),
    Item(Kind.BREAK, Step.BEFORE, 15),
    Item(Kind.WORK, Step.SELECT_PERSON, 15),
    Item(Kind.WORK, Step.SELECT_GROUP, 75),
    Item(Kind.LUNCH, Step.SELECT_GROUP, 45),
    Item(Kind.WORK, Step.SELECT_PLENUM, 45),
    Item(Kind.BREAK, Step.SELECT_PLENUM, 15),
    Item(Kind.WORK, Step.SELECT_PLENUM, 45),
    Item(Kind.END, Step.SELECT_PLENUM, 0),
    Item(Kind.WORK, Step.SCORE_GROUP, 60),
    Item(Kind.BREAK, Step.SCORE_GROUP, 15),
    Item(Kind.WORK, Step.SCORE_PLENUM, 60),
    Item(Kind.LUNCH, Step.SCORE_PLENUM, 45),
    Item(Kind.WORK, Step.EXPLAIN_GROUP, 60),
    Item(Kind.BREAK, Step.EXPLAIN_GROUP, 15),
    Item(Kind.WORK, Step.EXPLAIN_PLENUM, 45),
)


def _end_after(programme: Programme, steps: Iterable[Step], replaced: set[Kind]) -> Programme:
    """The programme with the day ending after these steps, instead of the replaced kinds."""
    ends = set(steps)
    kept = [i for i in programme if not (i.kind in replaced and i.step in ends)]
    result: list[Item] = []
    for item in kept:
        result.append(item)
        if item.kind is Kind.WORK and item.step in ends:
            result.append(Item(Kind.END, item.step, 0))
    return tuple(result)


PLANS: dict[Plan, Programme] = {
    Plan.ONE_DAY: ONE_DAY,
    Plan.HALF_DAYS: _end_after(ONE_DAY, [Step.SELECT_PLENUM], {Kind.LUNCH}),
    Plan.MEETINGS: _end_after(
        ONE_DAY,
        [
            Step.SELECT_GROUP,
            Step.SELECT_PLENUM,
            Step.SCORE_GROUP,
            Step.SCORE_PLENUM,
            Step.EXPLAIN_GROUP,
        ],
        {Kind.BREAK, Kind.LUNCH},
    ),
    Plan.NATIONAL: NATIONAL,
}


def work_minutes(programme: Programme, step: Step) -> int:
    """The minutes planned for the step's own work; 0 when none are."""
    return sum(item.minutes for item in programme if (item.kind, item.step) == (Kind.WORK, step))


def interludes_after(programme: Programme, step: Step) -> list[Item]:
    """What the programme has between this step's work and the next step's."""
    worked = [item.step for item in programme if item.kind is Kind.WORK]
    following = [other for other in worked if other is not step and has_reached(other, step)]
    return [
        item
        for item in programme
        if _is_planned(item)
        and (
            (item.step is step and item.kind not in (Kind.WORK, Kind.INTRODUCTION))
            or (item.kind is Kind.INTRODUCTION and item.step in following[:1])
        )
    ]


def _is_planned(item: Item) -> bool:
    return item.minutes > 0 or item.kind is Kind.END


def change_minutes(programme: Programme, place: int, minutes: int) -> Programme:
    """The programme with other minutes for the item in this place.

    Raises WorkshopError unless `minutes` is 0–480 and the place exists.
    """
    if not 0 <= place < len(programme) or not 0 <= minutes <= LONGEST_ITEM:
        raise WorkshopError("Give a number of minutes between 0 and {limit}.", limit=LONGEST_ITEM)
    changed = replace(programme[place], minutes=minutes)
    return (*programme[:place], changed, *programme[place + 1 :])


def planned_times(programme: Programme, starts_at: time) -> list[tuple[int, time | None]]:
    """The day, counted from 1, and the clock time at which each item starts.

    None for an item that is left out. Each day starts at the same time.
    """
    day, moment = 1, datetime.combine(datetime.min, starts_at)
    result: list[tuple[int, time | None]] = []
    for item in programme:
        result.append((day, moment.time() if _is_planned(item) else None))
        moment += timedelta(minutes=item.minutes)
        if item.kind is Kind.END:
            day, moment = day + 1, datetime.combine(datetime.min, starts_at)
    return result
