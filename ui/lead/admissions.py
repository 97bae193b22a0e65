"""Own links for co-leads and observers, made and made invalid again."""

import streamlit as st

from domain.change import Topic
from domain.workshop import Role
from language import translate
from services import admissions
from services.access import Caller
from ui import problems
from ui.addresses import guest_link
from ui.components.live import follow
from ui.fragments import fragment


@fragment
def draw_admissions(caller: Caller) -> None:
    follow(caller, Topic.PEOPLE, key="follow-admissions")
    if caller.number:
        st.write(translate("Only the process lead makes links for co-leads and observers."))
        return
    st.subheader(translate("Co-leads"))
    st.write(translate("A co-lead may do what you may, but not make or stop links such as these."))
    _draw_links(caller, Role.LEAD, translate("Make a link for a co-lead"))
    st.subheader(translate("Observers"))
    st.write(
        translate(
            "An observer sees what the plenum sees: never ticks, and nothing that is not shown yet."
        )
    )
    _draw_links(caller, Role.OBSERVER, translate("Make a link for an observer"))


def _draw_links(caller: Caller, role: Role, making: str) -> None:
    st.button(
        making,
        key=f"admit-{role}",
        on_click=problems.attempt,
        args=(admissions.admit, caller, role),
    )
    for number, key in admissions.keys(caller, role).items():
        st.code(guest_link(caller, role, key), language=None, wrap_lines=True)
        st.button(
            _stopping(role, number),
            key=f"revoke-{role}-{number}",
            on_click=problems.attempt,
            args=(admissions.revoke, caller, role, number),
        )


def _stopping(role: Role, number: int) -> str:
    if role is Role.LEAD:
        return translate("Stop the link of co-lead {number}", number=number)
    return translate("Stop the link of observer {number}", number=number)
