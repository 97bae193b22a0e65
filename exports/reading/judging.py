"""Reading the cells of a row against the list of points."""

from collections.abc import Container, Sequence
from functools import cache

from domain.errors import Message, WorkshopError, message
from domain.forms import Finding
from domain.points import Point
from domain.record import ProposalKind
from domain.scoring import SCALE
from domain.texts import clean
from domain.workshop import LONGEST_NAME, LONGEST_TEXT
from exports.forms import PROPOSALS
from exports.lineage import read_lineage
from exports.reading.columns import VALUES, Column, plain
from exports.reading.drafts import NAMES, Line
from exports.reading.grid import Cell, Kind
from exports.reading.values import correction, odd_cell, quote, read_whole
from language import LANGUAGES, say, speaking

LONGEST = LONGEST_NAME + len(": ") + LONGEST_TEXT  # a new point is its name and its text
OUGHT = "bør"  # "bør omformuleres" is often written "omformuleres"


@cache
def _kinds() -> dict[str, ProposalKind]:
    known: dict[str, ProposalKind] = {}
    for language in LANGUAGES:
        with speaking(language):
            known |= {
                plain(say(text).removeprefix(OUGHT)): kind for kind, text in PROPOSALS.items()
            }
    return known


class Judging:
    """Notes what it puts right and what it refuses; `seen` holds the numbers of this table.

    What is refused comes back as something of the right type, and its row is left out.
    """

    def __init__(self, points: Sequence[Point], language: str) -> None:
        self.points = {point.number: point for point in points if point.number is not None}
        self.language = language
        self.corrections: list[Finding] = []
        self.problems: list[Finding] = []
        self.seen: dict[int, Line] = {}

    def point_number(self, line: Line) -> int:
        """The number of a listed point, which may stand only once in a table."""
        number = self.number(line)
        earlier = self.seen.setdefault(number, line)
        if number and earlier is not line:
            text = message(
                "Point {number} stands twice: also in row {row}.", number=number, row=earlier.row
            )
            self._refuse(line, Column.NUMBER, text)
        return number

    def number(self, line: Line) -> int:
        cell = line.cell(Column.NUMBER)
        fault = message("«{found}» is not a number in the list of points.", found=quote(cell))
        return self._whole(line, Column.NUMBER, self.points, fault)

    def values(self, line: Line) -> tuple[int, int]:
        """Probability and consequence, whole numbers from 1 to 5 (R-33)."""
        probability, consequence = (self._value(line, column) for column in VALUES)
        return probability, consequence

    def _value(self, line: Line, column: Column) -> int:
        cell = line.cell(column)
        if cell.kind is Kind.DATE:
            fault = message(
                "«{found}» is a date: Excel makes dates of what looks like one. Write a whole "
                "number from 1 to 5.",
                found=quote(cell),
            )
        else:
            fault = message("«{found}» is not a whole number from 1 to 5.", found=quote(cell))
        return self._whole(line, column, SCALE, fault)

    def _whole(self, line: Line, column: Column, allowed: Container[int], fault: Message) -> int:
        cell = line.cell(column)
        number = read_whole(cell, allowed)
        if number is None:
            lacking = message("«{column}» is missing.", column=NAMES[column])
            self._refuse(line, column, lacking if cell.is_empty else odd_cell(cell) or fault)
            return 0
        if said := correction(cell, number):
            self._correct(line, column, said)
        return number

    def name(self, line: Line, number: int) -> tuple[str, tuple[str, ...]]:
        """The short name as the list has it; or a merged point's own, and what it came from."""
        text = self.text(line, Column.NAME)
        name, merged_from = read_lineage(text)
        point = self.points.get(number)
        if point is None:
            return name, merged_from
        if merged_from:
            self._check_lineage(line, number, merged_from)
            return name, merged_from
        return self._listed_name(line, point, text), ()

    def _listed_name(self, line: Line, point: Point, text: str) -> str:
        spellings = {
            plain(name): name
            for name in (point.name.nb, point.name.nn, point.name.pick(self.language))
        }
        if found := spellings.get(plain(text)):
            return text if text in (point.name.nb, point.name.nn) else found
        own = point.name.pick(self.language)
        if text:
            fault = message(
                "Point {number} is «{name}» in the list, but «{found}» stands here.",
                number=point.number,
                name=own,
                found=quote(Cell(text)),
            )
            self._refuse(line, Column.NAME, fault)
        else:
            said = message(
                "The short name was missing. It was taken from the list: «{name}».", name=own
            )
            self._correct(line, Column.NAME, said)
        return own

    def _check_lineage(self, line: Line, number: int, merged_from: Sequence[str]) -> None:
        if merged_from[0] != str(number):
            fault = message(
                "Number {number} is not the lowest of the points it was merged from: {parts}.",
                number=number,
                parts=", ".join(merged_from),
            )
            self._refuse(line, Column.NUMBER, fault)

    def kind(self, line: Line) -> ProposalKind:
        cell = line.cell(Column.TYPE)
        kind = _kinds().get(plain(cell.text.strip().casefold().removeprefix(OUGHT)))
        if kind is None:
            fault = message(
                "«{found}» is no kind of input. Write «mangler», «bør omformuleres» or "
                "«bør tas bort».",
                found=quote(cell),
            )
            lacking = message("«{column}» is missing.", column=NAMES[Column.TYPE])
            self._refuse(line, Column.TYPE, lacking if cell.is_empty else odd_cell(cell) or fault)
        return kind or ProposalKind.MISSING

    def explanation(self, line: Line) -> tuple[str, str]:
        """Causes and course of events; a wholly empty cell in a file is a missing value."""
        whole = line.cells.get(Column.EXPLANATION)
        if whole and whole.is_empty:
            text = message("«{column}» is missing.", column=NAMES[Column.EXPLANATION])
            self._refuse(line, Column.EXPLANATION, text)
        return self.text(line, Column.CAUSES), self.text(line, Column.COURSE)

    def text(
        self, line: Line, column: Column, *, required: bool = False, limit: int = LONGEST
    ) -> str:
        cell = line.cell(column)
        try:
            text = clean(cell.text, limit)
        except WorkshopError as error:
            self._refuse(line, column, error.message)
            return ""
        if fault := None if cell.is_empty else odd_cell(cell):
            self._refuse(line, column, fault)
        elif required and not text:
            self._refuse(line, column, message("«{column}» is missing.", column=NAMES[column]))
        return text

    def _correct(self, line: Line, column: Column, text: Message) -> None:
        self.corrections.append(line.finding(text, column))

    def _refuse(self, line: Line, column: Column, text: Message) -> None:
        finding = line.finding(text, column)
        # Causes and course may share a cell; a merged cell is said once for the row.
        is_merged = line.cell(column).kind is Kind.MERGED
        told = [p for p in self.problems if (p.sheet, p.row) == (finding.sheet, finding.row)]
        if finding not in told and not (is_merged and text in [p.message for p in told]):
            self.problems.append(finding)
