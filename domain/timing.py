"""The time that was used, beside the time that was planned (chapter 5: too little group time)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.programme import Item, Kind, Programme
from domain.steps import WORKING, Step, following


@dataclass(frozen=True)
class Timing:
    """A stretch of the day; `ended_at` is None while it lasts.

    `step` is the one the programme ties it to: an introduction belongs to the step it introduces.
    """

    step: Step
    kind: Kind
    started_at: datetime
    ended_at: datetime | None


def timed_part(step: Step, interlude: Kind | None) -> tuple[Step, Kind] | None:
    """The part of the programme a workshop in this step is in; None when no time is used."""
    if interlude is Kind.END:
        return None
    if interlude is Kind.INTRODUCTION:
        return (following(step), Kind.INTRODUCTION) if step is not Step.AFTER else None
    if interlude is None:
        return (step, Kind.WORK) if step in WORKING else None
    return step, interlude


def compare(
    programme: Programme, timings: Sequence[Timing], now: datetime
) -> list[tuple[Item, int]]:
    """Each part of the programme once, with all its planned minutes, and the minutes used on it.

    Parts that were not planned come last, with 0 planned minutes. The part that still lasts is
    counted until `now`.
    """
    planned: dict[tuple[Kind, Step], int] = {}
    for item in programme:
        part = (item.kind, item.step)
        planned[part] = planned.get(part, 0) + item.minutes
    used: dict[tuple[Kind, Step], timedelta] = {}
    for timing in timings:
        part = (timing.kind, timing.step)
        lasted = (timing.ended_at or now) - timing.started_at
        used[part] = used.get(part, timedelta()) + lasted
    return [
        (Item(*part, minutes=planned.get(part, 0)), _minutes(used.get(part, timedelta())))
        for part in dict.fromkeys([*planned, *used])
        if part[0] is not Kind.END
    ]


def _minutes(lasted: timedelta) -> int:
    return round(lasted.total_seconds() / 60)
