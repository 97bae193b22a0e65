"""The texts of a round side by side, their themes, and how often each theme is there."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from domain.passages import Passage
from domain.screens import ROUND, round_address
from domain.themes import ThemeBook, untagged
from language import current, translate
from services import joint, themes
from services.access import Caller
from services.start import national_list
from ui import problems
from ui.fragments import fragment
from ui.links import draw_links
from ui.rounds.passages import draw_side_by_side
from ui.rounds.points import point_name
from ui.rounds.theme_choice import SHOWN, Choice, ask, hold, place
from ui.rounds.theme_counts import draw_counts
from ui.rounds.theme_editing import draw_editing
from ui.words import escape

PER_PART = 20


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
        **{str(p.id): f"{p.id} {p.name.pick(current())}" for p in national_list().points},
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
    ordered = sorted(chosen, key=lambda passage: place(passage.point))
    for point, passages in groupby(_part(ordered, choice), key=lambda passage: passage.point):
        st.subheader(escape(names[point]))
        draw_side_by_side(caller, round_id, book, list(passages))


def _part(passages: Sequence[Passage], choice: Choice) -> Sequence[Passage]:
    """As many as a page can hold; with more, the part of them that is asked for."""
    starts = range(0, len(passages), PER_PART)
    if len(starts) < 2:
        return passages
    start = st.selectbox(
        translate("Part"),
        starts,
        format_func=lambda first: _part_name(first, len(passages)),
        key=f"part-{choice}",
    )
    return passages[start : start + PER_PART]


def _part_name(first: int, count: int) -> str:
    last = min(first + PER_PART, count)
    return translate("{first}–{last} of {count}", first=first + 1, last=last, count=count)
