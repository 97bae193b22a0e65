"""The texts of a round side by side, their themes, and how often each theme is there."""

from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest

import streamlit as st

from domain.passages import Passage, about
from domain.screens import ROUND, round_address
from domain.themes import ThemeBook, untagged
from language import current, translate
from services import joint, themes
from services.access import Caller
from ui import problems
from ui.fragments import fragment
from ui.labels import escape
from ui.links import draw_links
from ui.rounds.passages import Row, draw_side_by_side
from ui.rounds.points import point_name
from ui.rounds.theme_choice import SHOWN, Choice, ask, hold, points_of
from ui.rounds.theme_counts import draw_counts
from ui.rounds.theme_editing import draw_editing

PER_PART = 15  # rows; each click draws all of them anew


@fragment
def draw_themes(caller: Caller, round_id: str) -> None:
    draw_links((round_address(ROUND, round_id), translate("To the round")))
    book = themes.read_book(caller, round_id, current())
    names = _name_points(caller, round_id, book)
    if not book.passages:
        st.caption(translate("Nobody has sent texts yet."))
    else:
        _draw_texts(caller, round_id, book, names)
        st.header(translate("How often each theme is there"))
        st.caption(translate("Each number leads to its texts."))
        draw_counts(round_id, book, names)
    with st.expander(translate("Change the themes"), key="change-themes"):
        draw_editing(caller, round_id, book)


def _name_points(caller: Caller, round_id: str, book: ThemeBook) -> Mapping[str, str]:
    """What each point is called, also one that only the panel ranks, or nobody."""
    result = joint.joint_result(caller, round_id, current())
    return {
        **{passage.point: passage.point for passage in book.passages},
        "": translate("Not about one point"),
        **{str(p.id): f"{p.id} {p.name.pick(current())}" for p in result.points},
        **{str(row.key): row.name for row in result.panel if isinstance(row.key, str)},
        **{str(row.key): point_name(row) for row in result.aggregate.rows},
    }


def _draw_texts(caller: Caller, round_id: str, book: ThemeBook, names: Mapping[str, str]) -> None:
    st.header(translate("The texts side by side"))
    choice = ask(book, names)
    chosen = hold(book, choice)
    st.write(
        translate(
            "Texts: {count}. Without a theme: {untagged}.",
            count=len(chosen),
            untagged=len(untagged(chosen, book.marks)),
        )
    )
    st.button(
        translate("Look again"), key="look-again", on_click=problems.remember, args=(SHOWN, None)
    )
    rows = _side_by_side(chosen, book.panel)
    for point, shown in groupby(_part(rows, choice), key=lambda row: row.point):
        st.subheader(escape(names[point]))
        draw_side_by_side(caller, round_id, book, list(shown))


def _side_by_side(passages: Sequence[Passage], panel: str) -> list[Row]:
    """Point by point, an office's passage beside one of the panel's."""
    rows = []
    for point in points_of(passages):
        own = about(passages, [point])
        left = [passage for passage in own if passage.source != panel]
        right = [passage for passage in own if passage.source == panel]
        rows += [Row(point, *pair) for pair in zip_longest(left, right)]
    return rows


def _part(rows: Sequence[Row], choice: Choice) -> Sequence[Row]:
    """As many as a page can hold; with more, the part of them that is asked for."""
    starts = range(0, len(rows), PER_PART)
    if len(starts) < 2:
        return rows
    start = st.selectbox(
        translate("Part"),
        starts,
        format_func=lambda first: _part_name(first, len(rows)),
        key=f"part-{choice}",
    )
    return rows[start : start + PER_PART]


def _part_name(first: int, count: int) -> str:
    last = min(first + PER_PART, count)
    return translate("{first}–{last} of {count}", first=first + 1, last=last, count=count)
