"""Give values in plenum, as the lead records them."""

import streamlit as st

from content import values
from content.words import axis_name, point_label, point_text
from domain.group_agreement import by_disagreement
from domain.record import Record, kept_reason
from domain.scoring import NO_SCORE
from language import translate
from services import scoring
from services.access import Caller
from services.scoring import Axis
from ui import forms
from ui.boards.ranking import draw_ranking
from ui.components.scale import draw_scale
from ui.lead import asking, ballots, dissents
from ui.lines import draw_html, draw_line


def draw(caller: Caller, record: Record) -> None:
    with st.container():
        ballots.draw(caller, record)
    with st.container():
        draw_html(values.concordance(record) + values.concordance_figure(record))
    for point_id in by_disagreement(record):
        _draw_point(caller, record, point_id)
    asking.draw_for_proposal(caller)
    with st.container():
        dissents.draw(caller, record)
    st.header(translate("The ranking so far"))
    draw_ranking(record, key="lead-matrix")


def _draw_point(caller: Caller, record: Record, point_id: int) -> None:
    point = record.points[point_id]
    score = record.plenum_scores.get(point_id, NO_SCORE)
    with st.container(border=True):
        draw_line(point_label(point, record.points), below=point_text(point))
        for axis in Axis:
            st.caption(f"{axis_name(axis)}: {values.values_text(record, point_id, axis)}")
        draw_scale(f"/live/{caller.workshop_id}/verdi/{point_id}", score, key=f"scale-{point_id}")
        with st.container(horizontal=True):
            with st.popover(translate("Reason"), key=f"reasons-{point_id}"):
                _draw_reason(caller, point_id, kept_reason(record, point_id))
            asking.draw_point_button(point_id)
        with st.container():
            asking.draw_for_point(caller, point_id)


def _draw_reason(caller: Caller, point_id: int, kept: str) -> None:
    form = f"reason-{point_id}"
    with st.form(form, border=False):
        st.text_area(translate("Why these values?"), kept, key=forms.field(form, "reason"))
        forms.draw_button(
            translate("Keep the reason"), form, ("reason",), scoring.explain_value, caller, point_id
        )
