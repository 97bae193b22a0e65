"""Deleting a workshop, and what stands where it was."""

import streamlit as st

from domain.screens import START
from language import translate
from services import workshops
from services.access import Caller
from ui import problems
from ui.links import draw_links

_KEY = "way-on-after-deleting"


def draw_delete_button(caller: Caller, label: str, *, back: str, disabled: bool = False) -> None:
    """`back` is where the way goes on afterwards."""
    st.button(
        label,
        key="delete",
        icon=":material/delete:",
        disabled=disabled,
        on_click=_delete,
        args=(caller, back),
    )


def _delete(caller: Caller, back: str) -> None:
    if problems.is_done(workshops.delete, caller):
        say_goodbye(back)


def say_goodbye(back: str) -> None:
    """Let the next page say that all is deleted; `back` is where the way goes on."""
    problems.remember(_KEY, back)


def leave_if_deleted() -> None:
    """Let the whole page be drawn anew: nobody can be in a workshop that is no more."""
    if _KEY in st.session_state:
        st.rerun()


def draw_goodbye() -> None:
    """Says above whatever page comes next that the workshop is deleted."""
    back = st.session_state.get(_KEY)
    if back:
        st.success(translate("Everything is deleted."))
        name = translate("To the start page") if back == f"/{START}" else translate("Back")
        draw_links((back, name))
