"""The participant's own link: to another device, or back after a lost one."""

import streamlit as st

from language import translate
from services import access
from services.access import Caller
from ui.addresses import base_address, draw_qr, return_link


def draw_way_back(caller: Caller) -> None:
    """Shown only when asked for: whoever sees the link can go on as this person."""
    with st.popover(translate("Continue on another device"), key="way-back"):
        st.write(
            translate(
                "Open this link on the other device. It is yours alone: whoever has it goes on as "
                "you."
            )
        )
        base, _ = base_address()
        link = base + return_link(caller, access.own_key(caller))
        st.code(link, language=None, wrap_lines=True)
        draw_qr(link, translate("QR code for your personal link"))
