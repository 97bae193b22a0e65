"""Choose in plenum: the common list grows as the plenum agrees."""

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.steps import Step
from domain.workshop import Person
from services import reading
from services.access import Caller
from ui.boards import decisions, lists
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.steps import ballots
from ui.steps.tasks import task


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(task(record.step, record.settings))
    draw_lists(caller)
    ballots.draw_dissent_selecting(caller)


@step_fragment(Step.SELECT_PLENUM)
def draw_lists(caller: Caller) -> None:
    follow(caller, Topic.PLENUM, key="follow-lists")
    record = reading.record(caller)
    with st.container():
        ballots.draw(caller, record)
    decisions.draw_last(record)
    lists.draw_common_list(record)
    lists.draw_group_lists(record)
