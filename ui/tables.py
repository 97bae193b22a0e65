"""Tables of `content`, drawn on a page of Streamlit's."""

from collections.abc import Sequence

import streamlit as st

from content import tables


def draw_table(
    headers: Sequence[str], rows: Sequence[Sequence[object]], *, caption: str = ""
) -> None:
    st.html(tables.table(headers, rows, caption=caption))
