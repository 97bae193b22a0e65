"""The time that was used, beside the time that was planned (chapter 5: too little group time)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.programme import Item, Kind
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


def used_minutes(timings: Iterable[Timing], item: Item, now: datetime) -> int:
    """Whole minutes used on the item's part so far, all its stretches together."""
    used = sum(
        (
            (timing.ended_at or now) - timing.started_at
            for timing in timings
            if (timing.step, timing.kind) == (item.step, item.kind)
        ),
        timedelta(),
    )
    return round(used.total_seconds() / 60)
