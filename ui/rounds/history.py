"""A point followed from round to round."""

import streamlit as st

from domain.history import Seen, Stop
from domain.points import Point
from language import current, say, translate
from services import history
from services.access import Caller
from ui.fragments import fragment
from ui.lines import draw_small
from ui.tables import draw_table


@fragment
def draw_history(caller: Caller) -> None:
    points = {point.number or 0: point for point in history.newest_points(caller)}
    if not points:
        st.caption(translate("There is no round yet."))
        return
    chosen = st.selectbox(
        translate("A point of the newest round's list"),
        list(points),
        format_func=lambda number: _name(points[number]),
        key="history-point",
    )
    stops = history.follow(caller, chosen, current())
    _draw_stops(stops)
    for stop in stops:
        for rule in stop.rules:
            draw_small(f"{stop.round_name}: {say(rule)}")


def _name(point: Point) -> str:
    return f"{point.number} {point.name.pick(current())}"


def _draw_stops(stops: tuple[Stop, ...]) -> None:
    headers = [
        translate("Round"),
        translate("Point"),
        translate("Rank"),
        translate("Sum of products"),
        translate("Offices"),
        translate("The panel's rank"),
    ]
    rows = [row for stop in stops for row in _rows(stop)]
    draw_table(headers, rows, caption=translate("The point in each round, the newest first"))
    draw_small(translate("– The point was not on the joint list of the round."))


def _rows(stop: Stop) -> list[list[object]]:
    if not stop.rows:
        return [[stop.round_name, "–", "–", "–", "–", "–"]]
    return [[stop.round_name, *_figures(seen, stop.offices)] for seen in stop.rows]


def _figures(seen: Seen, offices: int) -> list[object]:
    name, panel = f"{seen.number} {seen.name}", seen.panel_rank or "–"
    if seen.row is None:
        return [name, "–", "–", "–", panel]
    listed = translate("{done} of {of}", done=len(seen.row.entries), of=offices)
    return [name, seen.row.rank, seen.row.sum_of_products, listed, panel]
