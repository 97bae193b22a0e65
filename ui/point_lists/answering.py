"""Answering a hearing: one point at a time, and what is missing."""

import streamlit as st

from content.words import point_text
from domain.hearing import Comment, CommentKind
from domain.points import Point
from domain.workshop import LONGEST_NAME
from language import current, translate
from services import list_hearing
from services.access import Caller
from services.list_hearing import Heard
from ui import forms, problems
from ui.fragments import fragment
from ui.lines import draw_heading_line
from ui.point_lists.hearing import draw_comment, kind_name
from ui.point_lists.versions import point_name

KINDS = (CommentKind.KEEP, CommentKind.REWORD, CommentKind.REMOVE)
FIELDS = ("kind", "text", "reason")
MISSING = "missing-point"
MISSING_FIELDS = ("name", "text", "reason")
PLACE = "place-in-hearing"


@fragment
def draw_answering(caller: Caller) -> None:
    heard = list_hearing.read_heard(caller)
    st.title(heard.title)
    st.write(
        translate(
            "Version {version} of the list. Each comment is saved when you press the button, and "
            "you can change it until the hearing closes.",
            version=heard.version,
        )
    )
    st.caption(translate("Do not write anything that can be tied to a person or a case."))
    said = {c.point_key: c for c in heard.own if c.point_key is not None}
    st.write(
        translate(
            "You have commented on {count} of {all} points.",
            count=len(said),
            all=len(heard.points),
        )
    )
    place = _choose_place(heard, said)
    _draw_point(caller, heard.points[place], said.get(heard.points[place].key), place)
    st.header(translate("Is a point missing?"))
    _draw_missing(caller)
    for comment in heard.own:
        if comment.kind is CommentKind.MISSING:
            _draw_own(caller, comment)


def _choose_place(heard: Heard, said: dict[str, Comment]) -> int:
    place = min(int(st.session_state.get(PLACE, 0)), len(heard.points) - 1)
    key = f"place-{place}"
    st.selectbox(
        translate("Point"),
        range(len(heard.points)),
        index=place,
        format_func=lambda i: _option(heard.points[i], said.get(heard.points[i].key)),
        key=key,
        on_change=problems.attempt_value,
        args=(key, place, _go_to),
    )
    return place


def _go_to(place: int) -> None:
    problems.remember(PLACE, place)


def _option(point: Point, own: Comment | None) -> str:
    return f"{point_name(point)} – {kind_name(own.kind)}" if own else point_name(point)


def _draw_point(caller: Caller, point: Point, own: Comment | None, place: int) -> None:
    draw_heading_line(point_name(point))
    st.caption(point.area.pick(current()))
    st.text(point_text(point))
    form = f"answer-{point.key}"
    with st.form(form, border=False):
        st.radio(
            translate("What do you think of the point?"),
            KINDS,
            index=KINDS.index(own.kind) if own else 0,
            format_func=kind_name,
            horizontal=True,
            key=forms.field(form, "kind"),
        )
        st.text_area(
            translate("The text you propose, if it should be reworded"),
            own.text if own else "",
            key=forms.field(form, "text"),
        )
        st.text_area(translate("Why?"), own.reason if own else "", key=forms.field(form, "reason"))
        forms.draw_button(
            translate("Save, and go to the next point"),
            form,
            FIELDS,
            _answer,
            caller,
            point.key,
            place,
        )


def _answer(
    caller: Caller, point_key: str, place: int, kind: CommentKind, text: str, reason: str
) -> None:
    list_hearing.comment(caller, Comment(0, kind, point_key, "", text, reason))
    problems.remember(PLACE, place + 1)


def _draw_missing(caller: Caller) -> None:
    with st.form(MISSING, border=False):
        st.text_input(
            translate("Short name"), max_chars=LONGEST_NAME, key=forms.field(MISSING, "name")
        )
        st.text_area(translate("The text you propose"), key=forms.field(MISSING, "text"))
        st.text_area(translate("Why?"), key=forms.field(MISSING, "reason"))
        forms.draw_button(
            translate("Tell of the missing point"), MISSING, MISSING_FIELDS, _tell, caller
        )


def _tell(caller: Caller, name: str, text: str, reason: str) -> None:
    list_hearing.comment(caller, Comment(0, CommentKind.MISSING, None, name, text, reason))


def _draw_own(caller: Caller, comment: Comment) -> None:
    draw_comment(comment)
    st.button(
        translate("Take the comment back"),
        key=f"withdraw-{comment.id}",
        on_click=problems.attempt,
        args=(list_hearing.withdraw, caller, comment.id),
    )
