"""The rules for a form's rows, alike for every format and for what is typed.

What cannot be read is left out of the feedback and told as a problem; nothing is guessed.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from domain.feedback import CausesRow, Feedback, InputRow, NewPointRow, RankingRow
from domain.forms import ReadForm
from domain.points import Point
from domain.record import ProposalKind
from domain.workshop import LONGEST_TEXT
from exports.lineage import read_lineage
from exports.reading.columns import Column, Part
from exports.reading.drafts import Drafts, Line
from exports.reading.judging import Judging

T = TypeVar("T")
LONGEST_CURRENT = 11 * LONGEST_TEXT  # a merged point has the texts of all its parts


def judge(drafts: Drafts, points: Sequence[Point], language: str) -> ReadForm:
    """The form the drafts make, with every correction and problem in the order they stand."""
    judging = Judging(points, language)

    def rows(part: Part, read: Callable[[Line, Judging], T]) -> tuple[T, ...]:
        return tuple(_each(drafts.lines[part], read, judging))

    feedback = Feedback(
        ranking=rows(Part.RANKING, _ranking_row),
        new_points=rows(Part.NEW_POINTS, _new_row),
        causes=rows(Part.CAUSES, _causes_row) + rows(Part.NEW_CAUSES, _new_causes_row),
        input=rows(Part.INPUT, _input_row),
    )
    return ReadForm(
        feedback,
        drafts.statement,
        (*drafts.corrections, *judging.corrections),
        (*drafts.problems, *judging.problems),
    )


def _each(lines: list[Line], read: Callable[[Line, Judging], T], judging: Judging) -> list[T]:
    """The rows that had no problem."""
    judging.seen = {}
    rows = []
    for line in lines:
        before = len(judging.problems)
        row = read(line, judging)
        if len(judging.problems) == before:
            rows.append(row)
    return rows


def _ranking_row(line: Line, judging: Judging) -> RankingRow:
    number = judging.point_number(line)
    name, merged_from = judging.name(line, number)
    return RankingRow(number, name, *judging.values(line), merged_from)


def _new_row(line: Line, judging: Judging) -> NewPointRow:
    text, merged_from = read_lineage(judging.text(line, Column.NEW, required=True))
    return NewPointRow(text, *judging.values(line), merged_from)


def _causes_row(line: Line, judging: Judging) -> CausesRow:
    number = judging.point_number(line)
    name, merged_from = judging.name(line, number)
    return CausesRow(number, name, *judging.explanation(line), merged_from)


def _new_causes_row(line: Line, judging: Judging) -> CausesRow:
    name, merged_from = read_lineage(judging.text(line, Column.NEW, required=True))
    return CausesRow(None, name, *judging.explanation(line), merged_from)


def _input_row(line: Line, judging: Judging) -> InputRow:
    kind = judging.kind(line)
    has_number = not line.cell(Column.NUMBER).is_empty
    current = judging.text(line, Column.CURRENT, limit=LONGEST_CURRENT)
    needs_number = kind is not ProposalKind.MISSING and not current
    return InputRow(
        kind,
        judging.number(line) if has_number or needs_number else None,
        current,
        judging.text(line, Column.PROPOSAL, required=kind is not ProposalKind.REMOVE),
        judging.text(line, Column.REASON),
    )
