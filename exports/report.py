"""What a file says, before it becomes a workbook or a document."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Value = int | str | None
Row = tuple[Value, ...]
WIDE = 120  # characters across, beyond which a page is turned on its side


@dataclass(frozen=True)
class Check:
    """What a column of a form takes: whole numbers in a row, or a few words.

    `sentence` is for whoever writes something else.
    """

    values: range | tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Table:
    """`widths` is in characters, and `checks` where a form is filled in; one for each column.

    `room` is the lines a row is given at least, for those who write by hand. `description` tells
    a screen reader what the table in a document is about.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    checks: tuple[Check | None, ...] = ()
    room: int = 1
    description: str = ""


@dataclass(frozen=True)
class Section:
    """A sheet of the workbook, or a page of the document; `lines` stand above the tables."""

    name: str
    title: str
    tables: tuple[Table, ...]
    foot: str = ""
    lines: tuple[str, ...] = ()

    @property
    def is_wide(self) -> bool:
        return any(sum(table.widths) > WIDE for table in self.tables)


@dataclass(frozen=True)
class Report:
    """`mark` stands at the top of every page: preliminary, or a rehearsal.

    Reports with the same content and the same `made_at` give the same bytes.
    """

    title: str
    author: str
    occasion: str
    sections: tuple[Section, ...]
    mark: str = ""
    made_at: datetime | None = None


class Look(StrEnum):
    BODY = "body"
    ITEM = "item"
    QUOTE = "quote"
    HEADING = "heading"
    LABEL = "label"
    NOTE = "note"


@dataclass(frozen=True)
class Paragraph:
    """Text in a document; a heading is one level below its chapter's, a label two."""

    text: str
    look: Look = Look.BODY


@dataclass(frozen=True)
class Picture:
    """A picture with its caption; `description` tells all it shows to who cannot see it."""

    content: bytes
    caption: str
    description: str


Block = Paragraph | Table | Picture


@dataclass(frozen=True)
class Chapter:
    """A heading of the minutes, and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Minutes:
    """A document to be read from beginning to end: minutes, or the report of a round."""

    title: str
    author: str
    occasion: str
    chapters: tuple[Chapter, ...]
