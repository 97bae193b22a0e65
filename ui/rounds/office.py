"""An office's own room in a round, and the way to it from a workshop."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from domain.forms import ReadForm
from domain.points import lowest_number
from domain.record import Record
from domain.rounds import Contents, Draft
from language import translate
from services import reading, submitting
from services.access import Caller
from services.round_lists import RoundList
from services.submitting import OwnPart
from ui import forms, problems
from ui.components.live import follow_round
from ui.fragments import fragment
from ui.lead.closing import draw_preview
from ui.links import draw_links
from ui.rounds.joint import draw_joint
from ui.rounds.sending import draw_findings, draw_receipts, draw_round_facts, draw_sending

JOINING = "join-round"


@fragment
def draw_sent(caller: Caller) -> None:
    """The round and the office's own versions, as they stand whatever Helsetilsynet does."""
    part = submitting.own_part(caller)
    follow_round(caller, part.round, key="follow-round")
    draw_round_facts(part)
    st.header(translate("What you have sent"))
    if not part.submissions:
        st.caption(translate("You have not sent anything yet."))
    draw_receipts(caller, part)


@fragment
def draw_published(caller: Caller) -> None:
    """The joint result, from when it is published."""
    part = submitting.own_part(caller)
    follow_round(caller, part.round, key="follow-publishing")
    if part.round.published_at:
        st.header(translate("The joint ranking"))
        draw_joint(caller, part.round.id)


@fragment
def draw_office(caller: Caller, *, read: Callable[[Draft, RoundList], ReadForm]) -> None:
    """The round, the office's own versions, and the files that wait to be sent."""
    draw_sent(caller)
    part = submitting.own_part(caller)
    st.header(translate("Send a file"))
    draw_links((f"/last-opp/{part.round.id}", translate("Upload a file")))
    if part.draft:
        _draw_draft(caller, part, part.draft, read(part.draft, part.listed))


def _draw_draft(caller: Caller, part: OwnPart, draft: Draft, form: ReadForm) -> None:
    st.subheader(translate("Read through before you send"))
    st.text(draft.file_name)
    if draw_findings(form):
        draw_preview(form.feedback)
        draw_sending(caller, part, Contents(form.feedback, form.statement), draft)
    st.button(
        translate("Drop the file"),
        key="drop-draft",
        on_click=problems.attempt,
        args=(submitting.drop_draft, caller),
    )


@fragment
def draw_from_workshop(caller: Caller, *, read: Callable[[], tuple[Draft, ReadForm]]) -> None:
    """From a closed workshop to the round it belongs to."""
    st.header(translate("Send to Helsetilsynet"))
    part = submitting.part_of_workshop(caller)
    if part is None:
        _draw_joining(caller)
        return
    draw_round_facts(part)
    draw_receipts(caller, part)
    draft, form = read()
    draw_sending(caller, part, _contents(form, reading.record(caller)), draft)


def _draw_joining(caller: Caller) -> None:
    with st.form(JOINING, border=False):
        st.text_input(
            translate("The office's link to the round, from Helsetilsynet"),
            max_chars=300,
            key=forms.field(JOINING, "link"),
        )
        forms.draw_button(
            translate("Find the round"), JOINING, ["link"], submitting.join_round, caller
        )


def _contents(form: ReadForm, record: Record) -> Contents:
    """What the workshop sends; its tags by number, merged points by their lowest."""
    # The workshop's contact is for participants; whom Helsetilsynet may ask is another question.
    statement = replace(form.statement, contact="")
    numbers = {row.number for row in form.feedback.ranking}
    tags = {
        number: record.tags[point_id]
        for point_id in record.tags
        if (number := lowest_number(record.points[point_id], record.points)) in numbers and number
    }
    return Contents(form.feedback, statement, record.settings.plan, tags)
