"""Links: the product's own pages open in the same tab, others in a new one."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from content.doors import door, file_door, outer_door

Links = Sequence[tuple[str, str]]  # an address and its name


def draw_links(*links: tuple[str, str]) -> None:
    """Each link is an address and its name."""
    st.html(" · ".join(door(*one) for one in links))


def draw_files(files: Links) -> None:
    st.html(f'<div class="workshop-files">{"".join(file_door(*one) for one in files)}</div>')


def draw_outer_link(to: str, name: str) -> None:
    st.html(outer_door(to, name))


def draw_new_tab_link(to: str, name: str) -> None:
    """A page of ours that stands beside the one it is opened from."""
    st.html(f'<a class="workshop-door" href="{to}" target="_blank">{escape(name)}</a>')
