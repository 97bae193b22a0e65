"""Deleting the list of names once the minutes are approved."""

import streamlit as st

from domain.record import Record
from language import translate
from services import attendees
from services.access import Caller
from ui.buttons import draw_lasting_button


def draw_approval(caller: Caller, record: Record) -> None:
    """After closing, while there is a list: the list can reveal more than names."""
    if not record.closed_at or not attendees.listed(caller):
        return
    st.header(translate("The list of names"))
    st.write(
        translate(
            "Names, organisations and places are kept until the minutes are approved. Then they "
            "are to be deleted. It cannot be undone."
        )
    )
    is_approved = st.checkbox(translate("The minutes are approved."), key="is-approved")
    draw_lasting_button(
        translate("The minutes are approved – delete the list of names"),
        key="delete-names",
        done=not is_approved,
        act=(attendees.delete_list, caller),
    )
