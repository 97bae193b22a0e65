"""The screen's heading, which takes the focus when the step changes, and the time left."""

from datetime import UTC, datetime

from domain.clock import STOPPED, Clock
from domain.programme import Kind
from language import translate
from ui.components import register
from ui.words import clock_time

_component = register(
    "heading", '<p class="where"></p><h1 tabindex="-1"></h1><p class="clock" role="timer"></p>'
)


def draw_heading(title: str, *, where: str = "", step: str = "", clock: Clock = STOPPED) -> None:
    _component(
        key="heading", data={"title": title, "where": where, "step": step, "clock": _told(clock)}
    )


def _told(clock: Clock) -> dict[str, object]:
    """What the browser needs to tell the time left, minute by minute."""
    until = clock.running_until
    rests = clock.interlude in (Kind.BREAK, Kind.LUNCH)
    if until is None:
        return {}
    # Until when a break lasts is said by the break itself.
    left = translate("{count} min left") if rests else translate("{count} min left, until {time}")
    return {
        "ends": _milliseconds(until),
        # A browser's own clock may be wrong; only the difference to ours is used.
        "now": _milliseconds(datetime.now(UTC)),
        "left": left.replace("{time}", clock_time(until)),
        "out": translate("The break is over. The process lead decides when we go on.")
        if rests
        else translate("The time is out. The process lead decides when we go on."),
    }


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
