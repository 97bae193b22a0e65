"""Deleting the names that are left once the minutes are approved."""

import streamlit as st

from domain.record import Record
from language import translate
from services import attendees
from services.access import Caller
from ui.buttons import draw_lasting_button


def draw_approval(caller: Caller, record: Record) -> None:
    """After closing, while anybody is named: names can reveal more than who was there."""
    if not record.closed_at or not _names_are_left(caller, record):
        return
    st.header(translate("The names"))
    st.write(
        translate(
            "Names, organisations and places are kept until the minutes are approved. Then they "
            "are to be deleted. It cannot be undone."
        )
    )
    st.write(
        translate(
            "Put the approved minutes in the archive first. Files you download afterwards "
            "name nobody."
        )
    )
    is_approved = st.checkbox(translate("The minutes are approved."), key="is-approved")
    draw_lasting_button(
        translate("The minutes are approved – delete the names"),
        key="delete-names",
        done=not is_approved,
        act=(attendees.delete_list, caller),
    )


def _names_are_left(caller: Caller, record: Record) -> bool:
    """On the imported list, of people, or of those who wanted to be named as disagreeing."""
    said = [dissent.name for ballot in record.ballots for dissent in ballot.dissents]
    return any([*said, *(person.name for person in record.people), *attendees.listed(caller)])
