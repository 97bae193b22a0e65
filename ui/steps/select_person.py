"""Choose alone: the list, ticked in secret."""

import streamlit as st

from domain.record import Record
from domain.workshop import Person
from language import current, translate
from services import ticking
from services.access import Caller
from ui.components.live import follow
from ui.components.picker import draw_picker
from ui.steps.tasks import task


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(task(record.step, record.settings))
    present = record.present_people
    follow(
        caller,
        key="follow-progress",
        sentence=translate("{done} of {of} have handed in."),
        figures={"done": sum(p.has_handed_in for p in present), "of": len(present)},
    )
    if current() == "nn" and any(point.own_nn for point in record.points.values()):
        st.caption(translate("The Nynorsk text is our translation."))
    draw_picker(caller, record, ticking.ticks(caller), done=person.has_handed_in)
