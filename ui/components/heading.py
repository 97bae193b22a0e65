"""The screen's heading, which takes the focus when the step changes, and the time left.

It also follows the workshop for the screen under it, since every part is a message to everybody.
"""

from datetime import UTC, datetime

from domain.change import Topic
from domain.clock import Clock
from domain.programme import Kind
from language import translate
from services.access import Caller
from ui.components import ignore, register
from ui.components.live import line
from ui.words import clock_time

_component = register(
    "heading",
    '<p class="where"></p><h1 tabindex="-1"></h1><p class="clock" role="timer"></p>'
    '<p class="who"></p>',
    follows=True,
)


def draw_heading(
    caller: Caller,
    *topics: Topic,
    title: str,
    where: str,
    clock: Clock,
    step: str = "",
    who: str = "",
) -> None:
    """The fragment it stands in is run again when a topic changes; `who` is a line below."""
    _component(
        key="heading",
        data={
            "title": title,
            "where": where,
            "who": who,
            "step": step,
            "clock": _told(clock),
            "line": line(caller, *topics),
        },
        on_changed_change=ignore,
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
