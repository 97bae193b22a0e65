"""Closing: see what leaves the building, read it through, close."""

import streamlit as st

from content.words import axis_name
from domain.feedback import Feedback, compile_feedback
from domain.record import Record
from domain.screens import START
from language import translate
from services import reading, workshops
from services.access import Caller
from ui import problems
from ui.fragments import fragment
from ui.lead.deleting import draw_delete_button, leave_if_deleted
from ui.steps.proposals import kind_name
from ui.tables import draw_table


@fragment
def draw_closing(caller: Caller, *, was_closed: bool) -> None:
    leave_if_deleted()
    record = reading.record(caller)
    if was_closed is not bool(record.closed_at):
        # The files above still carry the other state's names and marks.
        st.rerun()
    st.header(translate("What leaves the building"))
    feedback = compile_feedback(record, record.settings.language)
    draw_preview(feedback)
    st.header(translate("Close the workshop"))
    if record.closed_at:
        _draw_closed(caller)
    else:
        _warn_of_empty(feedback)
        _draw_open(caller, record)


def draw_preview(feedback: Feedback) -> None:
    """The three templates' rows, as they are sent."""
    values = [axis_name("probability"), axis_name("consequence")]
    draw_table(
        [translate("Number"), translate("Point"), *values],
        [
            [r.number, _with_lineage(r.name, r.merged_from), r.probability, r.consequence]
            for r in feedback.ranking
        ],
        caption=translate("A – ranking"),
    )
    if feedback.new_points:
        draw_table(
            [translate("New point"), *values],
            [[row.text, row.probability, row.consequence] for row in feedback.new_points],
        )
    draw_table(
        [translate("Point"), translate("Causes"), translate("Course of events")],
        [
            [_with_lineage(row.name, row.merged_from), row.causes, row.course_of_events]
            for row in feedback.causes
        ],
        caption=translate("B – causes"),
    )
    draw_table(
        [translate("Proposal"), translate("Number"), translate("Text"), translate("Reason")],
        [[kind_name(r.kind), r.number, r.proposal, r.reason] for r in feedback.input],
        caption=translate("C – input to the points"),
    )


def _warn_of_empty(feedback: Feedback) -> None:
    """Template C may well be empty; the other two are what the workshop is for."""
    if not feedback.ranking:
        st.warning(translate("Table A is empty: no listed point has both values yet."))
    if not feedback.causes:
        st.warning(translate("Table B is empty: there are no points to find causes for."))
    elif not any(row.causes or row.course_of_events for row in feedback.causes):
        st.warning(translate("Table B has no causes: nothing is written in the joint text."))


def _with_lineage(name: str, merged_from: tuple[str, ...]) -> str:
    return f"{name} ({' + '.join(merged_from)})" if merged_from else name


def _draw_open(caller: Caller, record: Record) -> None:
    if record.settings.delete_ticks:
        st.write(
            translate(
                "When you close, people's ticks become counts and their names are deleted. "
                "The groups' and the plenum's work is kept."
            )
        )
        if any(said.person_id for ballot in record.ballots for said in ballot.dissents):
            st.write(
                translate(
                    "Those who wanted to be named as disagreeing are named in the minutes until "
                    "you say in the control room that the minutes are approved."
                )
            )
    has_read = st.checkbox(
        translate("I have read through the text for information about individuals."),
        key="has-read",
    )
    st.button(
        translate("Close the workshop"),
        type="primary",
        disabled=not has_read,
        on_click=_close,
        args=(caller,),
    )


def _close(caller: Caller) -> None:
    problems.attempt(workshops.close, caller)


def _draw_deleting(caller: Caller) -> None:
    st.subheader(translate("Delete the workshop"))
    st.write(
        translate(
            "Are the files archived? Download the archive file above and put it in the archive "
            "first. What is deleted does not come back."
        )
    )
    is_archived = st.checkbox(translate("The files are archived."), key="is-archived")
    draw_delete_button(
        caller,
        translate("Delete the workshop and everything in it"),
        back=f"/{START}",
        disabled=not is_archived,
    )


def _draw_closed(caller: Caller) -> None:
    st.success(translate("The workshop is closed. Thank you."))
    st.button(
        translate("Open again for corrections"),
        on_click=problems.attempt,
        args=(workshops.reopen, caller),
    )
    _draw_deleting(caller)
