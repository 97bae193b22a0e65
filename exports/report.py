"""What a file says, before it becomes a workbook or a document."""

from dataclasses import dataclass
from enum import StrEnum

Value = int | str | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class Table:
    """`widths` is in characters, one for each column.

    `description` tells a screen reader what the table in a document is about.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    description: str = ""


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


class Look(StrEnum):
    BODY = "body"
    ITEM = "item"
    QUOTE = "quote"
    HEADING = "heading"
    LABEL = "label"


@dataclass(frozen=True)
class Paragraph:
    """Text in a document; a heading is one level below its chapter's, a label two."""

    text: str
    look: Look = Look.BODY


Block = Paragraph | Table


@dataclass(frozen=True)
class Chapter:
    """A heading of the minutes, and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Minutes:
    """A document to be read from beginning to end."""

    title: str
    author: str
    occasion: str
    chapters: tuple[Chapter, ...]
