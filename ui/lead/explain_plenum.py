"""Find causes in plenum: take the groups' texts into the joint one, and write it."""

import streamlit as st

from content import texts
from content.words import group_name
from domain.record import NO_EXPLANATION, Record, explained_points
from language import translate
from services import explaining
from services.access import Caller
from ui.buttons import draw_lasting_button
from ui.components.editor import draw_editor
from ui.lines import draw_html, draw_line
from ui.steps.explain_group import explanation_fields


def draw(caller: Caller, record: Record) -> None:
    for row in explained_points(record):
        _draw_point(caller, record, row.scored.point_id)


def _draw_point(caller: Caller, record: Record, point_id: int) -> None:
    draw_html(texts.point(record, point_id) + texts.group_texts(record, point_id))
    with st.container(horizontal=True):
        for group in record.groups:
            written = record.group_explanations.get(group.id, {}).get(point_id, NO_EXPLANATION)
            draw_lasting_button(
                translate("Take in the text from {group}", group=group_name(group)),
                key=f"take-text-{group.id}-{point_id}",
                done=written.is_empty,
                act=(explaining.take_text, caller, group.id, point_id),
            )
    joint = record.plenum_explanations.get(point_id, NO_EXPLANATION)
    draw_line(translate("The joint text"))
    draw_editor(
        f"/live/{caller.workshop_id}/tekst/{point_id}",
        explanation_fields(joint),
        joint.version,
        key=f"joint-{point_id}",
    )
