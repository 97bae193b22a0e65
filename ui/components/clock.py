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
            "left": _left(clock),
            "out": translate("The break is over. The process lead decides when we go on.")
            if _rests(clock)
            else translate("The time is out. The process lead decides when we go on."),
        },
    )


def _left(clock: Clock) -> str:
    """The sentence for the browser to put the minutes into."""
    until = clock.running_until
    # Until when a break lasts is said above it.
    if until is None or _rests(clock):
        return translate("{count} min left")
    sentence = translate("{count} min left, until {time}")
    return sentence.replace("{time}", clock_time(until))


def _rests(clock: Clock) -> bool:
    return clock.interlude in (Kind.BREAK, Kind.LUNCH)


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
