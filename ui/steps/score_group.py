"""Give values in the group: one point at a time, two rows of five."""

import streamlit as st

from content.words import (
    group_in,
    person_in,
    point_label,
    point_text,
    score_text,
)
from domain.change import Topic
from domain.record import Record
from domain.scoring import NO_SCORE
from domain.steps import Activity, Step
from domain.workshop import Group
from language import translate
from services import reading
from services.access import Caller
from ui import problems
from ui.components.live import follow
from ui.components.scale import draw_scale
from ui.fragments import step_fragment
from ui.lines import draw_heading_line
from ui.steps import pen

# Not a widget's own state: a rerun already on its way would carry the old value back.
PLACE = "point-on-screen"


def draw(caller: Caller) -> None:
    _draw_work(caller)


@step_fragment(Step.SCORE_GROUP)
def _draw_work(caller: Caller) -> None:
    follow(caller, Topic.GROUP, Topic.PEOPLE, Topic.PLENUM, key="follow-scores")
    record = reading.record(caller)
    group = group_in(record, person_in(record, caller.person_id).group_id)
    if group is None or not record.plenum_list:
        st.info(translate("There is nothing to give values to yet."))
        return
    may_write = pen.draw(caller, record, group, Activity.SCORE)
    scores = record.group_scores.get(group.id, {})
    place = min(st.session_state.get(PLACE, 0), len(record.plenum_list) - 1)
    with st.container(horizontal=True, gap="small"):
        for other, point_id in enumerate(record.plenum_list):
            st.button(
                f"{other + 1}: {score_text(scores.get(point_id, NO_SCORE))}",
                key=f"place-{other}",
                type="primary" if other == place else "secondary",
                on_click=problems.remember,
                args=(PLACE, other),
            )
    _draw_point(caller, record, group, place, may_write=may_write)
    pen.draw_agreement(caller, record, group, Activity.SCORE)


def _draw_point(
    caller: Caller, record: Record, group: Group, place: int, *, may_write: bool
) -> None:
    point = record.points[record.plenum_list[place]]
    st.caption(
        translate("Point {number} of {last}", number=place + 1, last=len(record.plenum_list))
    )
    draw_heading_line(point_label(point, record.points))
    st.text(point_text(point))
    draw_scale(
        f"/live/{caller.workshop_id}/gruppe/{group.id}/verdi/{point.id}",
        record.group_scores.get(group.id, {}).get(point.id, NO_SCORE),
        key=f"scale-{group.id}-{point.id}",
        readonly=not may_write,
    )
    st.caption(translate("The words beside the numbers are ours. The method has numbers only."))
    if place + 1 < len(record.plenum_list):
        st.button(
            translate("Next point"),
            icon=":material/arrow_forward:",
            on_click=problems.remember,
            args=(PLACE, place + 1),
        )
