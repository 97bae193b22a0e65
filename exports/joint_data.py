"""The joint ranking for machines: open CSV and JSON, as docs/cli.md describes them."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from domain.combined import Aggregate, Combined
from domain.comparison import PanelRanks
from exports.joint_tables import answers

FORMULA_SIGNS = ("=", "+", "-", "@")


def joint_json(joint: Aggregate, panel: PanelRanks) -> dict[str, object]:
    """The figures by name; a new point has no number, and the panel may lack any point."""
    return {
        "offices": list(joint.offices),
        "kendall_w": joint.concordance,
        "points": [_point(row, panel) for row in joint.rows],
    }


def _point(row: Combined, panel: PanelRanks) -> dict[str, object]:
    return {
        "number": row.number,
        "name": row.name,
        "offices": len(row.entries),
        "sum_of_products": row.sum_of_products,
        "mean_of_listers": row.mean_of_listers,
        "borda": row.borda,
        "rank": row.rank,
        "rank_range_leave_one_out": [row.left_out.best, row.left_out.worst],
        "times_in_top_ten": row.left_out.times_in_top,
        "panel_rank": panel.get(row.key),
    }


def joint_csv(joint: Aggregate, panel: PanelRanks) -> bytes:
    """One row for each point, as docs/cli.md describes: open data, alike in every language."""
    head = [
        "rank",
        "number",
        "name",
        "offices",
        "sum_of_products",
        "mean_of_listers",
        "sum_of_sums",
        "borda",
        "best_rank",
        "worst_rank",
        "times_in_top_ten",
        "panel_rank",
    ]
    rows = (
        (row.rank, row.number, row.name, len(row.entries), row.sum_of_products,
         round(row.mean_of_listers, 4), row.sum_of_sums, row.borda, row.left_out.best,
         row.left_out.worst, row.left_out.times_in_top, panel.get(row.key))
        for row in joint.rows
    )  # fmt: skip
    return as_csv([head, *rows])


def answers_csv(joint: Aggregate) -> bytes:
    """One row for each office and point, as docs/cli.md describes."""
    head = ("office", "number", "name", "probability", "consequence", "product")
    return as_csv([head, *answers(joint).rows])


def as_csv(rows: Iterable[Sequence[object]]) -> bytes:
    """Semicolons between the cells, in UTF-8; the first row names the columns."""
    stream = StringIO()
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(
        [_harmless(cell) for cell in row] for row in rows
    )
    return stream.getvalue().encode()


def _harmless(cell: object) -> object:
    # A spreadsheet would run such a text as a formula.
    is_risky = isinstance(cell, str) and cell.startswith(FORMULA_SIGNS)
    return f"'{cell}" if is_risky else cell
