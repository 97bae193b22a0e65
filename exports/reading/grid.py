"""A table as it stands in a file: cells with places, alike for Excel, Word and what is typed."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of cell it is; only texts and numbers can be read."""

    TEXT = "text"
    NUMBER = "number"
    FORMULA = "formula"
    DATE = "date"
    MERGED = "merged"


@dataclass(frozen=True)
class Cell:
    """What a cell shows; empty text in an empty one."""

    text: str = ""
    kind: Kind = Kind.TEXT

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


NO_CELL = Cell()


@dataclass(frozen=True)
class Row:
    """`number` is the row's in its sheet or table, from 1."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, index: int) -> Cell:
        return self.cells[index] if index < len(self.cells) else NO_CELL

    @property
    def texts(self) -> set[str]:
        """The different texts in the row; a merged cell's only once."""
        return {cell.text.strip() for cell in self.cells if not cell.is_empty}


@dataclass(frozen=True)
class Grid:
    """A sheet or a table by its name; `columns` is what its columns are called."""

    name: str
    rows: tuple[Row, ...]
    columns: tuple[str, ...]


def typed(text: str) -> Cell:
    """A cell where all is text, as in Word: plain digits are a number there too."""
    is_number = re.fullmatch("[0-9]{1,9}", text) is not None
    return Cell(text, Kind.NUMBER if is_number else Kind.TEXT)
