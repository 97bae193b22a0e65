"""A vote on a participant's own screen, and the way to say that one disagrees."""

import streamlit as st

from domain.ballots import BallotState
from domain.record import Record
from domain.steps import Step
from domain.voting import current, newest_revealed
from language import translate
from services import agreeing, reading, voting
from services.access import Caller
from ui import forms, problems
from ui.boards import ballots
from ui.components.ballot import draw_ballot
from ui.fragments import step_fragment
from ui.lines import draw_small

DISSENTING = "dissent-on"


def draw(caller: Caller, record: Record) -> None:
    """The step's newest vote, until the plenum has agreed on what comes of it."""
    ballot = current(record.ballots)
    if ballot is None or ballot.step is not record.step:
        return
    ballots.draw_question(record, ballot)
    ballots.draw_progress(caller, ballot)
    if ballot.state is BallotState.REVEALED:
        ballots.draw_result(record, ballot)
        ballots.draw_figures(ballot)
        return
    draw_ballot(caller, record, ballot, voting.own_answer(caller, ballot.id))
    st.caption(
        translate("Nobody sees what you answer, only how many. The plenum agrees afterwards.")
    )


def _draw_dissent(caller: Caller) -> None:
    # It follows nothing: whoever writes is not disturbed, and stays with the vote she chose.
    with st.container(key="dissent"):
        st.button(
            translate("Say that I disagree with the plenum"),
            key="dissent-begin",
            on_click=problems.attempt,
            args=(_begin_dissent, caller),
        )
        ballot_id = st.session_state.get(DISSENTING)
        record = reading.record(caller)
        for ballot in record.ballots:
            if ballot.id == ballot_id:
                _draw_form(caller, ballot.id, ballots.question_text(record, ballot))


def _begin_dissent(caller: Caller) -> None:
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


@step_fragment(Step.SELECT_PLENUM)
def draw_dissent_selecting(caller: Caller) -> None:
    _draw_dissent(caller)


@step_fragment(Step.SCORE_PLENUM)
def draw_dissent_scoring(caller: Caller) -> None:
    _draw_dissent(caller)
