"""Help for one participant: a new personal link, two entries made one, an entry taken out."""

import streamlit as st

from content.words import person_name, person_title
from domain.record import Record
from domain.screens import return_address
from domain.steps import Step, has_reached
from domain.workshop import Attendance, Person
from language import translate
from services import joining
from services.access import Caller
from ui import forms, problems
from ui.addresses import base_address, draw_qr
from ui.labels import escape


def draw_help(caller: Caller, record: Record) -> None:
    if not record.people:
        return
    by_id = {person.id: person for person in record.people}
    chosen = st.selectbox(
        translate("Help a participant"),
        list(by_id),
        format_func=lambda id_: person_title(record, by_id[id_]),
        index=None,
        placeholder=translate("Choose"),
        key="helped",
    )
    if chosen in by_id:
        with st.container(border=True):
            _draw_link(caller, by_id[chosen])
            _draw_attendance(caller, by_id[chosen])
            _draw_uniting(caller, record, by_id[chosen])
            _draw_removing(caller, record, by_id[chosen])


def _draw_removing(caller: Caller, record: Record, person: Person) -> None:
    if not has_reached(record.step, Step.SELECT_GROUP):
        st.button(
            translate("Take out {name} and the ticks", name=escape(person_name(person))),
            key=f"remove-{person.id}",
            on_click=problems.attempt,
            args=(joining.remove, caller, person.id),
        )


def _draw_link(caller: Caller, person: Person) -> None:
    st.write(
        translate(
            "A new personal link lets this person go on in another browser. The old one is signed "
            "out."
        )
    )
    st.button(
        translate("Make a new personal link"),
        key=f"renew-{person.id}",
        on_click=_renew,
        args=(caller, person.id),
    )
    key = st.session_state.get(_key(person.id))
    if key:
        base, _ = base_address()
        link = base + return_address(caller.workshop_id, person.id, key)
        st.code(link, language=None, wrap_lines=True)
        draw_qr(link, translate("QR code for the personal link"))


def _renew(caller: Caller, person_id: int) -> None:
    def renew() -> None:
        made.append(joining.renew_link(caller, person_id))

    made: list[str] = []
    if problems.is_done(renew):
        problems.remember(_key(person_id), made[0])


def _key(person_id: int) -> str:
    return f"renewed-{person_id}"


def _draw_attendance(caller: Caller, person: Person) -> None:
    is_digital = person.attendance is Attendance.DIGITAL
    st.button(
        translate("Takes part in the room") if is_digital else translate("Takes part on Teams"),
        key=f"attendance-{person.id}-{person.attendance}",
        on_click=problems.attempt,
        args=(
            joining.set_attendance,
            caller,
            person.id,
            Attendance.ROOM if is_digital else Attendance.DIGITAL,
        ),
    )


def _draw_uniting(caller: Caller, record: Record, person: Person) -> None:
    others = {p.id: p for p in record.people if p.id != person.id}
    if not others:
        return
    form = f"unite-{person.id}"
    with st.form(form, border=False):
        st.selectbox(
            translate("The same person has also joined as"),
            list(others),
            format_func=lambda id_: person_title(record, others[id_]),
            key=forms.field(form, "other"),
            index=None,
            placeholder=translate("Choose"),
        )
        forms.draw_button(
            translate("Make the two entries one"), form, ("other",), _unite, caller, person.id
        )


def _unite(caller: Caller, kept_id: int, other_id: int | None) -> None:
    joining.unite(caller, kept_id, other_id if other_id is not None else kept_id)
