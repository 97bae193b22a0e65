"""Choose in the group: one writes, all see the list grow."""

import streamlit as st

from content.words import group_in, person_in, point_label, point_text
from domain.change import Topic
from domain.points import in_order
from domain.record import Record
from domain.selection import shown_counts, unanimous
from domain.steps import Activity, Step
from domain.workshop import Group
from language import translate, translate_plural
from services import grouping, reading, ticking
from services.access import Caller
from ui import forms, problems
from ui.buttons import draw_lasting_button
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.labels import point_handle
from ui.lines import draw_line, draw_list
from ui.steps import pen, proposals


def draw(caller: Caller) -> None:
    _draw_work(caller)
    proposals.draw(caller)


@step_fragment(Step.SELECT_GROUP)
def _draw_work(caller: Caller) -> None:
    follow(caller, Topic.GROUP, Topic.PEOPLE, key="follow-group")
    record = reading.record(caller)
    person = person_in(record, caller.person_id)
    group = group_in(record, person.group_id)
    if group is None:
        st.info(translate("You are not in a group yet. The process lead places you."))
        return
    may_write = pen.draw(caller, record, group, Activity.SELECT)
    own, votes = st.columns(2, gap="large")
    with own:
        _draw_list(caller, record, group, may_write=may_write)
        pen.draw_agreement(
            caller, record, group, Activity.SELECT, record.group_lists.get(group.id, ())
        )
    with votes:
        _draw_counts(caller, record, group, may_write=may_write)


def _draw_list(caller: Caller, record: Record, group: Group, *, may_write: bool) -> None:
    listed = record.group_lists.get(group.id, ())
    st.header(translate("The group's list"))
    st.write(translate("{chosen} of {limit}", chosen=len(listed), limit=record.settings.choose))
    with st.container():
        _draw_rows(caller, record, group, may_write=may_write)
    if may_write:
        _draw_typing(caller, group)


def _draw_rows(caller: Caller, record: Record, group: Group, *, may_write: bool) -> None:
    listed = record.group_lists.get(group.id, ())
    for point_id in listed:
        point = record.points[point_id]
        with st.container(horizontal=True, vertical_alignment="center"):
            draw_line(point_label(point, record.points))
            if may_write:
                st.button(
                    translate("Remove {name}", name=point_handle(point, record.points)),
                    icon=":material/close:",
                    key=f"remove-{point_id}",
                    on_click=problems.attempt,
                    args=(grouping.remove, caller, group.id, point_id),
                )
    if not listed:
        st.caption(translate("The list is empty."))


def _draw_typing(caller: Caller, group: Group) -> None:
    form = f"type-{group.id}"
    with st.form(form, border=False):
        st.text_input(
            translate("Add by number"),
            key=forms.field(form, "numbers"),
            placeholder="4, 7, 19",
            max_chars=200,
        )
        forms.draw_button(
            translate("Add"), form, ("numbers",), grouping.type_numbers, caller, group.id
        )


def _draw_counts(caller: Caller, record: Record, group: Group, *, may_write: bool) -> None:
    st.header(translate("What we ticked"))
    voters = record.voters.get(group.id, 0)
    counts = shown_counts(record.tick_counts.get(group.id, {}), voters)
    listed = record.group_lists.get(group.id, ())
    if counts is None:
        st.info(translate("Fewer than three have ticked. We therefore do not show how many."))
    else:
        everyone = [p for p in in_order(unanimous(counts, voters), record.points)]
        new = [point_id for point_id in everyone if point_id not in listed]
        if may_write and new:
            st.button(
                translate_plural(
                    "Add the point everyone ticked",
                    "Add the {count} points everyone ticked",
                    len(new),
                ),
                on_click=problems.attempt,
                args=(grouping.add, caller, group.id, new),
            )
    if st.toggle(translate("Show my ticks"), key="show-mine"):
        mine = in_order(ticking.ticks(caller), record.points)
        draw_list(
            [point_label(record.points[p], record.points) for p in mine]
            or [translate("You have ticked nothing.")]
        )
    order = in_order((i for i, p in record.points.items() if p.number), record.points)
    chosen = sorted(order, key=lambda p: -(counts or {}).get(p, 0))
    with_ticks = [p for p in chosen if (counts or {}).get(p)] if counts is not None else chosen
    for point_id in with_ticks:
        _draw_candidate(caller, record, group, point_id, counts, may_write=may_write)
    rest = [p for p in order if p not in with_ticks]
    if rest:
        with st.expander(translate("Nobody ticked these ({count})", count=len(rest)), key="rest"):
            for point_id in rest:
                _draw_candidate(caller, record, group, point_id, counts, may_write=may_write)


def _draw_candidate(
    caller: Caller,
    record: Record,
    group: Group,
    point_id: int,
    counts: dict[int, int] | None,
    *,
    may_write: bool,
) -> None:
    point = record.points[point_id]
    name = point_label(point, record.points)
    count = (
        translate(
            "{chosen} of {limit}", chosen=counts.get(point_id, 0), limit=record.voters[group.id]
        )
        + " ·"
        if counts is not None
        else ""
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_line(name, before=count, below=point_text(point))
        done = point_id in record.group_lists.get(group.id, ())
        if done or may_write:
            handle = point_handle(point, record.points)
            draw_lasting_button(
                translate("on the list") if done else translate("Add {name}", name=handle),
                key=f"add-{point_id}",
                done=done,
                act=(grouping.add, caller, group.id, [point_id]),
            )
