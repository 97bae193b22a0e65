"""The results workbook's tables of words: causes, decisions and notes."""

from babel.dates import format_datetime

from domain.clock import OSLO
from domain.errors import message
from domain.names import STEPS, TAGS
from domain.points import in_order, label
from domain.record import NO_EXPLANATION, Decision, DecisionKind, Record
from domain.steps import ORDER, number
from exports.report import Row, Table
from exports.results_numbers import POINT_WIDTHS, point_cells, point_header
from language import current, say, translate

WORD_WIDTH, TEXT_WIDTH = 24, 60
DECISIONS = {
    DecisionKind.ADD: message("Put on the common list"),
    DecisionKind.REMOVE: message("Taken off the common list"),
    DecisionKind.ACCEPT: message("New point accepted"),
    DecisionKind.MERGE: message("Points merged"),
    DecisionKind.SPLIT: message("Merged point split"),
    DecisionKind.CHOOSE: message("Chosen over other points"),
    DecisionKind.SCORE: message("Values agreed"),
}


def causes(record: Record) -> Table:
    """Each group's text and the joint one, a row each, point by point."""
    levels = {
        translate("Group {number}", number=group.number): record.group_explanations.get(
            group.id, {}
        )
        for group in record.groups
    } | {translate("Plenum"): record.plenum_explanations}
    explained = {point_id for texts in levels.values() for point_id in texts}
    rows = tuple(
        (*point_cells(point_id, record.points), name, text.causes, text.course_of_events)
        for point_id in in_order(explained, record.points)
        for name, texts in levels.items()
        if not (text := texts.get(point_id, NO_EXPLANATION)).is_empty
    )
    return Table(
        (
            *point_header(),
            translate("Written by"),
            translate("Causes"),
            translate("Course of events"),
        ),
        rows,
        (*POINT_WIDTHS, WORD_WIDTH, TEXT_WIDTH, TEXT_WIDTH),
    )


def decisions(record: Record) -> Table:
    return Table(
        (
            translate("Time"),
            translate("Decision"),
            *point_header(),
            translate("Other points"),
            translate("Reason"),
        ),
        tuple(_decision_row(decision, record) for decision in record.decisions),
        (WORD_WIDTH, WORD_WIDTH, *POINT_WIDTHS, TEXT_WIDTH, TEXT_WIDTH),
    )


def _decision_row(decision: Decision, record: Record) -> Row:
    known = {**record.points, **record.split}
    others = [known[id_] for id_ in decision.other_ids]
    return (
        format_datetime(decision.at, "d. MMMM y 'kl.' HH.mm", tzinfo=OSLO, locale=current()),
        say(DECISIONS[decision.kind]),
        *point_cells(decision.point_id, known),
        "\n".join(label(other, known, current()) for other in others),
        decision.reason,
    )


def notes(record: Record) -> Table:
    rows = tuple(
        (number(step), say(STEPS[step]), record.notes[step])
        for step in ORDER
        if record.notes.get(step)
    )
    header = (translate("Step"), translate("Step name"), translate("Note"))
    return Table(header, rows, (10, WORD_WIDTH, 2 * TEXT_WIDTH))


def point_notes(record: Record) -> Table:
    rows = tuple(
        (
            *point_cells(point_id, record.points),
            say(STEPS[step]),
            record.point_notes[point_id][step],
        )
        for point_id in in_order(record.point_notes, record.points)
        for step in ORDER
        if step in record.point_notes[point_id]
    )
    header = (*point_header(), translate("Step name"), translate("Note"))
    return Table(header, rows, (*POINT_WIDTHS, WORD_WIDTH, 2 * TEXT_WIDTH))


def tags(record: Record) -> Table:
    """What the points call for, beside their risk (R-05)."""
    rows = tuple(
        (
            *point_cells(point_id, record.points),
            "\n".join(say(TAGS[tag]) for tag in sorted(record.tags[point_id])),
        )
        for point_id in in_order(record.tags, record.points)
    )
    return Table((*point_header(), translate("Calls for")), rows, (*POINT_WIDTHS, TEXT_WIDTH))
