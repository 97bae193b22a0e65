"""Find causes in the group: two fields for each top point, saved while typing."""

import streamlit as st

from content import texts
from content.words import group_in, person_in
from domain.change import Topic
from domain.record import NO_EXPLANATION, Explanation, Record, explained_points
from domain.steps import Activity, Step
from domain.workshop import Group
from language import translate
from services import reading
from services.access import Caller
from ui.components.editor import Field, draw_editor
from ui.components.live import follow
from ui.fragments import step_fragment
from ui.steps import pen


def draw(caller: Caller) -> None:
    _draw_work(caller)


@step_fragment(Step.EXPLAIN_GROUP)
def _draw_work(caller: Caller) -> None:
    follow(caller, Topic.GROUP, Topic.PEOPLE, key="follow-texts")
    record = reading.record(caller)
    group = group_in(record, person_in(record, caller.person_id).group_id)
    if group is None:
        st.info(translate("You are not in a group yet. The process lead places you."))
        return
    may_write = pen.draw(caller, record, group, Activity.EXPLAIN)
    for row in explained_points(record):
        _draw_point(caller, record, group, row.scored.point_id, may_write=may_write)
    pen.draw_agreement(caller, record, group, Activity.EXPLAIN)


def _draw_point(
    caller: Caller, record: Record, group: Group, point_id: int, *, may_write: bool
) -> None:
    st.html(texts.point(record, point_id))
    text = record.group_explanations.get(group.id, {}).get(point_id, NO_EXPLANATION)
    draw_editor(
        f"/live/{caller.workshop_id}/gruppe/{group.id}/tekst/{point_id}",
        explanation_fields(text),
        text.version,
        key=f"text-{group.id}-{point_id}",
        readonly=not may_write,
    )


def explanation_fields(text: Explanation) -> list[Field]:
    return [
        Field("causes", translate("Causes"), text.causes, translate("One cause on each line.")),
        Field("course_of_events", translate("Course of events"), text.course_of_events),
    ]
