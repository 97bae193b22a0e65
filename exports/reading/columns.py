"""The forms' columns, found by their headings whatever the case, the spacing or the dashes."""

import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from exports.headings import HEADINGS
from exports.reading.grid import Kind as CellKind
from exports.reading.grid import Row


class Column(StrEnum):
    NUMBER = "number"
    NAME = "name"
    NEW = "new"
    PROBABILITY = "probability"
    CONSEQUENCE = "consequence"
    EXPLANATION = "explanation"
    CAUSES = "causes"
    COURSE = "course_of_events"
    TYPE = "kind"
    CURRENT = "current_text"
    PROPOSAL = "proposal"
    REASON = "reason"


class Part(StrEnum):
    """The five tables: A's and B's for listed and for new points, and C's."""

    RANKING = "ranking"
    NEW_POINTS = "new_points"
    CAUSES = "causes"
    NEW_CAUSES = "new_causes"
    INPUT = "input"


VALUES = (Column.PROBABILITY, Column.CONSEQUENCE)
NEEDED: dict[Part, tuple[Column, ...]] = {
    Part.RANKING: (Column.NUMBER, *VALUES),
    Part.NEW_POINTS: (Column.NEW, *VALUES),
    Part.CAUSES: (Column.NUMBER, Column.EXPLANATION),
    Part.NEW_CAUSES: (Column.NEW, Column.EXPLANATION),
    Part.INPUT: (Column.TYPE, Column.PROPOSAL),
}
# Columns no other form has: two headings, one of them such, make the row a form's.
TELLING = {Column.NEW, *VALUES, Column.EXPLANATION, Column.TYPE, Column.PROPOSAL}
INPUT = (Column.TYPE, Column.NUMBER, Column.CURRENT, Column.PROPOSAL, Column.REASON)
# The source's own spelling, and what people write for short.
ALSO = {
    "Mulige årsaker og hendesesforløp": Column.EXPLANATION,
    "Nummer": Column.NUMBER,
    "Nr": Column.NUMBER,
    "Stikkord": Column.NAME,
    "Stikkord risikopunkt": Column.NAME,
    "Nye risikopunkter": Column.NEW,
    "Nye risikopunkt": Column.NEW,
    "Hyppighet": Column.PROBABILITY,
    "Hyppigheit": Column.PROBABILITY,
    "Alvorlighet": Column.CONSEQUENCE,
    "Alvorsgrad": Column.CONSEQUENCE,
}


@dataclass(frozen=True)
class Heading:
    """A row of headings: which form's it is, where its columns are, and which it lacks."""

    part: Part
    places: dict[Column, int]
    lacking: tuple[Column, ...]
    doubled: tuple[int, ...]


def plain(text: str) -> str:
    """The letters and digits alone, in lower case: what two spellings have in common."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _known() -> dict[str, Column]:
    known = {plain(text): column for text, column in ALSO.items()}
    for words in HEADINGS.values():
        for texts, columns in (
            (words.ranking, (Column.NUMBER, Column.NAME, *VALUES)),
            (words.new_ranking, (Column.NEW, *VALUES)),
            (words.causes, (Column.NUMBER, Column.NAME, Column.EXPLANATION)),
            (words.new_causes, (Column.NEW, Column.EXPLANATION)),
            (words.input, INPUT),
        ):
            known |= {plain(text): column for text, column in zip(texts, columns, strict=True)}
    return known


KNOWN = _known()


def find_heading(row: Row) -> Heading | None:
    """The form's headings, when this is a row of them."""
    places: dict[Column, int] = {}
    doubled = []
    for index, cell in enumerate(row.cells):
        column = None if cell.is_empty else KNOWN.get(plain(cell.text))
        if column is None:
            continue
        if column not in places:
            places[column] = index
        elif not (cell.kind is CellKind.MERGED and row.cells[index - 1] == cell):
            doubled.append(index)
    part = _part(set(places))
    if part is None:
        return None
    lacking = tuple(column for column in NEEDED[part] if column not in places)
    return Heading(part, places, lacking, tuple(doubled))


def _part(found: Set[Column]) -> Part | None:
    whole = [part for part, needed in NEEDED.items() if set(needed) <= found]
    if whole or len(found) < 2 or not found & TELLING:
        return whole[0] if whole else None
    return max(NEEDED, key=lambda part: len(found & set(NEEDED[part])) / len(NEEDED[part]))
