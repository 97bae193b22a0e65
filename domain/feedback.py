"""What the feedback templates A, B and C hold (method section 5), before it becomes a file."""

from dataclasses import dataclass

from domain.points import is_list_point, lineage, list_numbers, lowest_number
from domain.ranking import Ranked
from domain.record import NO_EXPLANATION, ProposalKind, Record, explained_points, ranking
from domain.workshop import LONGEST_NAME


@dataclass(frozen=True)
class RankingRow:
    """A row of A; `merged_from` tells what a merged point came from."""

    number: int
    name: str
    probability: int
    consequence: int
    merged_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewPointRow:
    text: str
    probability: int
    consequence: int
    merged_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class CausesRow:
    """A row of B; `number` is None for a point outside the list."""

    number: int | None
    name: str
    causes: str
    course_of_events: str
    merged_from: tuple[str, ...] = ()


@dataclass(frozen=True)
class InputRow:
    """A row of C: a point that is missing, or should be reworded or removed."""

    kind: ProposalKind
    number: int | None
    current_text: str
    proposal: str
    reason: str


@dataclass(frozen=True)
class Feedback:
    ranking: tuple[RankingRow, ...]
    new_points: tuple[NewPointRow, ...]
    causes: tuple[CausesRow, ...]
    input: tuple[InputRow, ...]


def compile_feedback(record: Record, language: str) -> Feedback:
    """Gather the templates' rows: A in order of rank and cut at the agreed number (C2).

    B has the top three, and after them what else the plenum has described.
    """
    result = ranking(record)
    above = result.above_cut(record.settings.choose)
    return Feedback(
        ranking=tuple(
            _ranking_row(row, record, language) for row in above if _is_listed(row, record)
        ),
        new_points=tuple(
            _new_row(row, record, language)
            for row in above + result.separate
            if not _is_listed(row, record)
        ),
        # Listed points first, as the template's two tables have them.
        causes=tuple(
            sorted(
                (
                    _causes_row(row, record, language)
                    for row in explained_points(record)
                    if row in result.top or _is_described(row, record)
                ),
                key=lambda row: row.number is None,
            )
        ),
        input=input_rows(record, language),
    )


def input_rows(record: Record, language: str) -> tuple[InputRow, ...]:
    """Template C: the groups' proposals, whatever the plenum made of them."""
    rows = []
    for proposal in record.proposals:
        point = record.points.get(proposal.point_id or 0)
        rows.append(
            InputRow(
                kind=proposal.kind,
                number=lowest_number(point, record.points) if point else None,
                current_text=point.text.pick(language) if point else "",
                proposal=wording(proposal.name, proposal.text),
                reason=proposal.reason,
            )
        )
    return tuple(rows)


def _is_described(row: Ranked, record: Record) -> bool:
    return not record.plenum_explanations.get(row.scored.point_id, NO_EXPLANATION).is_empty


def wording(name: str, text: str) -> str:
    """A name and a text in one, as the files have them."""
    return ": ".join(part for part in (name, text) if part)


def split_wording(words: str) -> tuple[str, str]:
    """The name and the text in what somebody wrote: a short name ends at the first colon.

    Without one it is all the name, which is one line.
    """
    name, _, text = words.partition(": ")
    if text and len(name) <= LONGEST_NAME and "\n" not in name:
        return name, text
    return " ".join(words.split("\n")), ""


def _is_listed(row: Ranked, record: Record) -> bool:
    return is_list_point(record.points[row.scored.point_id], record.points)


def _ranking_row(row: Ranked, record: Record, language: str) -> RankingRow:
    point = record.points[row.scored.point_id]
    return RankingRow(
        list_numbers(point, record.points)[0],
        point.name.pick(language),
        row.scored.probability,
        row.scored.consequence,
        lineage(point, record.points, language),
    )


def _new_row(row: Ranked, record: Record, language: str) -> NewPointRow:
    point = record.points[row.scored.point_id]
    name, text = point.name.pick(language), point.text.pick(language)
    return NewPointRow(
        name if point.parts else wording(name, text),
        row.scored.probability,
        row.scored.consequence,
        lineage(point, record.points, language),
    )


def _causes_row(row: Ranked, record: Record, language: str) -> CausesRow:
    point = record.points[row.scored.point_id]
    written = record.plenum_explanations.get(point.id, NO_EXPLANATION)
    return CausesRow(
        lowest_number(point, record.points),
        point.name.pick(language),
        written.causes,
        written.course_of_events,
        lineage(point, record.points, language),
    )
