"""The day: its programme, its clock, and its breaks (R-22, R-26, R-31)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from domain import clock as clocks
from domain import programme
from domain.change import Topic
from domain.clock import Clock
from domain.errors import Conflict
from domain.programme import PLANS, Kind, Plan
from domain.timing import timed_part
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from storage import timings, workshops


def choose_plan(caller: Caller, plan: Plan) -> None:
    """Spread the workshop over days in this way, with that plan's own programme."""
    with acting(caller, Role.LEAD) as act:
        chosen = replace(act.workshop.settings, plan=plan, own_programme=())
        workshops.change_settings(act.connection, act.workshop.id, chosen)
        act.log("choose plan", change=f"{act.workshop.settings.plan} → {plan}")
        act.announce(Topic.STEP)


def change_minutes(caller: Caller, plan: Plan, place: int, minutes: int) -> None:
    """Plan other minutes for the item in this place of the plan; 0 leaves it out.

    Raises Conflict when another plan has been chosen meanwhile.
    """
    with acting(caller, Role.LEAD) as act:
        if act.workshop.settings.plan is not plan:
            raise Conflict("Another plan has been chosen for the day. Look at it again.")
        changed = programme.change_minutes(act.workshop.settings.programme, place, minutes)
        # The plan's own programme is not copied: it is what "unchanged" means.
        own = () if changed == PLANS[plan] else changed
        chosen = replace(act.workshop.settings, own_programme=own)
        workshops.change_settings(act.connection, act.workshop.id, chosen)
        act.log("change programme", subject=f"item {place}", change=str(minutes))
        act.announce(Topic.STEP)


def begin_interlude(caller: Caller, kind: Kind, minutes: int, seen: Kind | None) -> None:
    """Start an introduction, a break or lunch, or close for today; the step's time stands still.

    `seen` is the interlude the caller saw: a click repeated, or by two leads, starts it once.
    """
    _change_interlude(caller, seen, lambda c, now: clocks.begin_interlude(c, kind, minutes, now))


def end_interlude(caller: Caller, seen: Kind) -> None:
    """Go on with the step where it stood, minutes or weeks later."""
    _change_interlude(caller, seen, clocks.end_interlude)


def _change_interlude(
    caller: Caller, seen: Kind | None, change: Callable[[Clock, datetime], Clock]
) -> None:
    with acting(caller, Role.LEAD) as act:
        if act.workshop.clock.interlude is not seen:
            raise Conflict("The day has gone on since you saw it. Look at it again.")
        now = datetime.now(UTC)
        clock = change(act.workshop.clock, now)
        part = timed_part(act.workshop.step, clock.interlude)
        timings.turn_to(act.connection, act.workshop.id, part, now)
        _set(act, clock)


def extend(caller: Caller, seen: datetime | None, minutes: int) -> None:
    """More minutes for what the room does now; `seen` is the end the caller saw."""
    with acting(caller, Role.LEAD) as act:
        _set(act, clocks.extend(act.workshop.clock, seen, minutes, datetime.now(UTC)))


def _set(act: Act, clock: Clock) -> None:
    workshops.set_clock(act.connection, act.workshop.id, clock)
    act.log("clock", subject=clock.interlude or "", change=str(clock.running_until or ""))
    act.announce(Topic.STEP)
