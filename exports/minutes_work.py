"""The minutes' chapters on the work: lists, values, ranks, causes, and what the points call for."""

from dataclasses import replace

from domain.points import label
from domain.record import NO_EXPLANATION, Explanation, Record, explained_points, group_values
from domain.scoring import NO_SCORE, Score
from exports.report import Block, Chapter, Look, Paragraph, Row, Table
from exports.results_numbers import point_cells, point_header, result
from exports.results_words import tags
from language import current, translate

VALUE_WIDTHS = (8, 28, 24, 24, 16, 16)
RANK_WIDTHS = (16, 10, 28, 16, 16, 14, 10, 16)
BETWEEN, NONE = " · ", "–"


def lists(record: Record) -> Chapter:
    """The groups' lists and the common one."""
    blocks: list[Block] = []
    for group in record.groups:
        title = translate("Group {number}", number=group.number)
        blocks += _list(record, title, record.group_lists.get(group.id, ()))
    blocks += _list(record, translate("The common list"), record.plenum_list)
    return Chapter(translate("The lists"), tuple(blocks))


def _list(record: Record, title: str, points: tuple[int, ...]) -> list[Block]:
    items = [Paragraph(_name(record, point_id), Look.ITEM) for point_id in points]
    return [Paragraph(title, Look.HEADING), *(items or [nothing()])]


def _name(record: Record, point_id: int) -> str:
    return label(record.points[point_id], record.points, current())


def nothing() -> Paragraph:
    """What stands where there is nothing to tell."""
    return Paragraph(translate("Nothing is recorded."))


def values(record: Record) -> Chapter:
    """The groups' values beside the plenum's."""
    title = translate("The values")
    if not (record.plenum_scores or record.group_scores):
        return Chapter(title, (nothing(),))
    header = (
        *point_header(),
        translate("Probability, the groups"),
        translate("Consequence, the groups"),
        translate("Probability, plenum"),
        translate("Consequence, plenum"),
    )
    rows = tuple(_values_row(record, point_id) for point_id in record.plenum_list)
    sentence = translate(
        "Values from 1 (low) to 5 (high). The groups' values stand in the order of the groups, "
        "{sign} where a group has given none.",
        sign=NONE,
    )
    table = Table(
        header, rows, VALUE_WIDTHS, description=translate("The values of the groups and the plenum")
    )
    return Chapter(title, (Paragraph(sentence), table))


def _values_row(record: Record, point_id: int) -> Row:
    given = group_values(record, point_id)
    scores = [given.get(group.id, NO_SCORE) for group in record.groups]
    plenum = record.plenum_scores.get(point_id, NO_SCORE)
    return (
        *point_cells(point_id, record.points),
        BETWEEN.join(_shown(score, "probability") for score in scores),
        BETWEEN.join(_shown(score, "consequence") for score in scores),
        plenum.probability,
        plenum.consequence,
    )


def _shown(score: Score, axis: str) -> str:
    return str(getattr(score, axis) or NONE)


def ranks(record: Record) -> Chapter:
    """Risk and rank, by the workshop's rule and by the other one (C1)."""
    description = translate("Risk and rank of the points")
    table = replace(result(record), widths=RANK_WIDTHS, description=description)
    return Chapter(translate("The ranking"), (table,) if table.rows else (nothing(),))


def explanations(record: Record) -> Chapter:
    """The joint text on each point, and the groups' texts below it (R-30)."""
    blocks: list[Block] = []
    for row in explained_points(record):
        point_id = row.scored.point_id
        blocks.append(Paragraph(_name(record, point_id), Look.HEADING))
        joint = record.plenum_explanations.get(point_id, NO_EXPLANATION)
        blocks += _text(joint) or [nothing()]
        blocks += _group_texts(record, point_id)
    return Chapter(translate("Causes and courses of events"), tuple(blocks) or (nothing(),))


def _text(text: Explanation) -> list[Block]:
    causes = [Paragraph(line, Look.ITEM) for line in text.causes.splitlines() if line.strip()]
    course = [Paragraph(line) for line in text.course_of_events.splitlines() if line.strip()]
    return [
        *([Paragraph(translate("Causes"), Look.LABEL), *causes] if causes else []),
        *([Paragraph(translate("Course of events"), Look.LABEL), *course] if course else []),
    ]


def _group_texts(record: Record, point_id: int) -> list[Block]:
    rows = tuple(
        (translate("Group {number}", number=group.number), text.causes, text.course_of_events)
        for group in record.groups
        if not (
            text := record.group_explanations.get(group.id, {}).get(point_id, NO_EXPLANATION)
        ).is_empty
    )
    header = (translate("Written by"), translate("Causes"), translate("Course of events"))
    description = translate("The groups' texts on {point}", point=_name(record, point_id))
    return [Table(header, rows, (14, 40, 40), description=description)] if rows else []


def needs(record: Record) -> Chapter:
    """What the points call for, beside their risk (R-05)."""
    table = replace(tags(record), description=translate("What the points call for"))
    return Chapter(translate("Needs"), (table,) if table.rows else (nothing(),))
