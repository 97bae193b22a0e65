"""A button that stays where it is and says what it has done."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from ui import problems


def draw_lasting_button(
    label: str, *, key: str, done: bool, act: tuple[Callable[..., object], *tuple[Any, ...]]
) -> None:
    """`act` is what it does and with what; once `done`, the label tells the state.

    It is one button throughout. When another took its place, both stood there for a moment, the
    rows below moved, and the next click missed.
    """
    st.button(label, key=key, disabled=done, on_click=problems.attempt, args=act)
