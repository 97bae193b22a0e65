"""Before we start: who is in, and what is coming."""

import streamlit as st

from domain.record import Record
from domain.workshop import Person
from language import translate
from services.access import Caller
from ui.components.live import follow
from ui.steps.method import draw_method


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(translate("You are in. The process lead starts when everyone is ready."))
    # Told by the message itself: everybody comes at once, and would draw anew for everybody.
    follow(
        caller,
        key="follow-present-progress",
        sentence=translate("In the workshop now: {present}."),
        figures={"present": len(record.arrived_people)},
    )
    draw_method()
