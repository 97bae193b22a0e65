"""The feedback templates A, B and C as a report, with the rows `domain.feedback` gathers."""

from domain.errors import message
from domain.feedback import CausesRow, Feedback, compile_feedback
from domain.record import Record
from domain.workshop import RiskRule
from exports.forms import PROPOSALS, FormRows, form_sections
from exports.headings import HEADINGS, Headings
from exports.occasion import made_at, mark, occasion, written_date
from exports.report import Report
from language import join_words, say, translate

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
    listed = [row for row in feedback.causes if row.number is not None]
    new = [row for row in feedback.causes if row.number is None]
    return FormRows(
        ranking=tuple(
            (r.number, _lineage(r.name, r.merged_from, words), r.probability, r.consequence)
            for r in feedback.ranking
        ),
        new_ranking=tuple(
            (_lineage(r.text, r.merged_from, words), r.probability, r.consequence)
            for r in feedback.new_points
        ),
        causes=tuple(
            (r.number, _lineage(r.name, r.merged_from, words), _written(r, words)) for r in listed
        ),
        new_causes=tuple((_lineage(r.name, r.merged_from, words), _written(r, words)) for r in new),
        input=tuple(
            (say(PROPOSALS[r.kind]), r.number, r.current_text, r.proposal, r.reason)
            for r in feedback.input
        ),
    )


def _lineage(name: str, merged_from: tuple[str, ...], words: Headings) -> str:
    return words.merged.format(name=name, numbers=join_words(merged_from)) if merged_from else name


def _written(row: CausesRow, words: Headings) -> str:
    # Both labels always: whoever fills in the form by hand sees that there are two things to tell.
    labelled = ((words.causes_label, row.causes), (words.course_label, row.course_of_events))
    return "\n".join(part for pair in labelled for part in pair if part)
