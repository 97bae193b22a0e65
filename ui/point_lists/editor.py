"""Writing a new version: plain fields for one point at a time."""

from dataclasses import replace
from typing import Any

import streamlit as st

from content.words import point_text
from domain.drafts import Draft
from domain.owned_list import OwnedList
from domain.points import NO_TEXT, Point, PointKind, Text
from domain.workshop import LONGEST_NAME
from language import translate
from services import list_drafts, lists
from services.access import Caller
from ui import forms, problems
from ui.links import draw_links
from ui.point_lists.versions import point_name

FIELDS = ("number", "name-nb", "name-nn", "text-nb", "text-nn", "area-nb", "area-nn", "law")
NEW_FIELDS = FIELDS[1:-1]
LAW = (None, True, False)
NO_POINT = Point(0, PointKind.LIST, NO_TEXT, NO_TEXT)


def draw_editor(caller: Caller, owned: OwnedList) -> None:
    draw_links((f"/hent-liste/{owned.id}", translate("Import points from a file")))
    if owned.draft is None:
        st.caption(translate("A new version starts as a copy of the newest one."))
        st.button(
            translate("Start a new version"),
            key="begin-draft",
            on_click=problems.attempt,
            args=(lists.begin_draft, caller),
        )
        return
    draft = lists.read_version(caller, owned.draft)
    if draft.points:
        _draw_point(caller, draft)
    with st.expander(translate("Add a point"), expanded=not draft.points):
        _draw_new(caller)


def choose_point(draft: Draft, label: str, key: str) -> Point | None:
    points = {point.key: point for point in draft.points}
    chosen = st.selectbox(
        label,
        list(points),
        index=None,
        format_func=lambda k: point_name(points[k]) if k in points else "",
        placeholder=translate("Choose a point"),
        key=key,
    )
    return points.get(chosen or "")


def _draw_point(caller: Caller, draft: Draft) -> None:
    point = choose_point(draft, translate("A point you will change"), "point-to-change")
    if point is None:
        return
    form = f"change-{point.key}"
    seen = _seen(form, point)
    if seen.name != point.name or seen.text != point.text:
        _draw_conflict(form, point)
    with st.form(form):
        st.number_input(
            translate("Number"),
            min_value=1,
            max_value=len(draft.points),
            value=min(seen.number or 1, len(draft.points)),
            key=forms.field(form, "number"),
        )
        _draw_words(form, seen)
        names = {None: translate("Not told"), True: translate("Yes"), False: translate("No")}
        st.radio(
            translate("Is the point regulated in the law?"),
            LAW,
            index=LAW.index(seen.in_law),
            format_func=lambda law: names[law],
            horizontal=True,
            key=forms.field(form, "law"),
        )
        forms.draw_button(translate("Save the point"), form, FIELDS, _save, caller, form, seen)
    st.button(
        translate("Remove the point"),
        key=f"remove-{point.key}",
        icon=":material/delete:",
        on_click=problems.attempt,
        args=(list_drafts.remove_point, caller, point.key),
    )


def _seen(form: str, point: Point) -> Point:
    """The point as it was when the writer began: what is saved since must not be lost."""
    seen: Point = st.session_state.get(f"seen-{form}") or point
    st.session_state[f"seen-{form}"] = seen
    return seen


def _draw_conflict(form: str, point: Point) -> None:
    st.warning(translate("Somebody else has changed the point. This is what is saved now:"))
    st.text(f"{point_name(point)}\n{point_text(point)}")
    st.button(
        translate("I have read it, and go on with my words"),
        key=f"read-{form}",
        on_click=problems.remember,
        args=(f"seen-{form}", point),
    )


def _draw_words(form: str, point: Point) -> None:
    """The point's words in both languages; either is enough."""
    for name, label in (("nb", "bokmål"), ("nn", "nynorsk")):
        st.text_input(
            translate("Short name ({language})", language=label),
            point.name.pick(name),
            LONGEST_NAME,
            key=forms.field(form, f"name-{name}"),
        )
        st.text_area(
            translate("What can go wrong ({language})", language=label),
            point.text.pick(name),
            key=forms.field(form, f"text-{name}"),
        )
        st.text_input(
            translate("Area ({language})", language=label),
            point.area.pick(name),
            LONGEST_NAME,
            key=forms.field(form, f"area-{name}"),
        )


def _save(caller: Caller, form: str, seen: Point, number: int, *values: Any) -> None:
    *texts, law = values
    name, text, area = _pairs(texts)
    changed = replace(seen, number=number, name=name, text=text, area=area, in_law=law)
    list_drafts.save_point(caller, seen, changed)
    problems.remember(f"seen-{form}", None)


def _pairs(texts: list[str]) -> tuple[Text, Text, Text]:
    name_nb, name_nn, text_nb, text_nn, area_nb, area_nn = texts
    return Text(name_nb, name_nn), Text(text_nb, text_nn), Text(area_nb, area_nn)


def _draw_new(caller: Caller) -> None:
    form = "new-point"
    with st.form(form, border=False):
        _draw_words(form, NO_POINT)
        st.caption(translate("One language is enough."))
        forms.draw_button(translate("Add the point"), form, NEW_FIELDS, _add, caller)


def _add(caller: Caller, *texts: str) -> None:
    name, text, area = _pairs(list(texts))
    list_drafts.add_point(caller, list_drafts.words(name, text), area)
