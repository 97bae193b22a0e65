"""The people: who is in, from where and in which group, and registering without a device."""

from functools import partial

import streamlit as st

from content.words import group_name, person_name, person_title
from domain.record import Record
from domain.steps import Step, has_reached
from domain.workshop import LONGEST_ADDRESS, Attendance, Person
from language import translate
from services import joining, ticking, workshops
from services.access import Caller
from ui import forms, problems
from ui.buttons import draw_lasting_button
from ui.labels import escape
from ui.lines import draw_line

ADDING, REGISTERING = "add-person", "register"


def draw_group_count(caller: Caller, record: Record) -> None:
    key = f"group-count-{len(record.groups)}"
    st.number_input(
        translate("Number of groups"),
        min_value=1,
        max_value=workshops.MOST_GROUPS,
        value=len(record.groups),
        key=key,
        on_change=problems.attempt_value,
        args=(key, len(record.groups), workshops.set_group_count, caller),
    )


def draw_people(caller: Caller, record: Record) -> None:
    """Everyone, with a way to another group and a mark for having gone."""
    for person in record.people:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            state = _state(record, person)
            draw_line(person_name(person), f"· {state}")
            _draw_group_choice(caller, record, person)
            draw_lasting_button(
                translate("Has gone"),
                key=f"gone-{person.id}",
                done=person.has_left,
                act=(partial(joining.mark_left, left=True), caller, person.id),
            )
            draw_lasting_button(
                translate("Is back"),
                key=f"back-{person.id}",
                done=not person.has_left,
                act=(partial(joining.mark_left, left=False), caller, person.id),
            )
    if not record.people:
        st.caption(translate("Nobody has joined yet."))


def _state(record: Record, person: Person) -> str:
    if person.has_left:
        return translate("gone")
    state = translate("expected") if person.is_expected else translate("in")
    if record.step is Step.SELECT_PERSON:
        state = translate("handed in") if person.has_handed_in else translate("choosing")
    return " · ".join([state, *_how(record, person)])


def _how(record: Record, person: Person) -> list[str]:
    """What sets this person apart, if anything."""
    if not person.has_device:
        return [translate("invented") if record.rehearses else translate("without a device")]
    return [translate("on Teams")] if person.attendance is Attendance.DIGITAL else []


def draw_dealing(caller: Caller, record: Record) -> None:
    """Dealing everybody anew, and where each group meets on video."""
    door = f"takes-newcomers-{record.settings.takes_newcomers}"
    st.checkbox(
        translate("New participants can join"),
        record.settings.takes_newcomers,
        key=door,
        on_change=problems.attempt_value,
        args=(
            door,
            record.settings.takes_newcomers,
            workshops.change_setting,
            caller,
            "takes_newcomers",
        ),
    )
    if not has_reached(record.step, Step.SELECT_GROUP):
        st.button(
            translate("Deal everyone into the groups"),
            key="deal",
            on_click=problems.attempt,
            args=(joining.deal_groups, caller),
        )
        st.caption(
            translate(
                "Those on Teams sit together in groups of three to five when there are enough of "
                "them. You can move people by hand afterwards."
            )
        )
    with st.popover(translate("The groups' meeting rooms on video"), key="meeting-links"):
        for group in record.groups:
            key = f"meeting-{group.id}-{group.meeting_link}"
            st.text_input(
                translate("Meeting link for {group}", group=group_name(group)),
                group.meeting_link,
                LONGEST_ADDRESS,
                key=key,
                placeholder="https://",
                on_change=problems.attempt_value,
                args=(key, group.meeting_link, workshops.set_meeting_link, caller, group.id),
            )


def _draw_group_choice(caller: Caller, record: Record, person: Person) -> None:
    key = f"group-{person.id}-{person.group_id}"
    ids = [group.id for group in record.groups]
    shown = person.group_id if person.group_id in ids else None
    st.selectbox(
        translate("The group of {name}", name=escape(person_name(person))),
        ids,
        index=None if shown is None else ids.index(shown),
        format_func=lambda id_: group_name(next(g for g in record.groups if g.id == id_)),
        key=key,
        label_visibility="collapsed",
        width=150,
        on_change=problems.attempt_value,
        args=(key, shown, joining.move_to_group, caller, person.id),
    )


def draw_registering(caller: Caller, record: Record) -> None:
    """Adding somebody without a device, and entering their choice by numbers."""
    st.write(translate("You see what you register."))
    with st.form(ADDING, border=False):
        st.text_input(translate("Name (optional)"), key=forms.field(ADDING, "name"), max_chars=40)
        forms.draw_button(
            translate("Add a person without a device"),
            ADDING,
            ("name",),
            joining.add_without_device,
            caller,
        )
    people = {p.id: p for p in record.present_people if not p.has_device}
    if record.step is not Step.SELECT_PERSON or not people:
        return
    with st.form(REGISTERING, border=False):
        st.selectbox(
            translate("Register for"),
            list(people),
            format_func=lambda id_: person_title(record, people[id_]),
            key=forms.field(REGISTERING, "person"),
        )
        st.text_input(
            translate("The numbers, with commas between"),
            key=forms.field(REGISTERING, "numbers"),
            placeholder="4, 7, 19",
        )
        forms.draw_button(
            translate("Register"), REGISTERING, ("person", "numbers"), ticking.register, caller
        )
