"""Those who disagree after a vote: recorded by the lead, or by themselves."""

import streamlit as st

from content import ballots
from content.words import person_in, person_name, person_title
from domain.ballots import BallotState, Dissent, find
from domain.change import Topic
from domain.record import Record
from language import translate
from services import agreeing, reading
from services.access import Caller
from ui import forms
from ui.components.live import follow
from ui.fragments import fragment
from ui.lines import draw_heading_line, draw_list

FORM = "record-dissent"


def draw(caller: Caller, record: Record) -> None:
    shown = [b for b in record.ballots if b.state is BallotState.REVEALED]
    if not shown:
        return
    with st.expander(translate("Those who disagree"), key="dissents"):
        _draw_list(caller)
        with st.form(FORM, border=False):
            st.selectbox(
                translate("Which vote?"),
                [ballot.id for ballot in reversed(shown)],
                format_func=lambda b: ballots.question_text(record, find(shown, b)),
                key=forms.field(FORM, "ballot"),
            )
            st.text_area(translate("What is said against it"), key=forms.field(FORM, "text"))
            st.selectbox(
                translate("By whom? (only if the person wants to be named)"),
                [person.id for person in record.people],
                format_func=lambda p: person_title(record, person_in(record, p)),
                key=forms.field(FORM, "person"),
                index=None,
                placeholder=translate("Nobody named"),
            )
            fields = ("ballot", "text", "person")
            label = translate("Record the disagreement")
            forms.draw_button(label, FORM, fields, agreeing.record_dissent, caller)


@fragment
def _draw_list(caller: Caller) -> None:
    # On its own: somebody may send one while the lead writes below.
    follow(caller, Topic.PEOPLE, key="follow-dissents")
    record = reading.record(caller)
    for ballot in record.ballots:
        if ballot.dissents:
            draw_heading_line(ballots.question_text(record, ballot))
            draw_list([_said(record, dissent) for dissent in ballot.dissents])


def _said(record: Record, dissent: Dissent) -> str:
    name = dissent.name
    if dissent.person_id is not None:
        name = person_name(person_in(record, dissent.person_id))
    return f"{name}: {dissent.text}" if name else dissent.text
