"""The way to say that one disagrees with what the plenum agreed on after a vote."""

import streamlit as st

from content import ballots
from domain.steps import Step
from domain.voting import newest_revealed
from language import translate
from services import agreeing, reading
from services.access import Caller
from ui import forms, problems
from ui.fragments import step_fragment
from ui.lines import draw_small

DISSENTING = "dissent-on"


@step_fragment(Step.SELECT_PLENUM)
def draw_when_selecting(caller: Caller) -> None:
    _draw(caller)


@step_fragment(Step.SCORE_PLENUM)
def draw_when_scoring(caller: Caller) -> None:
    _draw(caller)


def _draw(caller: Caller) -> None:
    # It follows nothing: whoever writes is not disturbed, and stays with the vote she chose.
    with st.container(key="dissent"):
        st.button(
            translate("Say that I disagree with the plenum"),
            key="dissent-begin",
            on_click=problems.attempt,
            args=(_begin, caller),
        )
        ballot_id = st.session_state.get(DISSENTING)
        record = reading.record(caller)
        for ballot in record.ballots:
            if ballot.id == ballot_id:
                _draw_form(caller, ballot.id, ballots.question_text(record, ballot))


def _begin(caller: Caller) -> None:
    problems.remember(DISSENTING, newest_revealed(reading.record(caller).ballots).id)


def _draw_form(caller: Caller, ballot_id: int, question: str) -> None:
    form = f"dissent-{ballot_id}"
    draw_small(question)
    with st.form(form, border=False):
        st.text_area(
            translate("What do you disagree with, and why?"), key=forms.field(form, "text")
        )
        st.checkbox(translate("Show my name in the results"), key=forms.field(form, "named"))
        st.caption(translate("Your name is deleted when the minutes are approved."))
        forms.draw_button(
            translate("Record that I disagree"),
            form,
            ("text", "named"),
            agreeing.dissent,
            caller,
            ballot_id,
        )
    if forms.was_sent(form):
        st.write(translate("It is recorded that you disagree."))
