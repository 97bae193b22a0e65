"""The time left, in words that change by themselves. At zero nothing else does."""

from datetime import UTC, datetime

from domain.clock import Clock
from domain.programme import Kind
from language import translate
from ui.components import register
from ui.words import clock_time

_component = register("clock", '<p class="clock" role="timer"></p>')


def draw_clock(clock: Clock, *, key: str = "clock") -> None:
    """What the clock says now; nothing when no clock runs."""
    until = clock.running_until
    _component(
        key=key,
        data={
            "ends": _milliseconds(until) if until else None,
            # A browser's own clock may be wrong; only the difference to ours is used.
            "now": _milliseconds(datetime.now(UTC)),
            "left": translate("{count} min left, until {time}").replace(
                "{time}", clock_time(until) if until else ""
            ),
            "out": translate("The break is over. The process lead decides when we go on.")
            if clock.interlude in (Kind.BREAK, Kind.LUNCH)
            else translate("The time is out. The process lead decides when we go on."),
        },
    )


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
