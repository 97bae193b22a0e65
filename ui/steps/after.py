"""The result, for those who made it."""

import streamlit as st

from domain.record import Record
from domain.workshop import Person
from language import translate
from services.access import Caller
from ui.boards.result import draw_result


def draw(caller: Caller, record: Record, person: Person) -> None:
    if record.closed_at:
        st.success(translate("The workshop is closed. Thank you."))
    draw_result(record, key="result-matrix")
