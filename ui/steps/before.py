"""Before we start: who is in, and what is coming."""

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.steps import Step
from domain.workshop import Person
from language import translate, translate_plural
from services import reading
from services.access import Caller
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.steps.method import draw_method


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(translate("You are in. The process lead starts when everyone is ready."))
    _draw_present(caller)
    draw_method()


@step_fragment(Step.BEFORE)
def _draw_present(caller: Caller) -> None:
    follow(caller, Topic.PEOPLE, key="follow-present")
    count = len(reading.record(caller).arrived_people)
    st.write(translate_plural("{count} person is in.", "{count} people are in.", count))
