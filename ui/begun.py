"""Writing that builds on what somebody saw when she began, also when others save meanwhile."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from language import translate
from ui import forms, problems

T = TypeVar("T")


def begun(name: str, stored: T, form: Callable[[T], str]) -> T:
    """What the visitor's form builds on: what was stored when she began, until she has saved."""
    kept: T | None = st.session_state.get(_key(name))
    if kept is None or forms.was_sent(form(kept)):
        st.session_state[_key(name)] = kept = stored
    return kept


def draw_conflict(name: str, seen: T, stored: T, draw_saved: Callable[[T], None]) -> None:
    """Tell when somebody else has saved, with what, and let the visitor begin anew from it.

    Its place is always there, so that the form below it stays where it is.
    """
    with st.container():
        if seen != stored:
            _draw_saved(name, stored, draw_saved)


def _draw_saved(name: str, stored: T, draw_saved: Callable[[T], None]) -> None:
    st.warning(
        translate(
            "Somebody else has changed this since you began. What you have written is still in "
            "the fields. This is what is saved:"
        )
    )
    draw_saved(stored)
    st.button(
        translate("Begin anew from what is saved"),
        key=f"anew-{name}",
        on_click=problems.remember,
        args=(_key(name), stored),
    )


def _key(name: str) -> str:
    return f"begun-{name}"
