"""The feedback templates A, B and C as reports, with the rows `domain.feedback` gathers."""

from domain.errors import message
from domain.feedback import CausesRow, Feedback, compile_feedback
from domain.record import ProposalKind, Record
from exports.explanation import write_explanation
from exports.headings import HEADINGS, Headings
from exports.lineage import write_lineage
from exports.occasion import occasion, written_date
from exports.report import Report, Section, Table
from language import say, translate

RANKING_WIDTHS = (12, 60, 14, 14)
CAUSES_WIDTHS = (12, 36, 72)
INPUT_WIDTHS = (16, 12, 40, 40, 40)

PROPOSALS = {
    ProposalKind.MISSING: message("is missing"),
    ProposalKind.REWORD: message("should be reworded"),
    ProposalKind.REMOVE: message("should be removed"),
}


def templates(record: Record, language: str) -> Report:
    """The three templates in the language being spoken, which must be `language`."""
    words = HEADINGS[language]
    feedback = compile_feedback(record, language)
    deadline = record.settings.deadline
    foot = words.foot.format(deadline=written_date(deadline)) if deadline else ""
    return Report(
        title=translate("Feedback from {name}", name=record.settings.name),
        author=record.settings.office,
        occasion=occasion(record),
        sections=(
            Section(translate("A Ranking"), words.ranking_title, _ranking(feedback, words), foot),
            Section(translate("B Causes"), words.causes_title, _causes(feedback, words), foot),
            Section(translate("C Input"), words.input_title, _input(feedback, words), foot),
        ),
    )


def _ranking(feedback: Feedback, words: Headings) -> tuple[Table, ...]:
    listed = tuple(
        (row.number, _lineage(row.name, row.merged_from, words), row.probability, row.consequence)
        for row in feedback.ranking
    )
    new = tuple(
        (_lineage(row.text, row.merged_from, words), row.probability, row.consequence)
        for row in feedback.new_points
    )
    return (
        Table(words.ranking, listed, RANKING_WIDTHS),
        Table(words.new_ranking, new, RANKING_WIDTHS[1:]),
    )


def _causes(feedback: Feedback, words: Headings) -> tuple[Table, ...]:
    listed = tuple(
        (row.number, _lineage(row.name, row.merged_from, words), _written(row, words))
        for row in feedback.causes
        if row.number is not None
    )
    new = tuple(
        (_lineage(row.name, row.merged_from, words), _written(row, words))
        for row in feedback.causes
        if row.number is None
    )
    return (
        Table(words.causes, listed, CAUSES_WIDTHS),
        Table(words.new_causes, new, CAUSES_WIDTHS[1:]),
    )


def _input(feedback: Feedback, words: Headings) -> tuple[Table, ...]:
    rows = tuple(
        (say(PROPOSALS[row.kind]), row.number, row.current_text, row.proposal, row.reason)
        for row in feedback.input
    )
    return (Table(words.input, rows, INPUT_WIDTHS),)


def _lineage(name: str, merged_from: tuple[str, ...], words: Headings) -> str:
    return write_lineage(name, merged_from, words)


def _written(row: CausesRow, words: Headings) -> str:
    return write_explanation(row.causes, row.course_of_events, words)
