"""Parts of a page that rerun on their own."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from domain.steps import Step
from services import reading
from services.access import Caller
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
        # Named for the style that keeps it in view: the button may be far below.
        with st.container(key=f"problem-{draw.__name__}"):
            problems.show(draw.__name__)
        with problems.shown(), reading.one_moment():
            draw(*args, **kwargs)

    return run


def step_fragment(step: Step) -> Callable[[Callable[[Caller], None]], Callable[[Caller], None]]:
    """A fragment inside a step's screen, which draws nothing once the step is over.

    Its rerun may be on its way when the screen round it has gone on to another step.
    """

    def decorate(draw: Callable[[Caller], None]) -> Callable[[Caller], None]:
        @fragment
        @wraps(draw)
        def run(caller: Caller) -> None:
            if reading.workshop_row(caller.workshop_id).step is step:
                draw(caller)

        return run

    return decorate
