"""The day in the lead's hands: more time, breaks, introductions, and closing for today."""

import streamlit as st

from content.day import item_name, state
from domain.programme import Item, Kind, interludes_after
from domain.record import Record
from domain.steps import Step
from language import translate
from services import day
from services.access import Caller
from ui import forms, problems
from ui.lines import draw_html

MORE_MINUTES = 5
USUAL_BREAK = 15
PAUSING = "pause"


def draw_day(caller: Caller, record: Record) -> None:
    """More time, and what the programme has before the next step."""
    with st.container():
        draw_html(state(record))
    interlude = record.clock.interlude
    with st.container(horizontal=True):
        if interlude:
            st.button(
                translate("Go on with the step"),
                key=f"go-on-{interlude}",
                type="primary",
                on_click=problems.attempt,
                args=(day.end_interlude, caller, interlude),
            )
        if interlude is not Kind.END and record.step is not Step.AFTER:
            _draw_more_time(caller, record)
        if interlude is None and record.step is not Step.AFTER:
            for item in interludes_after(record.settings.programme, record.step):
                _draw_planned(caller, item)
            _draw_break(caller)


def _draw_more_time(caller: Caller, record: Record) -> None:
    end = record.clock.running_until
    st.button(
        translate("{count} more minutes", count=MORE_MINUTES),
        key="more-time",
        on_click=problems.attempt,
        args=(day.extend, caller, end, MORE_MINUTES),
    )


def _draw_planned(caller: Caller, item: Item) -> None:
    if item.kind is Kind.END:
        return
    label = translate("{name}, {count} min", name=item_name(item), count=item.minutes)
    st.button(
        label,
        key=f"begin-{item.kind}-{item.step}",
        on_click=problems.attempt,
        args=(day.begin_interlude, caller, item.kind, item.minutes, None),
    )


def _draw_break(caller: Caller) -> None:
    with st.popover(translate("Break or end for today"), key="pausing"):
        with st.form(PAUSING, border=False):
            st.number_input(
                translate("Minutes"),
                min_value=1,
                max_value=480,
                value=USUAL_BREAK,
                key=forms.field(PAUSING, "minutes"),
            )
            forms.draw_button(
                translate("Start the break"), PAUSING, ("minutes",), _begin_break, caller
            )
        st.write(
            translate(
                "Closing for today keeps everything. You open again from here, tomorrow or next "
                "week."
            )
        )
        st.button(
            translate("Close for today"),
            key="close-for-today",
            on_click=problems.attempt,
            args=(day.begin_interlude, caller, Kind.END, 0, None),
        )


def _begin_break(caller: Caller, minutes: int) -> None:
    day.begin_interlude(caller, Kind.BREAK, minutes, None)
