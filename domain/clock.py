"""The clock of the running step. It only tells: at zero nothing moves by itself."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.errors import Conflict, WorkshopError
from domain.programme import LONGEST_ITEM, Kind

OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True)
class Clock:
    """`ends_at` is when the step's time is out, None without a clock.

    While an interlude lasts, the step's time stands still: `seconds_left` keeps it (negative when
    it was out already), and `interlude_ends_at` is when the room meets again, None when that is
    not today.
    """

    ends_at: datetime | None = None
    interlude: Kind | None = None
    interlude_ends_at: datetime | None = None
    seconds_left: int | None = None

    @property
    def running_until(self) -> datetime | None:
        """The end of what the room does now."""
        return self.interlude_ends_at if self.interlude else self.ends_at


STOPPED = Clock()


def start(minutes: int, now: datetime) -> Clock:
    """The clock of a step with this much time; stopped when it has none."""
    return Clock(ends_at=now + timedelta(minutes=minutes)) if minutes else STOPPED


def begin_interlude(clock: Clock, kind: Kind, minutes: int, now: datetime) -> Clock:
    """Let the step's time stand still for an interlude; from one to another it still stands.

    Raises WorkshopError unless `minutes` is 1–480; the end of the day has none.
    """
    if kind is not Kind.END:
        _require_minutes(minutes)
    left = clock.seconds_left
    if clock.ends_at:
        left = round((clock.ends_at - now).total_seconds())
    until = None if kind is Kind.END else now + timedelta(minutes=minutes)
    return Clock(interlude=kind, interlude_ends_at=until, seconds_left=left)


def _require_minutes(minutes: int) -> None:
    if not 1 <= minutes <= LONGEST_ITEM:
        raise WorkshopError("Give a number of minutes between 1 and {limit}.", limit=LONGEST_ITEM)


def end_interlude(clock: Clock, now: datetime) -> Clock:
    """Go on with the step, with the time it had left."""
    if clock.seconds_left is None:
        return STOPPED
    return Clock(ends_at=now + timedelta(seconds=clock.seconds_left))


def extend(clock: Clock, seen: datetime | None, minutes: int, now: datetime) -> Clock:
    """More time for what the room does now: from its end, or from now when that has passed.

    `seen` is the end the caller saw: asked twice, or by two people at once, the time is added once.
    Raises Conflict when the end has changed since, WorkshopError unless `minutes` is 1–480.
    """
    _require_minutes(minutes)
    present = clock.running_until
    if present != seen or clock.interlude is Kind.END:
        raise Conflict("The clock has been changed since you saw it. Look at it again.")
    later = max(present or now, now) + timedelta(minutes=minutes)
    if clock.interlude:
        return replace(clock, interlude_ends_at=later)
    return Clock(ends_at=later)
