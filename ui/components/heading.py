"""The screen's heading, which takes the focus when the step changes, and the time left.

It also follows the workshop for the screen under it, since every part is a message to everybody.
"""

from content import clock as clocks
from domain.change import Topic
from domain.clock import Clock
from services.access import Caller
from ui.components import ignore, read, register
from ui.components.live import line

_component = register("heading", read("heading.html"), parts=("writing", "trying", "line", "title"))


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
            "clock": clocks.told(clock),
            "now": clocks.now(),
            "line": line(caller, *topics),
        },
        on_changed_change=ignore,
    )
