"""Give values in plenum: the groups' values, the decisions, the ranking as it forms."""

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.steps import Step
from domain.workshop import Person
from language import translate
from services import reading
from services.access import Caller
from ui.boards import values
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.steps import ballots
from ui.steps.tasks import task


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(task(record.step, record.settings))
    draw_values(caller)
    ballots.draw_dissent_scoring(caller)


@step_fragment(Step.SCORE_PLENUM)
def draw_values(caller: Caller) -> None:
    follow(caller, Topic.PLENUM, key="follow-values")
    record = reading.record(caller)
    with st.container():
        ballots.draw(caller, record)
    values.draw_concordance(record)
    values.draw_concordance_figure(record)
    values.draw_values(record)
    st.header(translate("The ranking so far"))
    values.draw_ranking(record, key="plenum-matrix")
