"""Causes and courses of events, the groups' and the joint ones."""

import streamlit as st

from domain.record import NO_EXPLANATION, Explanation, Record
from language import translate
from ui.lines import draw_heading_line
from ui.words import group_name, point_label, point_text


def draw_explanation(text: Explanation) -> None:
    """Plain text: what people wrote is never read as markup."""
    if text.is_empty:
        st.caption(translate("Nothing written yet."))
    for heading, written in (
        (translate("Causes"), text.causes),
        (translate("Course of events"), text.course_of_events),
    ):
        if written:
            st.markdown(f"**{heading}**")
            st.text(written)


def draw_point(record: Record, point_id: int) -> None:
    point = record.points[point_id]
    draw_heading_line(point_label(point, record.points))
    st.text(point_text(point))


def draw_group_texts(record: Record, point_id: int) -> None:
    """The groups' texts side by side."""
    for column, group in zip(st.columns(len(record.groups)), record.groups, strict=True):
        with column:
            st.markdown(f"**{group_name(group)}**")
            draw_explanation(
                record.group_explanations.get(group.id, {}).get(point_id, NO_EXPLANATION)
            )


def draw_joint_text(record: Record, point_id: int) -> None:
    st.markdown("**" + translate("The joint text") + "**")
    draw_explanation(record.plenum_explanations.get(point_id, NO_EXPLANATION))
