"""Parts of a page that rerun on their own."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from ui import problems, session

P = ParamSpec("P")


def fragment(draw: Callable[P, None]) -> Callable[P, None]:
    """A Streamlit fragment that speaks the language and tells refusals.

    A fragment's rerun passes the frame by, so both have to be done here.
    """

    @st.fragment
    @wraps(draw)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        session.use_language()
        problems.show()
        with problems.shown():
            draw(*args, **kwargs)

    return run
