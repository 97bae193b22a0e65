"""Who writes for the group, and whether the group agrees."""

import streamlit as st

from content.words import group_name, person_in, person_name
from domain.record import Record
from domain.steps import Activity
from domain.workshop import Group
from language import translate
from services import grouping
from services.access import Caller
from ui import problems
from ui.labels import escape
from ui.lines import draw_line

EMPTY = "agrees-on-nothing"  # asked for, and not yet confirmed


def draw(caller: Caller, record: Record, group: Group, activity: Activity) -> bool:
    """Tell who writes and let it be taken or handed over; says whether the caller may write."""
    agreed = (group.id, activity) in record.agreed
    is_writer = group.writer_id == caller.person_id
    if group.writer_id is None:
        sentence = translate("Nobody writes for the group yet.")
    elif is_writer:
        sentence = translate("You write for the group.")
    else:
        name = person_name(person_in(record, group.writer_id))
        sentence = translate("{name} writes for the group.", name=name)
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_line(group_name(group), f"· {sentence}")
        if is_writer:
            _draw_handing(caller, record, group)
        else:
            st.button(
                translate("Take over") if group.writer_id else translate("Write for the group"),
                key=f"pen-{activity}",
                on_click=problems.attempt,
                args=(grouping.take_pen, caller, group.id),
            )
    return is_writer and not agreed


def _draw_handing(caller: Caller, record: Record, group: Group) -> None:
    others = {
        person.id: person_name(person)
        for person in record.present_people
        if person.group_id == group.id and person.id != caller.person_id and person.has_device
    }
    if not others:
        return
    with st.popover(translate("Hand over"), key="hand-over"):
        for person_id, name in others.items():
            st.button(
                escape(name),
                key=f"hand-{person_id}",
                on_click=problems.attempt,
                args=(grouping.hand_pen, caller, group.id, person_id),
            )


def draw_agreement(
    caller: Caller, record: Record, group: Group, activity: Activity, seen: tuple[int, ...] = ()
) -> None:
    """Lock the group's work, or open it again."""
    if (group.id, activity) in record.agreed:
        st.success(translate("The group agrees. Anyone in the group can open it again."))
        st.button(
            translate("Open again"),
            key=f"open-{activity}",
            on_click=problems.attempt,
            args=(grouping.reopen, caller, group.id, activity),
        )
    else:
        # The same button, empty list or not: one that came in its place would miss the click.
        is_empty = activity is Activity.SELECT and not seen
        st.button(
            translate("We agree"),
            key=f"agree-{activity}",
            type="primary",
            on_click=_ask_first if is_empty else problems.attempt,
            args=() if is_empty else (grouping.agree, caller, group.id, activity, seen),
        )
        if is_empty and st.session_state.get(EMPTY):
            _draw_empty(caller, group)


def _ask_first() -> None:
    st.session_state[EMPTY] = True


def _draw_empty(caller: Caller, group: Group) -> None:
    st.warning(translate("Your list is empty. Do you agree that no point goes on?"))
    st.button(
        translate("We agree on an empty list"),
        key="agree-on-nothing",
        on_click=problems.attempt,
        args=(grouping.agree, caller, group.id, Activity.SELECT, ()),
    )
