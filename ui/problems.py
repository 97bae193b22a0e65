"""Acts that a rule may refuse: the refusal becomes a sentence on the screen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from domain.errors import WorkshopError
from language import say
from ui import session

_KEY = "problem"


def attempt(act: Callable[..., object], *args: Any, **kwargs: Any) -> None:
    """Do what a button asks for; for use as its callback."""
    is_done(act, *args, **kwargs)


def is_done(act: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
    """Do what is asked for; says whether it was allowed."""
    session.use_language()
    try:
        act(*args, **kwargs)
    except WorkshopError as error:
        st.session_state[_KEY] = say(error.message)
        return False
    return True


def attempt_value(key: str, act: Callable[..., object], *args: Any, **kwargs: Any) -> None:
    """As `attempt`, with the value of the widget with this key as the last argument."""
    attempt(act, *args, st.session_state[key], **kwargs)


def show() -> None:
    """The refusal of the last act, once."""
    sentence = st.session_state.pop(_KEY, None)
    if sentence:
        st.error(sentence)


@contextmanager
def shown() -> Iterator[None]:
    """Draw what may turn out not to exist or not to be allowed."""
    try:
        yield
    except WorkshopError as error:
        st.error(say(error.message))
