"""The learning points of the report, by addressee (4.4)."""

import streamlit as st

from domain.report import Learning
from language import translate
from services import report
from services.access import Caller
from ui import forms, problems
from ui.begun import begun, draw_conflict
from ui.labels import escape
from ui.lines import draw_line

NEW = "new-learning"
FIELDS = ("addressee", "text")


def draw_learning(caller: Caller, round_id: str, learning: tuple[Learning, ...]) -> None:
    st.header(translate("Learning points"))
    for one in learning:
        with st.expander(escape(one.addressee), key=f"learning-{one.id}"):
            _draw_one(caller, round_id, one)
    with st.form(NEW, border=False):
        _draw_fields(NEW, Learning(0, "", ""))
        label = translate("Add learning points")
        forms.draw_button(label, NEW, FIELDS, report.add_learning, caller, round_id)


def _draw_one(caller: Caller, round_id: str, stored: Learning) -> None:
    seen = begun(f"learning-{stored.id}", stored, _form)
    draw_conflict(f"learning-{stored.id}", seen, stored, _draw_saved)
    form = _form(seen)
    with st.form(form, border=False):
        _draw_fields(form, seen)
        label = translate("Save the learning points")
        forms.draw_button(label, form, FIELDS, report.save_learning, caller, round_id, seen)
    is_sure = st.checkbox(
        translate("These learning points can be removed."), key=f"sure-learning-{stored.id}"
    )
    st.button(
        translate("Remove the learning points"),
        key=f"remove-learning-{stored.id}",
        disabled=not is_sure,
        on_click=problems.attempt,
        args=(report.remove_learning, caller, round_id, stored),
    )


def _form(seen: Learning) -> str:
    return f"learning-{seen.id}-{hash(seen)}"


def _draw_saved(stored: Learning) -> None:
    draw_line(stored.addressee, below=stored.text)


def _draw_fields(form: str, seen: Learning) -> None:
    st.text_input(
        translate("Whom the learning points are for"),
        seen.addressee,
        key=forms.field(form, "addressee"),
    )
    st.text_area(
        translate("Learning points, one on each line"), seen.text, key=forms.field(form, "text")
    )
