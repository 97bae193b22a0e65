"""A form that was read, told: for machines as plain values, for people as sentences."""

from collections.abc import Iterator, Sequence

from domain.feedback import InputRow
from domain.forms import Finding, ReadForm
from language import say, translate

Entry = dict[str, object]


def as_entries(form: ReadForm) -> dict[str, list[Entry]]:
    """The rows in the file's order, with the findings in the language being spoken."""
    feedback = form.feedback
    return {
        "ranking": [
            {
                "number": row.number,
                "name": row.name,
                "probability": row.probability,
                "consequence": row.consequence,
            }
            for row in feedback.ranking
        ],
        "new_points": [
            {"text": row.text, "probability": row.probability, "consequence": row.consequence}
            for row in feedback.new_points
        ],
        "causes": [
            {
                "number": row.number,
                "name": row.name,
                "causes": row.causes,
                "course_of_events": row.course_of_events,
            }
            for row in feedback.causes
        ],
        "input": list(map(_input, feedback.input)),
        "corrections": list(map(_entry, form.corrections)),
        "problems": list(map(_entry, form.problems)),
    }


def _input(row: InputRow) -> Entry:
    return {
        "kind": row.kind,
        "number": row.number,
        "current_text": row.current_text,
        "proposal": row.proposal,
        "reason": row.reason,
    }


def _entry(finding: Finding) -> Entry:
    return {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "message": say(finding.message),
    }


def as_lines(form: ReadForm) -> Iterator[str]:
    """How much was read, then the problems, then the corrections."""
    feedback = form.feedback
    yield translate(
        "Read: {ranking} points and {new} new ones in A, {causes} in B, {input} in C.",
        ranking=len(feedback.ranking),
        new=len(feedback.new_points),
        causes=len(feedback.causes),
        input=len(feedback.input),
    )
    for title, findings in (
        (translate("Problems"), form.problems),
        (translate("Corrections"), form.corrections),
    ):
        yield from _told(title, findings)


def _told(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield ""
        yield f"{title}:"
        yield from (f"- {tell(finding)}" for finding in findings)


def tell(finding: Finding) -> str:
    """The sentence, after the place it is about."""
    places = (
        finding.sheet,
        finding.row and translate("row {number}", number=finding.row),
        finding.column and translate("column {name}", name=finding.column),
    )
    place = ", ".join(str(part) for part in places if part)
    return f"{place}: {say(finding.message)}" if place else say(finding.message)
