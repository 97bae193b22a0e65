"""Forms that keep what is written when it is refused, and are empty again when it is taken.

Streamlit's own emptying comes before anybody knows whether the act was allowed.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from ui import problems


def field(form: str, name: str) -> str:
    """The key of a field in the form's present round; each act taken starts a new one."""
    return f"{form}-{name}-{_round(form)}"


def draw_button(
    label: str, form: str, fields: Sequence[str], act: Callable[..., object], *args: object
) -> None:
    """The form's button: does the act with the fields as its last arguments."""
    keys = [field(form, name) for name in fields]
    st.form_submit_button(label, on_click=_send, args=(form, _round(form), keys, act, *args))


def was_sent(form: str) -> bool:
    """Whether an act has been taken through the form in this session."""
    return _round(form) > 0


def _send(
    form: str, present: int, keys: Sequence[str], act: Callable[..., object], *args: object
) -> None:
    with problems.undisturbed(lambda: problems.read(keys)) as values:
        if problems.is_done(act, *args, *values):
            problems.remember(_key(form), present + 1)


def _round(form: str) -> int:
    return int(st.session_state.get(_key(form), 0))


def _key(form: str) -> str:
    return f"round-{form}"
