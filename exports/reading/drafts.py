"""The forms' rows as they were found, before anybody has asked whether they make sense."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.errors import Message, message
from domain.forms import Finding, Statement
from domain.points import Text
from exports.explanation import read_explanation
from exports.headings import HEADINGS
from exports.reading.columns import VALUES, Column, Heading, Part, find_heading, plain
from exports.reading.grid import NO_CELL, Cell, Grid, Kind, Row
from exports.reading.statement import find_statement
from exports.reading.values import quote

_NB, _NN = HEADINGS["nb"], HEADINGS["nn"]
_FEET = tuple(
    plain(foot.partition("{")[0])
    for foot in (_NB.foot, _NN.foot, "Listen skal fylles ut og sende Helsetilsynet innen")
)
_LISTS = [[plain(text) for text in words.paper[:3]] for words in HEADINGS.values()]
NAMES = {
    column: Text(nb, nn)
    for column, nb, nn in (
        *zip((Column.NUMBER, Column.NAME, *VALUES), _NB.ranking, _NN.ranking, strict=True),
        (Column.NEW, _NB.new_ranking[0], _NN.new_ranking[0]),
        (Column.EXPLANATION, _NB.causes[-1], _NN.causes[-1]),
        (Column.CAUSES, _NB.causes_label.rstrip(":"), _NN.causes_label.rstrip(":")),
        (Column.COURSE, _NB.course_label.rstrip(":"), _NN.course_label.rstrip(":")),
        (Column.TYPE, _NB.input[0], _NN.input[0]),
        (Column.CURRENT, _NB.input[2], _NN.input[2]),
        (Column.PROPOSAL, _NB.input[3], _NN.input[3]),
        (Column.REASON, _NB.input[4], _NN.input[4]),
    )
}


@dataclass(frozen=True)
class Line:
    """A row of a form: its cells by column, and where it and they stand."""

    cells: Mapping[Column, Cell]
    sheet: str
    row: int
    columns: Mapping[Column, str]

    def cell(self, column: Column) -> Cell:
        return self.cells.get(column, NO_CELL)

    def finding(self, text: Message, column: Column | None = None) -> Finding:
        return Finding(text, self.sheet, self.row, self.columns.get(column) if column else None)


@dataclass
class Drafts:
    """What was found in one file or more, with what was wrong about the tables themselves."""

    lines: dict[Part, list[Line]] = field(default_factory=lambda: {part: [] for part in Part})
    found: set[Part] = field(default_factory=set)
    statement: Statement = Statement()
    corrections: list[Finding] = field(default_factory=list)
    problems: list[Finding] = field(default_factory=list)


def gather(grids: Iterable[Grid]) -> Drafts:
    """Find the forms in the sheets or tables of a file."""
    drafts = Drafts()
    for grid in grids:
        said = find_statement(grid)
        if said:
            drafts.statement = said
        elif not _gather_grid(grid, drafts) and not _is_list(grid):
            text = message("No form was found in «{name}». It was not read.", name=grid.name)
            drafts.corrections.append(Finding(text, grid.name))
    if not drafts.found:
        text = message(
            "This is no form: none of the headings of templates A, B and C was found. Use the "
            "template, and keep its headings."
        )
        drafts.problems.append(Finding(text))
        drafts.corrections.clear()
    return drafts


def _is_list(grid: Grid) -> bool:
    """Whether the grid is empty, or the list of points we put beside the forms."""
    return all(not row.texts for row in grid.rows) or any(
        [plain(cell.text) for cell in row.cells[: len(heading)]] == heading
        for row in grid.rows
        for heading in _LISTS
    )


def _gather_grid(grid: Grid, drafts: Drafts) -> bool:
    heading: Heading | None = None
    told: set[int] = set()
    for row in grid.rows:
        if found := find_heading(row):
            heading, told = found, set(found.doubled)
            drafts.found.add(found.part)
            _tell_heading(found, row, grid, drafts)
        elif heading and row.texts and not _is_foot(row):
            _gather_row(heading, row, grid, drafts, told)
    return heading is not None


def _tell_heading(heading: Heading, row: Row, grid: Grid, drafts: Drafts) -> None:
    for column in heading.lacking:
        text = message("The column «{column}» is missing.", column=NAMES[column])
        drafts.problems.append(Finding(text, grid.name, row.number))
    for index in heading.doubled:
        text = message("The heading «{found}» stands twice.", found=row.cell(index).text.strip())
        drafts.problems.append(Finding(text, grid.name, row.number, grid.columns[index]))


def _is_foot(row: Row) -> bool:
    return len(row.texts) == 1 and all(plain(text).startswith(_FEET) for text in row.texts)


def _gather_row(heading: Heading, row: Row, grid: Grid, drafts: Drafts, told: set[int]) -> None:
    cells = {column: row.cell(index) for column, index in heading.places.items()}
    filled = {cell.text.strip() for cell in cells.values() if not cell.is_empty}
    columns = {column: grid.columns[index] for column, index in heading.places.items()}
    line = Line(cells, grid.name, row.number, columns)
    for index, cell in enumerate(row.cells):
        if index not in heading.places.values() and not cell.is_empty and index not in told:
            told.add(index)
            text = message("«{found}» stands outside the form and was not read.", found=quote(cell))
            drafts.corrections.append(Finding(text, grid.name, row.number, grid.columns[index]))
    if _is_remark(cells, filled):
        text = message("The row was not read: «{found}».", found=quote(Cell(filled.pop())))
        drafts.corrections.append(line.finding(text))
    elif filled and not heading.lacking and not _is_unused(cells, filled):
        drafts.lines[heading.part].append(_explained(line, drafts))


def _is_remark(cells: Mapping[Column, Cell], filled: set[str]) -> bool:
    """Whether a single text stands where the number should be, or all over the row."""
    if len(filled) != 1 or any(character.isdigit() for character in "".join(filled)[:4]):
        return False
    is_numberless = Column.NUMBER not in cells or Column.TYPE in cells
    if is_numberless:
        return len(cells) > 1 and all(cell.kind is Kind.MERGED for cell in cells.values())
    return not cells[Column.NUMBER].is_empty


def _is_unused(cells: Mapping[Column, Cell], filled: set[str]) -> bool:
    """Whether nothing but the labels stands in a row for causes."""
    causes, course, has_labels = read_explanation(cells.get(Column.EXPLANATION, NO_CELL).text)
    return len(filled) == 1 and has_labels and not (causes + course).strip()


def _explained(line: Line, drafts: Drafts) -> Line:
    """The line with causes and course of events each in their own, where it has them in one."""
    cell = line.cells.get(Column.EXPLANATION)
    if cell is None:
        return line
    causes, course, has_labels = read_explanation(cell.text)
    if not has_labels and not cell.is_empty:
        text = message("The text has no «Årsaker:» or «Hendelsesforløp:» and was read as causes.")
        drafts.corrections.append(line.finding(text, Column.EXPLANATION))
    split = {
        Column.CAUSES: Cell(causes, cell.kind),
        Column.COURSE: Cell(course, cell.kind),
        **line.cells,
    }
    place = line.columns[Column.EXPLANATION]
    columns = {Column.CAUSES: place, Column.COURSE: place, **line.columns}
    return replace(line, cells=split, columns=columns)
