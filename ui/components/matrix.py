"""The matrix on a page of Streamlit's; a point moves when its values change."""

import streamlit as st

from content import matrix
from content.lines import small
from domain.record import Record
from ui.components import read, register

# The table says the same in words, so a screen reader passes this by.
_component = register("matrix", read("matrix.html"), parts=("cells",))


def draw_matrix(record: Record, *, key: str) -> None:
    _component(key=key, data=matrix.matrix(record))
    st.html(small(matrix.note()))
