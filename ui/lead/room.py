"""The control room's screen, put together."""

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.screens import BIG_SCREEN, FILES, SETUP, address
from language import translate
from services import reading
from services.access import Caller
from services.notes import read_note
from ui.components.editor import Field, draw_editor
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.fragments import fragment
from ui.lead import invitation, overview, people
from ui.lead.work import draw_work
from ui.links import draw_links


def draw_room(caller: Caller) -> None:
    _draw_stand(caller)
    _draw_step_work(caller)
    with st.expander(translate("People and groups"), key="people"):
        _draw_people(caller)
    with st.expander(translate("Register for somebody without a device"), key="registering"):
        _draw_registering(caller)


@fragment
def _draw_stand(caller: Caller) -> None:
    follow(caller, *Topic, key="follow-stand")
    record = reading.record(caller)
    title, where = overview.heading(record)
    draw_heading(title, where=where, step=record.step)
    overview.draw_bar(record)
    left, right = st.columns(2, gap="large")
    with left:
        overview.draw_groups(record)
        _draw_doors(caller, record)
    with right:
        overview.draw_moves(caller, record)


def _draw_doors(caller: Caller, record: Record) -> None:
    st.write(translate("Code {code}", code=f"{record.code[:3]} {record.code[3:]}"))
    draw_links(
        (address(BIG_SCREEN, caller.workshop_id), translate("Big screen")),
        (address(SETUP, caller.workshop_id), translate("Set up")),
        (address(FILES, caller.workshop_id), translate("Files and closing")),
    )
    with st.popover(translate("Invite"), key="invite"):
        invitation.draw_invitation(record)


@fragment
def _draw_step_work(caller: Caller) -> None:
    follow(caller, Topic.STEP, Topic.PLENUM, key="follow-work")
    record = reading.record(caller)
    with st.container():
        draw_work(caller, record)
    text, version = read_note(caller, record.step)
    draw_editor(
        f"/live/{caller.workshop_id}/notat/{record.step}",
        [Field("text", translate("Note for this step"), text)],
        version,
        key=f"note-{record.step}",
    )


@fragment
def _draw_people(caller: Caller) -> None:
    follow(caller, Topic.STEP, Topic.PEOPLE, key="follow-people")
    record = reading.record(caller)
    people.draw_group_count(caller, record)
    people.draw_people(caller, record)


@fragment
def _draw_registering(caller: Caller) -> None:
    follow(caller, Topic.STEP, key="follow-registering")
    people.draw_registering(caller, reading.record(caller))
