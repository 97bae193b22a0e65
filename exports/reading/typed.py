"""Forms that are typed rather than read: the same rows, under the same rules."""

from collections.abc import Iterable, Mapping, Sequence

from domain.feedback import CausesRow, Feedback
from exports.forms import PROPOSALS
from exports.headings import HEADINGS, Headings
from exports.lineage import write_lineage
from exports.reading.columns import INPUT, VALUES, Column, Part
from exports.reading.drafts import Drafts, Line
from exports.reading.grid import typed
from language import current, say

TEXTS = (Column.CAUSES, Column.COURSE)
# The columns of each part, in the order they are asked for.
FIELDS: dict[Part, tuple[Column, ...]] = {
    Part.RANKING: (Column.NUMBER, Column.NAME, *VALUES),
    Part.NEW_POINTS: (Column.NEW, *VALUES),
    Part.CAUSES: (Column.NUMBER, Column.NAME, *TEXTS),
    Part.NEW_CAUSES: (Column.NEW, *TEXTS),
    Part.INPUT: INPUT,
}
Values = Sequence[object]


def drafts_of(feedback: Feedback) -> Drafts:
    """The form with this content, in the language being spoken."""
    words = HEADINGS[current()]
    listed = [row for row in feedback.causes if row.number is not None]
    new = [row for row in feedback.causes if row.number is None]
    return typed_drafts(
        {
            Part.RANKING: [
                (
                    r.number,
                    write_lineage(r.name, r.merged_from, words),
                    r.probability,
                    r.consequence,
                )
                for r in feedback.ranking
            ],
            Part.NEW_POINTS: [
                (write_lineage(r.text, r.merged_from, words), r.probability, r.consequence)
                for r in feedback.new_points
            ],
            Part.CAUSES: [(row.number, *_explained(row, words)) for row in listed],
            Part.NEW_CAUSES: [_explained(row, words) for row in new],
            Part.INPUT: [
                (say(PROPOSALS[r.kind]), r.number, r.current_text, r.proposal, r.reason)
                for r in feedback.input
            ],
        }
    )


def _explained(row: CausesRow, words: Headings) -> Values:
    return (write_lineage(row.name, row.merged_from, words), row.causes, row.course_of_events)


def typed_drafts(rows: Mapping[Part, Iterable[Values]]) -> Drafts:
    """Rows with a value for each of their part's fields; each line is named by part and place."""
    drafts = Drafts()
    for part, listed in rows.items():
        drafts.found.add(part)
        drafts.lines[part] = [
            _line(part, number, values) for number, values in enumerate(listed, 1)
        ]
    return drafts


def _line(part: Part, number: int, values: Values) -> Line:
    # JSON can hold half a surrogate pair, which no page and no terminal can.
    texts = ("" if value is None else _writable(str(value)) for value in values)
    cells = {column: typed(text) for column, text in zip(FIELDS[part], texts, strict=True)}
    return Line(cells, part, number, {column: column for column in cells})


def _writable(text: str) -> str:
    return text.encode(errors="replace").decode()
