"""Choose in plenum, as the lead records it: present, take in, merge, choose between, undo."""

from functools import partial

import streamlit as st

from content import decisions, lists
from content.words import group_name, point_label, point_text
from domain.points import PointKind, in_order
from domain.record import ProposalKind, Record, supporting_groups
from domain.steps import Activity
from domain.visibility import lists_shown
from domain.workshop import Group
from language import translate
from services import plenum
from services.access import Caller
from ui import forms, problems
from ui.buttons import draw_lasting_button
from ui.labels import point_handle
from ui.lead import asking, ballots, dissents, tags
from ui.lines import draw_html, draw_line
from ui.steps.proposals import describe, kind_name

TAKING, MERGING, CHOOSING = "take-in", "merge", "choose"


def draw(caller: Caller, record: Record) -> None:
    # Each part has a place of its own: one that grows must not move a form somebody fills in.
    with st.container():
        ballots.draw(caller, record)
    with st.container():
        _draw_presenting(caller, record)
    left, right = st.columns(2, gap="large")
    with left.container():
        _draw_candidates(caller, record)
    with left.container():
        _draw_proposals(caller, record)
    with right.container():
        _draw_list(caller, record)
    with right.container():
        tags.draw_tags(caller, record)
    with right.container():
        _draw_merging(caller, record)
    with right.container():
        _draw_choosing(caller, record)
    with right.container():
        asking.draw_for_candidates(caller, record)
    with right.container():
        asking.draw_for_proposal(caller)
    with right.container():
        dissents.draw(caller, record)
    with right.container():
        draw_html(decisions.last(record))


def _draw_presenting(caller: Caller, record: Record) -> None:
    st.header(translate("Show group by group"))
    with st.container(horizontal=True):
        for group in record.groups:
            _draw_showing(caller, record, group)


def _draw_showing(caller: Caller, record: Record, group: Group) -> None:
    """One button to show and one to hide: two leads who press at once mean the same."""
    shown = (group.id, Activity.SELECT) in record.presented
    name = group_name(group)
    draw_lasting_button(
        translate("{group} is shown", group=name)
        if shown
        else translate("Show {group}", group=name),
        key=f"show-{group.id}",
        done=shown,
        act=(partial(plenum.present_group, presented=True), caller, group.id, Activity.SELECT),
    )
    draw_lasting_button(
        translate("Hide {group}", group=name),
        key=f"hide-{group.id}",
        done=not shown,
        act=(partial(plenum.present_group, presented=False), caller, group.id, Activity.SELECT),
    )


def _draw_candidates(caller: Caller, record: Record) -> None:
    st.header(translate("Points the groups chose"))
    shown = lists_shown(record)
    with st.container():
        if not shown:
            st.caption(translate("No group has presented its list yet."))
        for point_id in lists.candidates(record, shown):
            groups = len(supporting_groups(record, point_id) & shown)
            support = translate("{count} of {all} groups", count=groups, all=len(record.groups))
            _draw_candidate(caller, record, point_id, support)
    rest = [
        i
        for i, p in record.points.items()
        if i not in lists.candidates(record, shown) and p.kind is PointKind.LIST
    ]
    with st.form(TAKING, border=False):
        st.selectbox(
            translate("Take in another point"),
            in_order(rest, record.points),
            format_func=lambda p: point_label(record.points[p], record.points),
            key=forms.field(TAKING, "point"),
            index=None,
            placeholder=translate("Choose a point"),
        )
        forms.draw_button(translate("Take in"), TAKING, ("point",), _take_in, caller)


def _take_in(caller: Caller, point_id: int | None) -> None:
    plenum.add(caller, [point_id] if point_id is not None else [])


def _draw_candidate(caller: Caller, record: Record, point_id: int, support: str) -> None:
    point = record.points[point_id]
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_line(point_label(point, record.points), before=f"{support} ·", below=point_text(point))
        state = _state(record, point_id)
        draw_lasting_button(
            state or translate("Take in {name}", name=point_handle(point, record.points)),
            key=f"take-{point_id}",
            done=bool(state),
            act=(plenum.add, caller, [point_id]),
        )


def _state(record: Record, point_id: int) -> str:
    """What has become of a candidate; empty when it can be taken in."""
    if point_id in record.plenum_list:
        return translate("on the list")
    return translate("merged") if point_id in record.merged_away else ""


def _draw_proposals(caller: Caller, record: Record) -> None:
    if not record.proposals:
        return
    st.header(translate("The groups' proposals"))
    for proposal in record.proposals:
        with st.container(horizontal=True, vertical_alignment="center"):
            text = f"{describe(record, proposal)} ({proposal.reason})"
            draw_line(f"{kind_name(proposal.kind)}:", text)
            if proposal.kind is ProposalKind.MISSING:
                done = proposal.accepted_as in record.plenum_list
                draw_lasting_button(
                    translate("on the list") if done else translate("Take in as a new point"),
                    key=f"accept-{proposal.id}",
                    done=done,
                    act=(plenum.accept, caller, proposal.id),
                )


def _draw_list(caller: Caller, record: Record) -> None:
    st.header(translate("The common list"))
    st.write(
        translate(
            "{chosen} of {limit}. The list may be longer.",
            chosen=len(record.plenum_list),
            limit=record.settings.choose,
        )
    )
    for place, point_id in enumerate(record.plenum_list, 1):
        point = record.points[point_id]
        name = point_label(point, record.points)
        with st.container(horizontal=True, vertical_alignment="center"):
            draw_line(name, before=f"{place}.")
            if point.parts:
                st.button(
                    translate("Undo the merge of {name}", name=point_handle(point, record.points)),
                    key=f"split-{point_id}",
                    on_click=problems.attempt,
                    args=(plenum.split, caller, point_id),
                )
            else:
                st.button(
                    translate("Take out {name}", name=point_handle(point, record.points)),
                    key=f"out-{point_id}",
                    on_click=problems.attempt,
                    args=(plenum.remove, caller, point_id),
                )


def _available(record: Record) -> list[int]:
    return in_order(set(record.points) - record.merged_away, record.points)


def _draw_merging(caller: Caller, record: Record) -> None:
    with (
        st.expander(translate("Merge points"), key="merging"),
        st.form(MERGING, border=False),
    ):
        st.multiselect(
            translate("The points to merge"),
            _available(record),
            format_func=lambda p: point_label(record.points[p], record.points),
            key=forms.field(MERGING, "parts"),
            placeholder=translate("Choose two or more"),
        )
        st.text_input(translate("The name of the merged point"), key=forms.field(MERGING, "name"))
        st.text_input(translate("Why? (optional)"), key=forms.field(MERGING, "reason"))
        forms.draw_button(
            translate("Merge"), MERGING, ("parts", "name", "reason"), plenum.merge, caller
        )


def _draw_choosing(caller: Caller, record: Record) -> None:
    with (
        st.expander(translate("Choose between neighbours"), key="choosing"),
        st.form(CHOOSING, border=False),
    ):
        st.multiselect(
            translate("The points you choose between"),
            _available(record),
            format_func=lambda p: point_label(record.points[p], record.points),
            key=forms.field(CHOOSING, "points"),
            placeholder=translate("Choose two or more"),
        )
        st.selectbox(
            translate("The one that is kept"),
            _available(record),
            format_func=lambda p: point_label(record.points[p], record.points),
            key=forms.field(CHOOSING, "kept"),
            index=None,
            placeholder=translate("Choose a point"),
        )
        st.text_area(translate("Why?"), key=forms.field(CHOOSING, "reason"))
        forms.draw_button(
            translate("Record the choice"),
            CHOOSING,
            ("kept", "points", "reason"),
            plenum.choose_between,
            caller,
        )
