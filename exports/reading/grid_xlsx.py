"""The sheets of an Excel workbook as grids."""

import re
import warnings
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils import get_column_letter, range_boundaries

from exports.reading.bounds import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TABLES,
    Deadline,
    too_many_rows,
)
from exports.reading.grid import NO_CELL, Cell, Grid, Kind, Row

COLUMNS = tuple(get_column_letter(number) for number in range(1, MOST_COLUMNS + 1))
MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"'
)
Places = Mapping[tuple[int, int], tuple[int, int]]


def read_sheets(archive: ZipFile, deadline: Deadline) -> Iterator[Grid]:
    """Every sheet with something in it; raises WorkshopError beyond the bounds."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about parts of the file that are not read
        book = load_workbook(archive.fp, read_only=True, keep_links=False)
    for sheet in book.worksheets[:MOST_TABLES]:
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
        joined = _joined(archive.read(sheet._worksheet_path))
        rows: list[Row] = []
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
            deadline.check()
            if number > MOST_ROWS:
                raise too_many_rows()
            rows.append(Row(number, tuple(map(_cell, _without_end(cells)))))
        yield Grid(sheet.title, tuple(_spread(rows, joined)), COLUMNS)


def _without_end(cells: tuple[ReadOnlyCell, ...]) -> tuple[ReadOnlyCell, ...]:
    """The cells up to the last with something in it: every row comes in full width."""
    length = len(cells)
    while length and cells[length - 1].value is None:
        length -= 1
    return cells[:length]


def _joined(content: bytes) -> Places:
    """For each cell that is part of a merged one, the row and column of its first."""
    places = {}
    for reference in MERGED.findall(content):
        left, top, right, bottom = range_boundaries(reference.decode())
        for row in range(top, min(bottom, MOST_ROWS) + 1):
            for column in range(left, min(right, MOST_COLUMNS) + 1):
                places[row, column] = (top, left)
    return places


def _spread(rows: list[Row], joined: Places) -> list[Row]:
    """The rows with a merged cell's text in every cell it covers."""
    if not joined:
        return rows

    def find(row: int, column: int) -> Cell:
        at = joined.get((row, column))
        if at is None:
            return rows[row - 1].cell(column - 1)
        first = rows[at[0] - 1].cell(at[1] - 1) if at[0] <= len(rows) else NO_CELL
        return Cell(first.text, Kind.MERGED)

    width = max((len(row.cells) for row in rows), default=0)
    width = max([width, *(column for _, column in joined)])
    return [
        Row(row.number, tuple(find(row.number, column) for column in range(1, width + 1)))
        for row in rows
    ]


def _cell(source: ReadOnlyCell) -> Cell:
    value = source.value
    if value is None:
        return NO_CELL
    if source.data_type == "f":
        return Cell(str(getattr(value, "text", value)), Kind.FORMULA)
    if isinstance(value, date | datetime | time | timedelta):
        return Cell(_written(value), Kind.DATE)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Cell(str(value))
    is_whole = isinstance(value, int) or value.is_integer()
    return Cell(str(int(value) if is_whole else value), Kind.NUMBER)


def _written(value: date | datetime | time | timedelta) -> str:
    is_day = isinstance(value, datetime) and value.time() == time()
    return value.date().isoformat() if is_day and isinstance(value, datetime) else str(value)
