"""The control room's screen, put together."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.screens import BIG_SCREEN, FILES, PEOPLE, SETUP, address
from language import translate
from services import reading, workshops
from services.access import Caller
from ui.buttons import draw_lasting_button
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.fragments import fragment
from ui.lead import invitation, overview, people
from ui.lead.approving import draw_approval
from ui.lead.day import draw_day
from ui.lead.deleting import leave_if_deleted
from ui.lead.entries import draw_help
from ui.lead.evaluation import draw_evaluation
from ui.lead.leaders import draw_leaders
from ui.lead.notes import draw_notes
from ui.lead.timing import draw_timing
from ui.lead.work import draw_work
from ui.links import draw_links, draw_new_tab_link
from ui.rehearsing import draw_controls


def draw_room(caller: Caller) -> None:
    _draw_stand(caller)
    _draw_step_work(caller)
    _draw_people(caller)
    _draw_registering(caller)
    _draw_timing(caller)
    _draw_notes(caller)
    _draw_evaluation(caller)


@fragment
def _draw_stand(caller: Caller) -> None:
    leave_if_deleted()
    record = reading.record(caller)
    title, where = overview.heading(record)
    draw_heading(caller, *Topic, title=title, where=where, clock=record.clock, step=record.step)
    draw_controls(caller, record)
    overview.draw_bar(record)
    draw_day(caller, record)
    left, right = st.columns(2, gap="large")
    with left:
        overview.draw_groups(record)
        _draw_doors(caller, record)
    with right:
        overview.draw_moves(caller, record)
    draw_approval(caller, record)


def _draw_doors(caller: Caller, record: Record) -> None:
    st.write(translate("Code {code}", code=f"{record.code[:3]} {record.code[3:]}"))
    draw_new_tab_link(address(BIG_SCREEN, caller.workshop_id), translate("Big screen (new tab)"))
    draw_links(
        (address(SETUP, caller.workshop_id), translate("Set up")),
        (address(FILES, caller.workshop_id), translate("Files and closing")),
        (address(PEOPLE, caller.workshop_id), translate("People and links")),
        (f"/skjema/{caller.workshop_id}", translate("Read in filled-in forms")),
    )
    is_open = record.settings.takes_newcomers
    draw_lasting_button(
        translate("Joining is open") if is_open else translate("Open for new participants"),
        key="open-joining",
        done=is_open,
        act=(workshops.change_setting, caller, "takes_newcomers", True),
    )
    if not record.rehearses:
        draw_links(
            (f"/ovelse/{caller.workshop_id}", translate("Rehearse with invented participants"))
        )
    with st.popover(translate("Invite"), key="invite"):
        invitation.draw_invitation(record)


@fragment
def _draw_step_work(caller: Caller) -> None:
    follow(caller, Topic.STEP, Topic.PLENUM, key="follow-work")
    record = reading.record(caller)
    draw_work(caller, record)


@contextmanager
def _folded(title: str, key: str) -> Iterator[bool]:
    """A folded part of the room; what is in it is drawn, and follows, only while it is open."""
    part = st.expander(title, key=key, on_change="rerun")
    with part:
        yield bool(part.open)


@fragment
def _draw_people(caller: Caller) -> None:
    with _folded(translate("People and groups"), "people") as is_open:
        if not is_open:
            return
        follow(caller, Topic.STEP, Topic.PEOPLE, key="follow-people")
        record = reading.record(caller)
        people.draw_group_count(caller, record)
        people.draw_dealing(caller, record)
        with st.container():
            draw_leaders(caller, record)
        with st.container():
            people.draw_people(caller, record)
        draw_help(caller, record)


@fragment
def _draw_registering(caller: Caller) -> None:
    with _folded(translate("Register for somebody without a device"), "registering") as is_open:
        if is_open:
            follow(caller, Topic.STEP, key="follow-registering")
            people.draw_registering(caller, reading.record(caller))


@fragment
def _draw_timing(caller: Caller) -> None:
    with _folded(translate("The time used"), "timing") as is_open:
        if is_open:
            follow(caller, Topic.STEP, key="follow-timing")
            draw_timing(reading.record(caller))


@fragment
def _draw_notes(caller: Caller) -> None:
    with _folded(translate("Notes"), "notes") as is_open:
        if is_open:
            follow(caller, Topic.STEP, Topic.PLENUM, key="follow-notes")
            draw_notes(caller, reading.record(caller))


@fragment
def _draw_evaluation(caller: Caller) -> None:
    with _folded(translate("Evaluation"), "evaluation") as is_open:
        if is_open:
            follow(caller, Topic.STEP, Topic.FIGURES, key="follow-evaluation")
            draw_evaluation(caller, reading.record(caller))
