"""Forms that keep what is written when it is refused, and are empty again when it is taken.

Streamlit's own emptying comes before anybody knows whether the act was allowed.
"""

from collections.abc import Callable

import streamlit as st

from ui import problems


def field(form: str, name: str) -> str:
    """The key of a field in the form's present round; each act taken starts a new one."""
    return f"{form}-{name}-{st.session_state.get(_round(form), 0)}"


def send(form: str, act: Callable[..., object], *args: object, fields: tuple[str, ...]) -> None:
    """Do what the form asks for, with its fields as the last arguments; a button's callback."""
    values = [st.session_state[field(form, name)] for name in fields]
    if problems.is_done(act, *args, *values):
        st.session_state[_round(form)] = st.session_state.get(_round(form), 0) + 1


def _round(form: str) -> str:
    return f"round-{form}"
