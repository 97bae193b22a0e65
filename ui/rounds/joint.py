"""The joint result: the table, where each figure comes from, the panel, and each office."""

import streamlit as st

from domain.combined import Aggregate, Combined, Method
from domain.comparison import (
    Footnote,
    Placed,
    footnote_of,
    liken,
    place_offices,
    rank_by_key,
    rank_of,
    side_by_side,
)
from domain.consensus import describe_concordance
from domain.names import CONCORDANCES, TAGS
from domain.numbers import decimal
from language import current, join_words, say, translate
from services import joint
from services.access import Caller
from services.joint import JointResult
from ui.fragments import fragment
from ui.lines import draw_small
from ui.tables import draw_table

MARKS = {Footnote.MERGED: "**", Footnote.SPLIT: "***"}
MOST_SHOWN = 40  # offices in one table; with more, they are looked up one point at a time


@fragment
def draw_joint(caller: Caller, round_id: str) -> None:
    result = joint.joint_result(caller, round_id, current())
    combined = result.aggregate
    st.write(translate("Offices: {count}", count=len(combined.offices)))
    if not combined.rows:
        st.caption(translate("Nobody has sent anything yet."))
        return
    draw_result_table(result)
    _draw_cells(combined)
    with st.expander(translate("More about the figures"), key="more-figures"):
        _draw_more(combined)
    if result.panel:
        st.header(translate("The panel and the offices"))
        draw_panel(result)
    st.header(translate("Office by office"))
    draw_likeness(combined)


def draw_result_table(result: JointResult) -> None:
    """The points in order of rank; new ones in a table of their own when the round says so."""
    panel = rank_by_key(result.panel, result.aggregate)
    headers = [
        translate("Rank"),
        translate("Point"),
        translate("Sum of products"),
        translate("Offices"),
        translate("Mean among them"),
        translate("The panel's rank"),
    ]
    combined = result.aggregate
    for rows, caption in (
        (combined.main, translate("The points in order of rank")),
        (combined.separate, translate("New points")),
    ):
        if rows:
            cells = [_row(row, panel.get(row.key)) for row in rows]
            draw_table(headers, cells, caption=caption)
    draw_small(translate("Points with the same sum share a rank."))


def _row(row: Combined, panel_rank: int | None) -> list[object]:
    return [
        row.rank,
        point_name(row),
        row.sum_of_products,
        len(row.entries),
        decimal(row.mean_of_listers),
        panel_rank or "–",
    ]


def point_name(row: Combined) -> str:
    return f"{row.number or ''} {row.name}".strip()


def _draw_cells(combined: Aggregate) -> None:
    st.header(translate("Where the figures come from"))
    rows = {row.key: row for row in combined.rows}
    chosen = st.selectbox(
        translate("A point"),
        list(rows),
        format_func=lambda key: point_name(rows[key]),
        key="followed-point",
    )
    cells = [
        [office, entry.name, entry.probability, entry.consequence, entry.product]
        for office, entry in rows[chosen].entries.items()
    ]
    headers = [
        translate("Office"),
        translate("Name the office used"),
        translate("Probability"),
        translate("Consequence"),
        translate("Product"),
    ]
    draw_table(headers, cells)
    counted = rows[chosen].tags
    named = [f"{say(TAGS[tag])} ({counted[tag]})" for tag in TAGS if counted[tag]]
    if named:
        draw_small(translate("Offices say: {words}", words=join_words(named)))


def _draw_more(combined: Aggregate) -> None:
    if combined.concordance is not None:
        st.write(
            translate(
                "Agreement between the offices (Kendall's W): {w}, {words}.",
                w=decimal(combined.concordance),
                words=say(CONCORDANCES[describe_concordance(combined.concordance)]),
            )
        )
    headers = [
        translate("Point"),
        translate("Probability: median (range)"),
        translate("Consequence: median (range)"),
        translate("Rank by products, sums and Borda"),
        translate("Sum of sums"),
        "Borda",
        translate("Rank when one office is left out"),
        translate("Times in the top ten"),
        translate("Moves more than two places"),
    ]
    draw_table(headers, [_more_row(row, len(combined.offices)) for row in combined.rows])


def _more_row(row: Combined, offices: int) -> list[object]:
    spreads = [
        f"{decimal(one.median)} ({one.lowest}–{one.highest})"
        for one in (row.probability, row.consequence)
    ]
    return [
        point_name(row),
        *spreads,
        " · ".join(str(row.ranks[method]) for method in Method),
        row.sum_of_sums,
        decimal(row.borda),
        f"{row.left_out.best}–{row.left_out.worst}",
        translate("{done} of {of}", done=row.left_out.times_in_top, of=offices),
        translate("yes") if row.is_moved else translate("no"),
    ]


def draw_panel(result: JointResult) -> None:
    """Chapter 3's two columns, then each of the panel's points with the offices' rank."""
    offices = place_offices(result.aggregate.above_cut())
    headers = [
        translate("The national panel"),
        translate("Rank*"),
        translate("The offices"),
        translate("Rank*"),
    ]
    pairs = side_by_side(result.panel, offices)
    draw_table(
        headers,
        [[*_side(left, is_panel=True), *_side(right, is_panel=False)] for left, right in pairs],
    )
    headers = [translate("Point"), translate("The panel's rank"), translate("The offices' rank")]
    everything = place_offices(result.aggregate.rows)
    ranks = [[row.name, row.rank, rank_of(row, everything) or "–"] for row in result.panel]
    draw_table(headers, ranks, caption=translate("The panel's points with the offices"))
    draw_small(translate("* Points with the same risk share a rank."))
    draw_small(translate("** New point from the panel, merged from points of the list."))
    draw_small(translate("*** The point has been split into several since."))
    draw_small(translate("– The point was not on the list in this form."))


def _side(row: Placed | None, *, is_panel: bool) -> tuple[object, object]:
    if row is None:
        return "–", "–"
    footnote = footnote_of(row, is_panel=is_panel)
    mark = MARKS[footnote] if footnote else ""
    return f"{row.name}{mark}", row.rank


def draw_likeness(combined: Aggregate) -> None:
    """How each office's list is like the joint one, and where it stands alone (R-49)."""
    headers = [
        translate("Office"),
        translate("Of the joint top points it lists"),
        translate("It lacks"),
        translate("It alone lists"),
    ]
    rows = []
    for one in liken(combined)[:MOST_SHOWN]:
        top = len(one.shared) + len(one.missing)
        rows.append(
            [
                one.office,
                translate("{done} of {of}", done=len(one.shared), of=top),
                "; ".join(map(point_name, one.missing)) or "–",
                "; ".join(map(point_name, one.alone)) or "–",
            ]
        )
    draw_table(headers, rows)
