"""Counts as bars, each with its number in words: a table first, a picture second."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from language import translate

Count = tuple[int, int]  # people, of how many


def draw_bars(headers: Sequence[str], rows: Sequence[tuple[str, Sequence[Count]]]) -> None:
    """A row for each option, a column of bars for each round."""
    head = "".join(f'<th scope="col" role="columnheader">{escape(text)}</th>' for text in headers)
    body = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{escape(name)}</th>'
        + "".join(_bar(headers[place], count) for place, count in enumerate(counts, 1))
        + "</tr>"
        for name, counts in rows
    )
    st.html(
        '<table class="workshop workshop-bars" role="table"><thead role="rowgroup">'
        f'<tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )


def _bar(head: str, count: Count) -> str:
    people, everyone = count
    text = translate("{chosen} of {limit}", chosen=people, limit=everyone)
    share = round(100 * people / everyone)
    return (
        f'<td role="cell" data-head="{escape(head, quote=True)}">{escape(text)}'
        f'<span class="workshop-bar-line" style="width: {share}%" aria-hidden="true"></span></td>'
    )
