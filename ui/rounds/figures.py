"""Where the joint figures come from, and more about them."""

import streamlit as st

from domain.combined import Aggregate, Combined, Method
from domain.consensus import describe_concordance
from domain.names import CONCORDANCES, TAGS
from domain.numbers import decimal
from language import join_words, say, translate
from ui.lines import draw_small
from ui.rounds.paging import choose_page
from ui.rounds.points import point_name
from ui.tables import draw_table


def draw_cells(combined: Aggregate) -> None:
    st.header(translate("Where the figures come from"))
    rows = {row.key: row for row in combined.rows}
    chosen = st.selectbox(
        translate("A point"),
        list(rows),
        format_func=lambda key: point_name(rows[key]),
        key="followed-point",
    )
    entries = list(rows[chosen].entries.items())
    shown = choose_page(entries, translate("Offices"), f"cells-page-{len(entries)}")
    # A point that has been merged since may count several values from an office.
    cells = [
        [office, part.name, part.probability, part.consequence, part.own_product]
        for office, entry in shown
        for part in entry.parts
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


def draw_more(combined: Aggregate) -> None:
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
