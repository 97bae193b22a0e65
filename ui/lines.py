"""Lines of `content`, drawn on a page of Streamlit's."""

import streamlit as st

from content import lines


def draw_html(html: str) -> None:
    """HTML of ours, in one message to the browser; nothing when there is none."""
    if html:
        st.html(html, width="stretch")


def draw_line(strong: str, rest: str = "", *, before: str = "", below: str = "") -> None:
    draw_html(lines.line(strong, rest, before=before, below=below))


def draw_small(text: str) -> None:
    st.html(lines.small(text))


def draw_heading_line(text: str) -> None:
    st.html(lines.heading(text))


def draw_list(items: list[str]) -> None:
    st.html(lines.bullets(items))
