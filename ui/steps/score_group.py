"""Give values in the group: one point at a time, two rows of five."""

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.scoring import NO_SCORE, SCALE
from domain.steps import Activity
from domain.workshop import Group, Person
from language import translate
from services import reading, scoring
from services.access import Caller
from services.scoring import Axis
from ui import problems
from ui.components.live import follow
from ui.fragments import fragment
from ui.steps import pen
from ui.words import (
    axis_name,
    escape,
    group_in,
    level_words,
    person_in,
    point_label,
    point_text,
    score_text,
)


def draw(caller: Caller, record: Record, person: Person) -> None:
    st.write(
        translate(
            "Agree on two values from 1 to 5 for each point: how often it fails, and how serious "
            "it is when it does. 1 is low and 5 is high. About six minutes for each point."
        )
    )
    _draw_work(caller)


@fragment
def _draw_work(caller: Caller) -> None:
    follow(caller, Topic.GROUP, Topic.PEOPLE, Topic.PLENUM, key="follow-scores")
    record = reading.record(caller)
    group = group_in(record, person_in(record, caller.person_id).group_id)
    if group is None or not record.plenum_list:
        st.info(translate("There is nothing to give values to yet."))
        return
    may_write = pen.draw(caller, record, group, Activity.SCORE)
    scores = record.group_scores.get(group.id, {})
    numbers = list(range(len(record.plenum_list)))
    place = st.segmented_control(
        translate("Point"),
        numbers,
        default=0,
        format_func=lambda i: f"{i + 1}: {score_text(scores.get(record.plenum_list[i], NO_SCORE))}",
        key="score-place",
    )
    _draw_point(caller, record, group, place or 0, may_write=may_write)
    pen.draw_agreement(caller, record, group, Activity.SCORE)


def _draw_point(
    caller: Caller, record: Record, group: Group, place: int, *, may_write: bool
) -> None:
    point = record.points[record.plenum_list[place]]
    st.caption(
        translate("Point {number} of {last}", number=place + 1, last=len(record.plenum_list))
    )
    st.subheader(escape(point_label(point, record.points)))
    st.text(point_text(point))
    score = record.group_scores.get(group.id, {}).get(point.id, NO_SCORE)
    for axis in Axis:
        draw_scale(
            axis,
            getattr(score, axis),
            (scoring.set_group_value, caller, group.id, point.id),
            key=f"value-{point.id}",
            disabled=not may_write,
        )
    st.caption(translate("The words beside the numbers are ours. The method has numbers only."))
    if place + 1 < len(record.plenum_list):
        st.button(
            translate("Next point"),
            icon=":material/arrow_forward:",
            on_click=_show_place,
            args=(place + 1,),
        )


def _show_place(place: int) -> None:
    st.session_state["score-place"] = place


def draw_scale(
    axis: Axis, value: int | None, act: tuple[object, ...], *, key: str, disabled: bool = False
) -> None:
    """Five values with our words; choosing one saves it. `act` is a service and its arguments."""
    words = level_words(axis)
    # The stored value is part of the key, so that the widget never shows another than the stored.
    widget = f"{key}-{axis}-{value}"
    st.radio(
        axis_name(axis),
        list(SCALE),
        index=None if value is None else value - 1,
        format_func=lambda step: f"{step} {words[step - 1]}",
        horizontal=True,
        key=widget,
        disabled=disabled,
        on_change=_save_value,
        args=(widget, axis, value, act),
    )


def _save_value(widget: str, axis: Axis, seen: int | None, act: tuple[object, ...]) -> None:
    service, *arguments = act
    problems.attempt(service, *arguments, axis, st.session_state[widget], seen=seen)  # type: ignore[arg-type]
