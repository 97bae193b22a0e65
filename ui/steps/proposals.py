"""Proposals to the list: a missing point, a rewording or a removal (template C)."""

from typing import Any

import streamlit as st

from content.words import group_in, person_in, point_label, point_text
from domain.change import Topic
from domain.points import in_order
from domain.record import Proposal, ProposalKind, Record
from domain.steps import Step
from domain.workshop import LONGEST_NAME
from language import translate
from services import grouping, reading
from services.access import Caller
from ui import forms, problems
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.lines import draw_line

FORM = "proposal"
FIELDS = {
    ProposalKind.MISSING: ("name", "text", "reason"),
    ProposalKind.REWORD: ("point", "text", "reason"),
    ProposalKind.REMOVE: ("point", "reason"),
}


def kind_name(kind: ProposalKind) -> str:
    return {
        ProposalKind.MISSING: translate("Missing point"),
        ProposalKind.REWORD: translate("Rewording"),
        ProposalKind.REMOVE: translate("Removal"),
    }[kind]


def draw(caller: Caller) -> None:
    with st.expander(translate("Propose a change to the list"), key="proposing"):
        st.caption(translate("Do not write anything that can be tied to a person or a case."))
        _draw_form(caller)
        _draw_own(caller)


@step_fragment(Step.SELECT_GROUP)
def _draw_form(caller: Caller) -> None:
    record = reading.record(caller)
    group = group_in(record, person_in(record, caller.person_id).group_id)
    kind = st.radio(
        translate("What do you propose?"),
        list(ProposalKind),
        index=0,
        format_func=kind_name,
        key="proposal-kind",
    )
    if group is None or kind is None:
        return
    with st.form(FORM, border=False):
        if kind is ProposalKind.MISSING:
            st.text_input(
                translate("Short name"), key=forms.field(FORM, "name"), max_chars=LONGEST_NAME
            )
        else:
            st.selectbox(
                translate("Which point?"),
                in_order((i for i, p in record.points.items() if p.number), record.points),
                format_func=lambda p: point_label(record.points[p], record.points),
                key=forms.field(FORM, "point"),
                index=None,
                placeholder=translate("Choose a point"),
            )
        if kind is not ProposalKind.REMOVE:
            st.text_area(translate("The text you propose"), key=forms.field(FORM, "text"))
        st.text_area(translate("Why?"), key=forms.field(FORM, "reason"))
        forms.draw_button(
            translate("Propose"), FORM, FIELDS[kind], _propose, caller, group.id, kind
        )


def _propose(caller: Caller, group_id: int, kind: ProposalKind, *values: Any) -> None:
    given = dict(zip(FIELDS[kind], values, strict=True))
    proposal = Proposal(
        id=0,
        group_id=group_id,
        kind=kind,
        point_id=given.get("point"),
        name=given.get("name", ""),
        text=given.get("text", ""),
        reason=given["reason"],
    )
    grouping.propose(caller, group_id, proposal)


@step_fragment(Step.SELECT_GROUP)
def _draw_own(caller: Caller) -> None:
    follow(caller, Topic.GROUP, key="follow-proposals")
    record = reading.record(caller)
    group_id = person_in(record, caller.person_id).group_id
    for proposal in record.proposals:
        if proposal.group_id == group_id:
            _draw_proposal(caller, record, proposal)


def _draw_proposal(caller: Caller, record: Record, proposal: Proposal) -> None:
    draw_line(f"{kind_name(proposal.kind)}:", describe(record, proposal), below=proposal.reason)
    if proposal.group_id and not proposal.accepted_as:
        st.button(
            translate("Take the proposal back"),
            key=f"withdraw-{proposal.id}",
            on_click=problems.attempt,
            args=(grouping.withdraw, caller, proposal.group_id, proposal.id),
        )


def describe(record: Record, proposal: Proposal) -> str:
    """The proposal in a line: the point it is about, and the words it proposes."""
    point = record.points.get(proposal.point_id or 0)
    about = point_label(point, record.points) if point else proposal.name
    words = proposal.text or (point_text(point) if point else "")
    return f"{about} – {words}" if words else about
