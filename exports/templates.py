"""The feedback templates A, B and C as a report, with the rows `domain.feedback` gathers."""

from domain.errors import message
from domain.feedback import Feedback, compile_feedback
from domain.record import Record
from domain.workshop import RiskRule
from exports.explanation import write_explanation
from exports.forms import PROPOSALS, FormRows, form_sections
from exports.headings import HEADINGS, Headings
from exports.lineage import write_lineage
from exports.occasion import made_at, mark, occasion, written_date
from exports.report import Report
from language import say, translate

# Equal risk gives equal rank.
ORDERED_BY = {
    RiskRule.PRODUCT: message(
        "The order is probability times consequence, the highest first. Equal results share a rank."
    ),
    RiskRule.SUM: message(
        "The order is probability plus consequence, the highest first. Equal results share a rank."
    ),
}


def templates(record: Record, language: str) -> Report:
    """The three templates in the language being spoken, which must be `language`."""
    words = HEADINGS[language]
    deadline = record.settings.deadline
    return Report(
        title=translate("Feedback from {name}", name=record.settings.name),
        author=record.settings.office,
        occasion=occasion(record),
        sections=form_sections(
            _rows(compile_feedback(record, language), words),
            order=say(ORDERED_BY[record.settings.rule]),
            foot=words.foot.format(deadline=written_date(deadline)) if deadline else "",
        ),
        mark=mark(record),
        made_at=made_at(record),
    )


def _rows(feedback: Feedback, words: Headings) -> FormRows:
    causes = [
        (
            row.number,
            write_lineage(row.name, row.merged_from, words),
            write_explanation(row.causes, row.course_of_events, words),
        )
        for row in feedback.causes
    ]
    return FormRows(
        ranking=tuple(
            (r.number, write_lineage(r.name, r.merged_from, words), r.probability, r.consequence)
            for r in feedback.ranking
        ),
        new_ranking=tuple(
            (write_lineage(r.text, r.merged_from, words), r.probability, r.consequence)
            for r in feedback.new_points
        ),
        causes=tuple(row for row in causes if row[0] is not None),
        new_causes=tuple(row[1:] for row in causes if row[0] is None),
        input=tuple(
            (say(PROPOSALS[r.kind]), r.number, r.current_text, r.proposal, r.reason)
            for r in feedback.input
        ),
    )
