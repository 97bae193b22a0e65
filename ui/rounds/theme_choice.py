"""Which texts of a round are shown: by point, theme and source, as the address or a person asks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from urllib.parse import urlencode

import streamlit as st

from domain.passages import Passage
from domain.screens import THEMES, round_address
from domain.themes import UNTAGGED, ThemeBook, choose
from language import current, translate

ANY = "*"
POINT, THEME, SOURCE = "punkt", "tema", "kilde"
SHOWN = "shown-passages"


@dataclass(frozen=True)
class Choice:
    """What is asked for; None is any."""

    point: str | None
    theme: int | None
    source: str | None


def link_to(round_id: str, **asked: object) -> str:
    """The address of the passages behind a number."""
    return f"{round_address(THEMES, round_id)}&{urlencode(asked)}"


def points_of(passages: Iterable[Passage]) -> list[str]:
    """Listed points by number, then new ones, and last what is about no one point."""
    return sorted({passage.point for passage in passages}, key=_place)


def _place(point: str) -> tuple[bool, float, str]:
    return not point, int(point) if point.isdecimal() else inf, point


def ask(book: ThemeBook, names: Mapping[str, str]) -> Choice:
    """Three lists to choose in; they begin with one point, or with what the address asks for."""
    points, sources = points_of(book.passages), [passage.source for passage in book.passages]
    themes = {str(theme.id): theme.name.pick(current()) for theme in book.themes}
    themes[str(UNTAGGED)] = translate("Without a theme")
    left, middle, right = st.columns(3)
    with left:
        labels = {ANY: translate("All the points")} | {one: names[one] for one in points}
        asks_more = THEME in st.query_params or SOURCE in st.query_params
        point = _ask(POINT, translate("A point"), labels, ANY if asks_more else points[0])
    with middle:
        labels = {ANY: translate("All the texts")} | themes
        theme = _ask(THEME, translate("Theme"), labels, ANY)
    with right:
        labels = {ANY: translate("Everybody")} | {one: one for one in sources}
        source = _ask(SOURCE, translate("From"), labels, ANY)
    return Choice(point, None if theme is None else int(theme), source)


def _ask(name: str, label: str, labels: Mapping[str, str], first: str) -> str | None:
    asked = st.query_params.get(name, first)
    options = list(labels)
    chosen = st.selectbox(
        label,
        options,
        index=options.index(asked) if asked in options else 0,
        format_func=labels.__getitem__,
        key=f"choose-{name}",
    )
    return None if chosen == ANY else chosen


def hold(book: ThemeBook, choice: Choice) -> tuple[Passage, ...]:
    """The passages as when they were chosen: one that is tagged stays where it is.

    Otherwise those without a theme would go at the first tick, and the next click would miss.
    """
    held = st.session_state.get(SHOWN)
    if held is None or held[0] != choice:
        chosen = choose(book, point=choice.point, source=choice.source, theme=choice.theme)
        held = choice, {passage.key for passage in chosen}
        st.session_state[SHOWN] = held
    return tuple(passage for passage in book.passages if passage.key in held[1])
