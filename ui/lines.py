"""Lines that hold what people wrote: HTML of ours, in which their text means only itself.

Markdown would turn an address somebody wrote into a link, and a word between colons into a picture.
"""

from html import escape

import streamlit as st


def draw_line(strong: str, rest: str = "", *, before: str = "", below: str = "") -> None:
    """One line with its main words in bold, and more text on the next line."""
    parts = [escape(before), f"<strong>{escape(strong)}</strong>", escape(rest)]
    under = f"<br>{escape(below)}" if below else ""
    line = " ".join(filter(None, parts))
    st.html(f'<p class="workshop-line">{line}{under}</p>', width="stretch")


def draw_small(text: str) -> None:
    st.html(f'<p class="workshop-small">{escape(text)}</p>')


def draw_heading_line(text: str) -> None:
    st.html(f'<h2 class="workshop-heading">{escape(text)}</h2>')


def draw_list(items: list[str]) -> None:
    st.html("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>")
