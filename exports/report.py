"""What a file says, before it becomes a workbook or a document."""

from dataclasses import dataclass

Value = int | str | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """`widths` is in characters, one for each column."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """A sheet of the workbook, or a page of the document."""

    name: str
    title: str
    tables: tuple[Table, ...]
    foot: str = ""


@dataclass(frozen=True)
class Report:
    title: str
    author: str
    occasion: str
    sections: tuple[Section, ...]
