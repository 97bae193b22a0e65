"""How others use a list, the owner's way back to it, and deleting it."""

import streamlit as st

from domain.owned_list import OwnedList
from domain.screens import START
from language import translate
from services import lists
from services.access import Caller
from ui import problems
from ui.addresses import base_address
from ui.lead.deleting import say_goodbye


def draw_sharing(owned: OwnedList) -> None:
    base, _ = base_address()
    st.write(
        translate(
            "Whoever has the code can run a workshop on the newest published version. The code is "
            "written in the workshop's set-up. Lists are shown to nobody else."
        )
    )
    st.code(owned.code, language=None)
    st.subheader(translate("The way back to the list"))
    st.write(
        translate(
            "This link opens this page on any machine, and lets whoever has it change the list. "
            "Keep it safe: it is the only way back if this browser forgets you."
        )
    )
    st.code(f"{base}/liste/{owned.id}/{owned.owner_key}", language=None, wrap_lines=True)


def draw_deleting(caller: Caller, owned: OwnedList) -> None:
    with st.expander(translate("Delete the list")):
        st.write(
            translate(
                "All versions and hearings are deleted. Workshops that use the list keep their "
                "points."
            )
        )
        sure = st.checkbox(translate("Yes, delete «{name}»", name=owned.title), key="sure")
        st.button(
            translate("Delete the list now"),
            key="delete-list",
            icon=":material/delete:",
            disabled=not sure,
            on_click=_delete,
            args=(caller,),
        )


def _delete(caller: Caller) -> None:
    if problems.is_done(lists.delete, caller):
        say_goodbye(f"/{START}")
