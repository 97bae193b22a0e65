"""The joint result: the table, where each figure comes from, the panel, and each office."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.combined import Aggregate, Combined
from domain.comparison import footnote_in_ranking, rank_by_key
from domain.list_versions import explain
from domain.names import RANKING_FOOTNOTES
from domain.numbers import decimal
from language import current, say, translate
from services import joint
from services.access import Caller
from services.joint import JointResult
from ui.fragments import fragment
from ui.lines import draw_small
from ui.rounds.compared import draw_likeness, draw_panel
from ui.rounds.figures import draw_cells, draw_more
from ui.rounds.paging import choose_page
from ui.rounds.points import point_name
from ui.tables import draw_table


@fragment
def draw_joint(caller: Caller, round_id: str) -> None:
    result = joint.joint_result(caller, round_id, current())
    combined = result.aggregate
    st.write(translate("Offices: {count}", count=len(combined.offices)))
    if not combined.rows:
        st.caption(translate("Nobody has sent anything yet."))
        return
    draw_result_table(result, shorten=_choose_new)
    _draw_passed(combined)
    draw_cells(combined)
    more = st.expander(translate("More about the figures"), key="more-figures", on_change="rerun")
    if more.open:  # nine figures for each point take as long as the rest of the page
        with more:
            draw_more(combined)
    if result.panel:
        st.header(translate("The panel and the offices"))
        draw_panel(result)
    st.header(translate("Office by office"))
    draw_likeness(combined)


def _choose_new(rows: Sequence[Combined]) -> Sequence[Combined]:
    return choose_page(rows, translate("New points"), f"new-points-page-{len(rows)}")


def draw_result_table(
    result: JointResult, *, shorten: Callable[[Sequence[Combined]], Sequence[Combined]]
) -> None:
    """The points in order of rank; new ones in a table of their own when the round says so.

    New points come with the offices, and may be many: `shorten` says which of them to show.
    """
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
        (shorten(combined.separate), translate("New points")),
    ):
        if rows:
            cells = [_row(row, panel.get(row.key)) for row in rows]
            draw_table(headers, cells, caption=caption)
    draw_small(translate("Points with the same sum share a rank."))
    _draw_marks(combined)


def _row(row: Combined, panel_rank: int | None) -> list[object]:
    return [
        row.rank,
        point_name(row),
        row.sum_of_products,
        len(row.entries),
        decimal(row.mean_of_listers),
        panel_rank or "–",
    ]


def _draw_marks(combined: Aggregate) -> None:
    used = {footnote_in_ranking(row) for row in combined.rows}
    for note, sentence in RANKING_FOOTNOTES.items():
        if note in used:
            draw_small(say(sentence))


def _draw_passed(combined: Aggregate) -> None:
    """The rules for answers on older versions of the list, where there are any."""
    if combined.passed:
        st.header(translate("Answers on older versions of the list"))
        rows = [
            [f"{step.older} → {step.newer}", say(explain(step.passage))] for step in combined.passed
        ]
        draw_table([translate("Versions"), translate("What it means for the values")], rows)
