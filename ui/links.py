"""Links to the product's own pages, which open in the same tab."""

from html import escape

import streamlit as st


def draw_links(*links: tuple[str, str]) -> None:
    """Each link is an address and its name."""
    st.html(
        " · ".join(
            f'<a class="workshop-door" href="{to}" target="_self">{escape(name)}</a>'
            for to, name in links
        )
    )
