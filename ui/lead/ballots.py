"""The vote in the control room: close it, show it, vote once more, record what plenum agrees on."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st

from content import ballots
from content.words import axis_name, person_in, person_title, point_label
from domain.ballots import AXES, Answer, Ballot, BallotKind, BallotState
from domain.record import Record
from domain.scoring import NO_SCORE, Score
from domain.voting import current
from language import translate
from services import agreeing, voting
from services.access import Caller
from ui import forms, problems
from ui.boards.asked import draw_asked
from ui.lines import draw_html


def draw(caller: Caller, record: Record) -> None:
    """The step's newest vote, until the plenum has agreed on what comes of it."""
    ballot = current(record.ballots)
    if ballot is None or ballot.step is not record.step:
        return
    with st.container(border=True):
        draw_asked(caller, record, ballot)
        _draw_buttons(caller, ballot)
        if ballot.state is BallotState.OPEN:
            _draw_registering(caller, record, ballot)
        if ballot.state is BallotState.REVEALED:
            draw_html(ballots.result(record, ballot) + ballots.figures(ballot))
            _draw_agreeing(caller, record, ballot)


def _draw_buttons(caller: Caller, ballot: Ballot) -> None:
    # The same three throughout: one that came in another's place would take its click.
    buttons = (
        (translate("Close the vote"), "close", voting.close, BallotState.OPEN),
        (translate("Show the result"), "reveal", voting.reveal, BallotState.CLOSED),
        (translate("Vote once more"), "again", voting.open_next_round, BallotState.REVEALED),
    )
    with st.container(horizontal=True):
        for label, name, act, state in buttons:
            st.button(
                label,
                key=f"{name}-{ballot.id}",
                disabled=ballot.state is not state,
                on_click=problems.attempt,
                args=(act, caller, ballot.id),
            )


def _draw_registering(caller: Caller, record: Record, ballot: Ballot) -> None:
    people = [person for person in record.present_people if not person.has_device]
    if not people:
        return
    form = f"register-{ballot.id}"
    with (
        st.popover(translate("Vote for somebody without a device"), key=f"registering-{ballot.id}"),
        st.form(form, border=False),
    ):
        st.selectbox(
            translate("Who?"),
            [person.id for person in people],
            format_func=lambda p: person_title(record, person_in(record, p)),
            key=forms.field(form, "person"),
            index=None,
            placeholder=translate("Choose"),
        )
        fields = ("person", *_draw_answer(record, ballot, form))
        label = translate("Save the answer")
        forms.draw_button(label, form, fields, _register, caller, ballot)


def _register(caller: Caller, ballot: Ballot, person_id: int | None, *said: Any) -> None:
    voting.register(caller, person_id, ballot.id, _answer(ballot, said))


def _draw_agreeing(caller: Caller, record: Record, ballot: Ballot) -> None:
    form = f"agree-{ballot.id}"
    st.header(translate("What the plenum agrees on"))
    with st.container(key="agreeing"), st.form(form, border=False):
        fields = _draw_answer(record, ballot, form)
        st.text_area(translate("Why?"), key=forms.field(form, "reason"))
        seen = NO_SCORE
        if ballot.question.kind is BallotKind.VALUES:
            seen = record.plenum_scores.get(ballot.question.point_ids[0], NO_SCORE)
        label = translate("The plenum agrees")
        forms.draw_button(label, form, (*fields, "reason"), _agree, caller, ballot, seen)


def _agree(caller: Caller, ballot: Ballot, seen: Score, *said: Any) -> None:
    *agreed, reason = said
    agreeing.agree(caller, ballot.id, seen, _answer(ballot, agreed), str(reason))


def _draw_answer(record: Record, ballot: Ballot, form: str) -> tuple[str, ...]:
    """The fields of an answer; nothing is chosen beforehand, since votes decide nothing."""
    parts = ballot.question.parts
    for part, options in parts.items():
        key = forms.field(form, part)
        if part == "points":
            st.multiselect(
                translate("The points"),
                options,
                format_func=lambda p: point_label(record.points[p], record.points),
                key=key,
                placeholder=translate("Choose"),
            )
        else:
            st.radio(
                axis_name(part) if part in AXES else translate("The proposal"),
                options,
                format_func=partial(ballots.option_name, record.points, part),
                key=key,
                index=None,
                horizontal=True,
            )
    return tuple(parts)


def _answer(ballot: Ballot, said: Sequence[Any]) -> Answer:
    given = dict(zip(ballot.question.parts, said, strict=True))
    approves = given.get("approves")
    return Answer(
        probability=given.get("probability"),
        consequence=given.get("consequence"),
        point_ids=tuple(given.get("points") or ()),
        approves=None if approves is None else bool(approves),
    )
