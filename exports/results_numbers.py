"""The results workbook's tables of numbers: ranks, choices and values."""

from domain.errors import message
from domain.points import Points, in_order, list_numbers
from domain.ranking import other_rule, rank
from domain.record import Record, ranking, scored_points, supporting_groups
from domain.scoring import NO_SCORE
from domain.selection import shown_counts
from domain.workshop import RiskRule
from exports.report import Row, Table, Value
from language import current, say, translate

HIDDEN = "–"
NUMBER_WIDTH = 14
POINT_WIDTHS = (10, 40)
RANKED_BY = {
    RiskRule.PRODUCT: message("Rank when multiplied"),
    RiskRule.SUM: message("Rank when added"),
}


def point_header() -> tuple[str, str]:
    return translate("No."), translate("Short name")


def point_cells(point_id: int, points: Points) -> tuple[Value, Value]:
    """Number and short name; a merged point goes by the numbers of all its parts."""
    point = points[point_id]
    numbers = list_numbers(point, points)
    number = numbers[0] if len(numbers) == 1 else " + ".join(map(str, numbers))
    return number or None, point.name.pick(current())


def result(record: Record) -> Table:
    settings = record.settings
    other = other_rule(settings.rule)
    by_other = rank(scored_points(record), other, settings.new_points).rows
    other_ranks = {row.scored.point_id: row.rank for row in by_other}
    header = (
        say(RANKED_BY[settings.rule]),
        *point_header(),
        translate("Probability"),
        translate("Consequence"),
        translate("Risk (product)"),
        translate("Sum"),
        say(RANKED_BY[other]),
    )
    rows = tuple(
        (
            row.rank,
            *point_cells(row.scored.point_id, record.points),
            row.scored.probability,
            row.scored.consequence,
            row.product,
            row.total,
            other_ranks[row.scored.point_id],
        )
        for row in ranking(record).rows
    )
    return Table(header, rows, (NUMBER_WIDTH, *POINT_WIDTHS, *[NUMBER_WIDTH] * 5))


def selection(record: Record) -> Table:
    """How many of those who ticked chose each point, and whose lists it is on."""
    header = []
    for group in record.groups:
        voters = record.voters.get(group.id, 0)
        header += [
            translate("Group {number}: ticks (of {voters})", number=group.number, voters=voters),
            translate("Group {number}: on the list", number=group.number),
        ]
    return Table(
        (*point_header(), *header, translate("On the common list")),
        tuple(_selection_row(id_, record) for id_ in in_order(record.points, record.points)),
        (*POINT_WIDTHS, *[NUMBER_WIDTH] * len(header), NUMBER_WIDTH),
    )


def _selection_row(point_id: int, record: Record) -> Row:
    on_lists = supporting_groups(record, point_id)
    cells: list[Value] = []
    for group in record.groups:
        counts = shown_counts(record.tick_counts.get(group.id, {}), record.voters.get(group.id, 0))
        cells += [
            HIDDEN if counts is None else counts.get(point_id, 0),
            _yes_or_no(group.id in on_lists),
        ]
    return (
        *point_cells(point_id, record.points),
        *cells,
        _yes_or_no(point_id in record.plenum_list),
    )


def values(record: Record) -> Table:
    """Each group's values and the plenum's, for every point that has any."""
    levels = {
        translate("Group {number}", number=group.number): record.group_scores.get(group.id, {})
        for group in record.groups
    } | {translate("Plenum"): record.plenum_scores}
    valued = {point_id for scores in levels.values() for point_id in scores}
    header = tuple(
        f"{name}: {axis}"
        for name in levels
        for axis in (translate("Probability"), translate("Consequence"))
    )
    rows = tuple(
        (
            *point_cells(point_id, record.points),
            *(
                value
                for scores in levels.values()
                for score in [scores.get(point_id, NO_SCORE)]
                for value in (score.probability, score.consequence)
            ),
        )
        for point_id in in_order(valued, record.points)
    )
    return Table((*point_header(), *header), rows, (*POINT_WIDTHS, *[NUMBER_WIDTH] * len(header)))


def _yes_or_no(answer: bool) -> str:
    return translate("yes") if answer else translate("no")
