"""Choosing another list than the one that ships, by its code."""

import streamlit as st

from domain.errors import Missing
from domain.record import Record
from language import translate
from services import list_choice
from services.access import Caller
from ui import forms, problems

FORM = "list-choice"


def list_name(list_id: str) -> str:
    if list_choice.is_national(list_id):
        return translate("Risk points, social services in Nav")
    try:
        return list_choice.list_title(list_id)
    except Missing:
        return translate("a list that is deleted")


def draw_list_choice(caller: Caller, record: Record) -> None:
    with st.expander(translate("Use another list"), key="list-choice"):
        with st.form(FORM, border=False):
            st.text_input(
                translate("The code of the list"), key=forms.field(FORM, "code"), max_chars=40
            )
            st.caption(
                translate(
                    "Whoever made the list has its code. What the groups propose to the list is "
                    "shown to them once the workshop is closed."
                )
            )
            forms.draw_button(
                translate("Use the list"), FORM, ("code",), list_choice.choose_list, caller
            )
        st.button(
            translate("Use the list in report 4/2022"),
            key="national-list",
            disabled=list_choice.is_national(record.settings.list_id),
            on_click=problems.attempt,
            args=(list_choice.choose_national_list, caller),
        )
