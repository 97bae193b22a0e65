"""Long tables, some rows at a time: every municipality may have answered."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from language import translate
from ui.lines import draw_small

T = TypeVar("T")
PAGE = 20


def choose_page(rows: Sequence[T], label: str, key: str) -> Sequence[T]:
    """The rows to show: all of them when they are few, else those of the page that is chosen."""
    if len(rows) <= PAGE:
        return rows
    starts = range(0, len(rows), PAGE)
    start = st.selectbox(label, starts, format_func=lambda first: _span(first, len(rows)), key=key)
    return rows[start : start + PAGE]


def first_page(rows: Sequence[T]) -> Sequence[T]:
    """The first rows, and in words how many there are; for a screen without controls."""
    if len(rows) > PAGE:
        draw_small(
            translate(
                "The first {shown} of {count}. All of them are on the page with the joint ranking.",
                shown=PAGE,
                count=len(rows),
            )
        )
    return rows[:PAGE]


def _span(first: int, count: int) -> str:
    last = min(first + PAGE, count)
    return translate("{first} to {last} of {count}", first=first + 1, last=last, count=count)
