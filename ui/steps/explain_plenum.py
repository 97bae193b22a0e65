"""Find causes in plenum: the groups' texts side by side, the joint text below."""

import streamlit as st

from domain.change import Topic
from domain.record import Record, explained_points
from domain.steps import Step
from domain.workshop import Person
from services import reading
from services.access import Caller
from ui.boards import texts
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.steps.tasks import task


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(task(record.step, record.settings))
    draw_texts(caller)


@step_fragment(Step.EXPLAIN_PLENUM)
def draw_texts(caller: Caller) -> None:
    follow(caller, Topic.PLENUM, key="follow-joint")
    record = reading.record(caller)
    for row in explained_points(record):
        texts.draw_point(record, row.scored.point_id)
        texts.draw_group_texts(record, row.scored.point_id)
        texts.draw_joint_text(record, row.scored.point_id)
