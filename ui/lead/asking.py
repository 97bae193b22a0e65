"""Opening a vote from the control room: for a point, among candidates, or on a proposal."""

import streamlit as st

from content import lists
from content.words import axis_name, point_label
from domain.ballots import (
    AGREEMENTS,
    AXES,
    LONGEST_SENTENCE,
    SHARES,
    THRESHOLDS,
    BallotKind,
    Question,
)
from domain.record import Record
from domain.visibility import lists_shown
from language import translate
from services import voting
from services.access import Caller
from ui import forms

CANDIDATES, PROPOSAL = "ask-candidates", "ask-proposal"
POINT = "ask-point"  # whose form is open
DEFAULT_VOTES = 3


def draw_point_button(point_id: int) -> None:
    """The first of two clicks to a vote; the form is drawn for the point it is asked for alone."""
    st.button(
        translate("Vote on the values"),
        key=f"asking-{point_id}",
        on_click=_choose_point,
        args=(point_id,),
    )


def _choose_point(point_id: int) -> None:
    st.session_state[POINT] = None if st.session_state.get(POINT) == point_id else point_id


def draw_for_point(caller: Caller, point_id: int) -> None:
    if st.session_state.get(POINT) != point_id:
        return
    form = f"ask-{point_id}"
    with st.form(form, border=False):
        st.multiselect(
            translate("What to vote on"),
            AXES,
            default=AXES,
            format_func=axis_name,
            key=forms.field(form, "axes"),
            placeholder=translate("Choose"),
        )
        st.number_input(
            translate("United from this agreement (0 to 1)"),
            min_value=AGREEMENTS[0] / 100,
            max_value=AGREEMENTS[-1] / 100,
            value=THRESHOLDS[BallotKind.VALUES] / 100,
            step=0.05,
            key=forms.field(form, "threshold"),
        )
        label = translate("Open the vote")
        forms.draw_button(label, form, ("axes", "threshold"), _ask_values, caller, point_id)


def _ask_values(caller: Caller, point_id: int, axes: list[str], threshold: float) -> None:
    asked = tuple(axis for axis in AXES if axis in axes)
    hundredths = round(100 * threshold)
    voting.open_ballot(caller, Question(BallotKind.VALUES, hundredths, (point_id,), asked))
    st.session_state[POINT] = None


def draw_for_candidates(caller: Caller, record: Record) -> None:
    """Among the points the groups have shown, those that are not on the list yet."""
    shown = lists.candidates(record, lists_shown(record))
    free = [p for p in shown if p not in record.plenum_list and p not in record.merged_away]
    # The key holds what it offers: what is shown next is chosen from the start too.
    form = f"{CANDIDATES}-{'-'.join(map(str, free))}"
    with (
        st.expander(translate("Vote on which points to take in"), key="asking-candidates"),
        st.form(form, border=False),
    ):
        st.multiselect(
            translate("The candidates"),
            free,
            default=free,
            format_func=lambda p: point_label(record.points[p], record.points),
            key=forms.field(form, "points"),
            placeholder=translate("Choose two or more"),
        )
        st.number_input(
            translate("Votes for each person"),
            min_value=1,
            value=max(1, min(DEFAULT_VOTES, len(free) - 1)),
            key=forms.field(form, "votes"),
        )
        _draw_share(form)
        fields = ("points", "votes", "share")
        forms.draw_button(translate("Open the vote"), form, fields, _ask_candidates, caller)


def _ask_candidates(caller: Caller, points: list[int], votes: int, share: int) -> None:
    question = Question(BallotKind.CANDIDATES, share, tuple(points), votes=votes)
    voting.open_ballot(caller, question)


def draw_for_proposal(caller: Caller) -> None:
    with (
        st.expander(translate("Vote yes or no to a proposal"), key="asking-proposal"),
        st.form(PROPOSAL, border=False),
    ):
        st.text_input(
            translate("The proposal, such as a merge"),
            key=forms.field(PROPOSAL, "sentence"),
            max_chars=LONGEST_SENTENCE,
        )
        _draw_share(PROPOSAL)
        fields = ("sentence", "share")
        forms.draw_button(translate("Open the vote"), PROPOSAL, fields, _ask_proposal, caller)


def _ask_proposal(caller: Caller, sentence: str, share: int) -> None:
    voting.open_ballot(caller, Question(BallotKind.PROPOSAL, share, sentence=sentence))


def _draw_share(form: str) -> None:
    st.number_input(
        translate("United from this share of those who answer, in per cent"),
        min_value=SHARES[0],
        max_value=SHARES[-1],
        value=THRESHOLDS[BallotKind.PROPOSAL],
        key=forms.field(form, "share"),
    )
