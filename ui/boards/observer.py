"""The observer's page: what the plenum sees, and nothing to do."""

import streamlit as st

from content import day
from content.words import step_name, step_place
from domain.programme import Kind
from domain.steps import Step
from domain.workshop import Role
from language import translate
from services import reading
from ui import session
from ui.boards.screen import SHOWN, draw_board
from ui.components.heading import draw_heading
from ui.fragments import fragment
from ui.lines import draw_html
from ui.rehearsing import draw_mark


@fragment
def draw_observation() -> None:
    # Asked anew each time: the link may have been stopped.
    caller = session.caller(Role.OBSERVER)
    if caller is None:
        st.info(translate("The link is not valid any more. Ask the process lead for a new one."))
        return
    record = reading.plenum_record(caller)
    introduces = record.clock.interlude is Kind.INTRODUCTION
    title = translate("Introduction") if introduces else step_name(record.step)
    draw_heading(
        caller,
        *SHOWN,
        title=title,
        where=step_place(record.step),
        clock=record.clock,
        who=record.settings.name + " · " + translate("you observe"),
    )
    draw_mark(record)
    draw_html(day.state(record))
    with st.container():
        if record.step is Step.BEFORE and not introduces:
            draw_html(day.programme(record))
        else:
            draw_board(caller, record)
