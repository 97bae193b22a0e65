"""The panel beside the offices, and each office beside them all (R-48, R-49)."""

from collections.abc import Sequence

from domain.combined import Aggregate
from domain.comparison import (
    MARKS,
    Likeness,
    Placed,
    footnote_of,
    liken,
    place_offices,
    rank_of,
    side_by_side,
)
from language import translate
from services.joint import JointResult
from ui.lines import draw_small
from ui.rounds.paging import choose_page, first_page
from ui.rounds.points import point_name
from ui.tables import draw_table


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
    offices = liken(combined)
    _draw_offices(choose_page(offices, translate("Offices"), f"likeness-page-{len(offices)}"))


def draw_first_likeness(combined: Aggregate) -> None:
    """The same for the big screen: as many offices as there is room for."""
    _draw_offices(first_page(liken(combined)))


def _draw_offices(offices: Sequence[Likeness]) -> None:
    headers = [
        translate("Office"),
        translate("Of the joint top points it lists"),
        translate("It lacks"),
        translate("It alone lists"),
    ]
    rows = []
    for one in offices:
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
