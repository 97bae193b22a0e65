"""The lead's and the secretary's notes: on the step, and on a point at this step."""

import streamlit as st

from content.words import point_label, step_name
from domain.points import in_order
from domain.record import Record
from domain.steps import ORDER
from language import translate
from services.access import Caller
from services.notes import read_note, read_point_note
from ui.components.editor import Field, draw_editor
from ui.lines import draw_line


def draw_notes(caller: Caller, record: Record) -> None:
    address = f"/live/{caller.workshop_id}/notat/{record.step}"
    text, version = read_note(caller, record.step)
    draw_editor(
        address,
        [Field("text", translate("Note for this step"), text, _quote_hint())],
        version,
        key=f"note-{record.step}",
    )
    point_id = st.selectbox(
        translate("A point you want to note something about"),
        _points(record),
        format_func=lambda p: point_label(record.points[p], record.points),
        index=None,
        placeholder=translate("Choose a point"),
        key="noted-point",
    )
    if point_id is None:
        return
    written, version = read_point_note(caller, point_id, record.step)
    name = point_label(record.points[point_id], record.points)
    draw_editor(
        f"{address}/{point_id}",
        [
            Field(
                "text",
                translate("Note on «{point}» at this step", point=name),
                written,
                _quote_hint(),
            )
        ],
        version,
        key=f"note-{record.step}-{point_id}",
    )
    earlier = record.point_notes.get(point_id, {})
    for step in ORDER:
        if step in earlier and step is not record.step:
            draw_line(f"{step_name(step)}:", earlier[step])


def _quote_hint() -> str:
    return translate("A line that begins with « becomes a quote in the minutes.")


def _points(record: Record) -> list[int]:
    """The common list first, then the rest by number."""
    rest = in_order(set(record.points) - set(record.plenum_list), record.points)
    return [*record.plenum_list, *rest]
