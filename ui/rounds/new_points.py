"""The offices' new points side by side, and what a person decides about them."""

from itertools import groupby

import streamlit as st

from domain.entries import Key
from domain.matching import Match
from domain.points import Point
from domain.screens import ROUND, round_address
from language import current, translate
from services import matching
from services.access import Caller
from services.matching import Gathered, NewPoint
from ui import forms, problems
from ui.fragments import fragment
from ui.labels import escape
from ui.lines import draw_line, draw_small
from ui.links import draw_links
from ui.rounds.paging import choose_page


@fragment
def draw_new_points(caller: Caller, round_id: str) -> None:
    draw_links((round_address(ROUND, round_id), translate("To the round")))
    gathered = matching.new_points(caller, round_id)
    if not gathered.points:
        st.caption(translate("Nobody has sent new points."))
    st.write(
        translate(
            "The points stand under the area of the list point they are most like, by their words "
            "alone. You decide which are the same."
        )
    )
    ordered = sorted(gathered.points, key=lambda point: (point.nearest.id, point.key))
    shown = choose_page(ordered, translate("New points"), f"new-points-page-{len(ordered)}")
    for area, points in groupby(shown, key=lambda point: point.nearest.area.pick(current())):
        st.header(area)
        for point in points:
            _draw_point(caller, round_id, gathered, point)
    _draw_decisions(caller, round_id, gathered)


def _name(key: Key, gathered: Gathered) -> str:
    if isinstance(key, str):
        return next((point.text for point in gathered.points if point.key == key), key)
    return _numbered(next(point for point in gathered.listed if point.id == key))


def _numbered(point: Point) -> str:
    return f"{point.id} {point.name.pick(current())}"


def _draw_point(caller: Caller, round_id: str, gathered: Gathered, point: NewPoint) -> None:
    senders = translate("sent by {count}", count=len(point.offices))
    draw_line(point.text, senders)
    if point.key in gathered.same:
        draw_small(translate("Counts as: {name}", name=_name(gathered.same[point.key], gathered)))
        return
    if point.suggestions:
        named = "; ".join(_name(one.target, gathered) for one in point.suggestions)
        draw_small(translate("Likely the same: {names}", names=named))
    with st.popover(translate("The same as another point"), key=f"same-{point.key}"):
        _draw_choice(caller, round_id, gathered, point)


def _draw_choice(caller: Caller, round_id: str, gathered: Gathered, point: NewPoint) -> None:
    likely = [one.target for one in point.suggestions]
    others = [one.key for one in gathered.points if one.key != point.key]
    numbers = [one.id for one in gathered.listed]
    choices = list(dict.fromkeys([*likely, *others, *numbers]))
    form = f"match-{point.key}"
    with st.form(form, border=False):
        st.selectbox(
            translate("«{text}» is the same as", text=escape(point.text)),
            choices,
            index=None,
            format_func=lambda key: _name(key, gathered),
            key=forms.field(form, "target"),
        )
        st.text_input(translate("Reason"), key=forms.field(form, "reason"))
        fields = ["target", "reason"]
        label = translate("Bring them together")
        forms.draw_button(label, form, fields, matching.decide, caller, round_id, point.key)


def _draw_decisions(caller: Caller, round_id: str, gathered: Gathered) -> None:
    if gathered.matches:
        st.header(translate("Decisions"))
    for match in gathered.matches:
        draw_line(
            translate(
                "«{text}» counts as «{target}»",
                text=_name(match.text, gathered),
                target=_name(match.target, gathered),
            ),
            below=translate("Reason: {reason}", reason=match.reason),
        )
        _draw_undoing(caller, round_id, match)


def _draw_undoing(caller: Caller, round_id: str, match: Match) -> None:
    is_undone = match.undone_at is not None
    st.button(
        translate("Undone") if is_undone else translate("Undo"),
        key=f"undo-match-{match.id}",
        disabled=is_undone,
        on_click=problems.attempt,
        args=(matching.undo, caller, round_id, match.id),
    )
