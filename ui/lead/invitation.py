"""How people get in: link, code and QR code, text for a chat, and the secret way back."""

import streamlit as st

from content.words import group_name, person_name
from domain.record import Record
from domain.steps import Step, has_reached
from language import translate
from services import reading
from services.access import Caller
from ui.addresses import base_address, draw_qr, join_link


def draw_invitation(record: Record) -> None:
    link, (_, reachable) = join_link(record.code), base_address()
    if not reachable:
        st.warning(
            translate("Others cannot reach this address. Ask IT for an address before you invite.")
        )
    st.write(translate("Code"))
    st.html(f'<p class="workshop-code">{record.code[:3]} {record.code[3:]}</p>')
    st.code(link, language=None, wrap_lines=True)
    draw_qr(link, translate("QR code for the join link"))
    st.write(translate("Text to paste into a chat or an invitation"))
    st.code(chat_text(record), language=None, wrap_lines=True)


def chat_text(record: Record) -> str:
    """The invitation as plain text; with the groups, once somebody has joined."""
    lines = [
        translate("Join «{name}»: {link}", name=record.settings.name, link=join_link(record.code)),
        translate("Code: {code}", code=f"{record.code[:3]} {record.code[3:]}"),
    ]
    if record.present_people or has_reached(record.step, Step.SELECT_PERSON):
        lines += [_group_line(record, number) for number in range(len(record.groups))]
    return "\n".join(lines)


def _group_line(record: Record, place: int) -> str:
    group = record.groups[place]
    names = [person_name(p) for p in record.present_people if p.group_id == group.id]
    return " · ".join(filter(None, (group_name(group), ", ".join(names), group.meeting_link)))


def draw_way_back(caller: Caller) -> None:
    st.write(
        translate(
            "This link opens the control room on any machine. Keep it to yourself, and keep it "
            "safe: it is the only way back if this browser forgets you."
        )
    )
    key = reading.lead_key(caller)
    base, _ = base_address()
    st.code(f"{base}/leder/{caller.workshop_id}/{key}", language=None, wrap_lines=True)
