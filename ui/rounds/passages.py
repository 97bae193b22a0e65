"""Passages side by side, each with its themes and whether it is quoted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from domain.names import PARTS
from domain.passages import Passage
from domain.themes import Theme, ThemeBook
from language import current, say, translate
from services import themes
from services.access import Caller
from ui import problems
from ui.labels import escape
from ui.lines import draw_line

NO, WITH, WITHOUT = "no", "with", "without"
QUOTED = {NO: None, WITH: True, WITHOUT: False}


@dataclass(frozen=True)
class Row:
    """Two passages about a point, to be drawn beside each other."""

    point: str
    office: Passage | None
    panel: Passage | None


def draw_side_by_side(caller: Caller, round_id: str, book: ThemeBook, rows: Sequence[Row]) -> None:
    """The offices to the left, the panel to the right; one column when there is no panel."""
    sides = [(translate("The offices"), [row.office for row in rows])]
    if book.panel:
        sides.append((book.panel, [row.panel for row in rows]))
    for place, (name, passages) in zip(st.columns(len(sides)), sides, strict=True):
        with place:
            draw_line(name)
            if not any(passages):
                st.caption(translate("Nothing here."))
            for passage in filter(None, passages):
                _draw_passage(caller, round_id, book, passage)


def _draw_passage(caller: Caller, round_id: str, book: ThemeBook, passage: Passage) -> None:
    with st.container(border=True, key=f"passage-{passage.key}"):
        draw_line(passage.source, say(PARTS[passage.part]), below=passage.text)
        with st.container(horizontal=True, gap="small"):
            for theme in book.themes:
                is_marked = theme.id in book.marks.get(passage.key, frozenset())
                _draw_mark(caller, round_id, passage, theme, is_marked=is_marked)
        _draw_quote(caller, round_id, passage, book.quotes.get(passage.key))


def _draw_mark(
    caller: Caller, round_id: str, passage: Passage, theme: Theme, *, is_marked: bool
) -> None:
    key = f"mark-{passage.key}-{theme.id}"
    _show(key, is_marked)
    st.checkbox(
        escape(theme.name.pick(current())),
        key=key,
        on_change=problems.attempt_value,
        args=(key, is_marked, themes.set_mark, caller, round_id, passage.key, theme.id),
        width="content",
    )


def _draw_quote(caller: Caller, round_id: str, passage: Passage, quoted: bool | None) -> None:
    words = {
        NO: translate("No"),
        WITH: translate("With the source"),
        WITHOUT: translate("Without the source"),
    }
    key = f"quote-{passage.key}"
    shown = next(word for word, value in QUOTED.items() if value is quoted)
    _show(key, shown)
    st.radio(
        translate("As a quote in the report"),
        list(words),
        format_func=words.__getitem__,
        key=key,
        horizontal=True,
        on_change=problems.attempt_value,
        args=(key, shown, partial(_quote, caller, round_id, passage.key, quoted)),
    )


def _quote(caller: Caller, round_id: str, passage: str, seen: bool | None, word: str) -> None:
    themes.set_quote(caller, round_id, passage, seen, QUOTED[word])


def _show(key: str, value: object) -> None:
    """Let the widget show what is stored; it is left alone while it does.

    It stays the same widget when others tag, so the keyboard's place on the page is kept.
    """
    if st.session_state.get(key) != value:
        st.session_state[key] = value
