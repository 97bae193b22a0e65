"""The screen's heading, which takes the focus when the step changes."""

from ui.components import register

_component = register("heading", '<p class="where"></p><h1 tabindex="-1"></h1>')


def draw_heading(title: str, *, where: str = "", step: str = "") -> None:
    _component(key="heading", data={"title": title, "where": where, "step": step})
