"""Acts that a rule may refuse: the refusal becomes a sentence on the screen.

When another rerun waits, Streamlit ends a callback at its first use of anything of Streamlit's, and
the click would be lost. Here the act therefore comes first, and what has to be read before it is
read in spite of the waiting rerun, which is let through afterwards.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException

from domain.errors import Message, WorkshopError
from language import say
from ui import session

_KEY = "problem"
SECONDS = 20  # others may have the same part drawn anew at any moment


@dataclass
class _Refusal:
    """What the last act was refused with; `place` is the part that shows it, "" before one does."""

    sentence: str
    until: float
    place: str = ""


def attempt(act: Callable[..., object], *args: Any, **kwargs: Any) -> None:
    """Do what a button asks for; for use as its callback."""
    if is_done(act, *args, **kwargs):
        with undisturbed(_forget):
            pass


def is_done(act: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
    """Do what is asked for; says whether it was allowed."""
    try:
        act(*args, **kwargs)
    except WorkshopError as error:
        refusal = error.message
    else:
        return True
    with undisturbed(lambda: _remember(refusal)):
        return False


def attempt_value(key: str, shown: object, act: Callable[..., object], *args: Any) -> None:
    """As `attempt`, with the value of the widget with this key as the last argument.

    Nothing is done when that is what the widget was drawn with: of one that another has just
    replaced, the browser may still tell, and Streamlit takes that for a change.
    """
    with undisturbed(lambda: read([key])) as values:
        if values != [shown]:
            attempt(act, *args, *values)


def read(keys: Sequence[str]) -> list[Any]:
    return [st.session_state[key] for key in keys]


def remember(key: str, value: object) -> None:
    """Keep something for this session, after an act or as a callback."""

    def keep() -> None:
        st.session_state[key] = value
        _forget()

    with undisturbed(keep):
        pass


@contextmanager
def undisturbed(use: Callable[[], Any]) -> Iterator[Any]:
    """Use something of Streamlit's though a rerun waits, and let the rerun through at the end."""
    try:
        result = use()
    except RerunException as waiting:
        yield use()
        raise waiting from None
    yield result


def _remember(refusal: Message) -> None:
    session.use_language()
    st.session_state[_KEY] = _Refusal(say(refusal), monotonic() + SECONDS)


def _forget() -> None:
    st.session_state.pop(_KEY, None)


def show(place: str) -> None:
    """The refusal of the last act, in the part that is drawn first after it.

    It stands there until the next act, or until the part is drawn anew after twenty seconds.
    """
    refusal = st.session_state.get(_KEY)
    if refusal is None:
        return
    if not refusal.place:
        refusal.place = place
        # Also where the button is: the sentence above may be out of view.
        st.toast(refusal.sentence, icon=":material/error:", duration="long")
    if refusal.place == place and monotonic() < refusal.until:
        st.error(refusal.sentence)


@contextmanager
def shown() -> Iterator[None]:
    """Draw what may turn out not to exist or not to be allowed."""
    try:
        yield
    except WorkshopError as error:
        st.error(say(error.message))
