"""The rehearsal: its mark on every screen, and the lead's buttons for it."""

import streamlit as st

from content.rehearsal import mark as rehearsal_mark
from content.words import step_name
from domain.record import Record
from domain.screens import CONTROL_ROOM, address
from domain.steps import Step
from language import translate
from services import rehearsal
from services.access import Caller
from ui import problems
from ui.lead.deleting import draw_delete_button


def draw_mark(record: Record) -> None:
    """Says on every screen that the people are invented."""
    if record.rehearses:
        st.html(rehearsal_mark(record))


def draw_controls(caller: Caller, record: Record) -> None:
    """Letting the invented people do the step, and deleting it all with one click."""
    if not record.rehearses:
        return
    draw_mark(record)
    with st.container(horizontal=True):
        if record.step is not Step.AFTER:
            label = (
                translate("Let the invented participants join")
                if record.step is Step.BEFORE
                else translate("Play «{step}»", step=step_name(record.step))
            )
            st.button(
                label,
                key=f"play-{record.step}",
                on_click=problems.attempt,
                args=(rehearsal.play_step, caller),
            )
        draw_delete_button(
            caller,
            translate("Delete the rehearsal"),
            back=address(CONTROL_ROOM, record.rehearses),
        )
