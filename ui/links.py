"""Links: the product's own pages open in the same tab, others in a new one."""

from html import escape

import streamlit as st


def draw_links(*links: tuple[str, str]) -> None:
    """Each link is an address and its name."""
    st.html(" · ".join(link(*one) for one in links))


def link(to: str, name: str) -> str:
    return f'<a class="workshop-door" href="{to}" target="_self">{escape(name)}</a>'


def draw_outer_link(to: str, name: str) -> None:
    """A link somebody gave, to a page that is not ours."""
    st.html(
        f'<a class="workshop-door" href="{escape(to)}" target="_blank" rel="noopener noreferrer">'
        f"{escape(name)}</a>"
    )


def draw_new_tab_link(to: str, name: str) -> None:
    """A page of ours that stands beside the one it is opened from."""
    st.html(f'<a class="workshop-door" href="{to}" target="_blank">{escape(name)}</a>')
