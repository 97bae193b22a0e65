"""The rows of a form as fields on a page, and back."""

from dataclasses import dataclass

from starlette.datastructures import FormData

from domain.errors import Message, message
from domain.forms import Finding, ReadForm
from exports.reading.columns import Column, Part
from exports.reading.drafts import NAMES, Drafts
from exports.reading.typed import FIELDS
from language import current, say

Rows = dict[Part, list[list[str]]]
MOST_ROWS = 100
MORE = 5  # empty rows more when they are asked for
EMPTY = {Part.RANKING: 10, Part.NEW_POINTS: 2, Part.CAUSES: 3, Part.NEW_CAUSES: 1, Part.INPUT: 2}
LONG = {Column.NEW, Column.CAUSES, Column.COURSE, Column.CURRENT, Column.PROPOSAL, Column.REASON}
WIDE = {Column.NAME, *LONG}
TITLES: dict[Part, Message] = {
    Part.RANKING: message("A – ranking"),
    Part.NEW_POINTS: message("A – new points"),
    Part.CAUSES: message("B – causes"),
    Part.NEW_CAUSES: message("B – new points"),
    Part.INPUT: message("C – input to the points"),
}


@dataclass(frozen=True)
class Field:
    """A value to type; `faults` and `notes` are sentences about it."""

    name: str
    label: str
    value: str
    is_long: bool
    is_wide: bool
    faults: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A part of the form: its title and its rows of fields."""

    part: Part
    title: str
    rows: list[list[Field]]


def rows_of(drafts: Drafts) -> Rows:
    """What stands in the drafts, in the order of the page's fields."""
    return {
        part: [[line.cell(column).text for column in FIELDS[part]] for line in lines]
        for part, lines in drafts.lines.items()
    }


def typed_rows(form: FormData) -> Rows:
    """What was typed; rows without anything in them are left out."""
    rows: Rows = {}
    for part, columns in FIELDS.items():
        given = (
            [_text(form, part, number, column) for column in columns]
            for number in range(1, MOST_ROWS + 1)
        )
        rows[part] = [values for values in given if any(value.strip() for value in values)]
    return rows


def _text(form: FormData, part: Part, number: int, column: Column) -> str:
    value = form.get(_name(part, number, column), "")
    return value.replace("\r\n", "\n") if isinstance(value, str) else ""


def _name(part: Part, number: int, column: Column) -> str:
    return f"{part}-{number}-{column}"


def sheet(rows: Rows, judged: ReadForm, *, more: bool) -> list[Table]:
    """The tables to draw, with empty rows to fill in and what was found about each field."""
    tables = []
    for part, columns in FIELDS.items():
        empty = max(EMPTY[part] - len(rows[part]), 1) + (MORE if more else 0)
        filled = [*rows[part], *([""] * len(columns) for _ in range(empty))][:MOST_ROWS]
        fields = [
            [
                _field(part, number, column, value, judged)
                for column, value in zip(columns, values, strict=True)
            ]
            for number, values in enumerate(filled, 1)
        ]
        tables.append(Table(part, say(TITLES[part]), fields))
    return tables


def _field(part: Part, number: int, column: Column, value: str, judged: ReadForm) -> Field:
    def about(findings: tuple[Finding, ...]) -> tuple[str, ...]:
        place = (part, number, column)
        return tuple(say(f.message) for f in findings if (f.sheet, f.row, f.column) == place)

    return Field(
        _name(part, number, column),
        NAMES[column].pick(current()),
        value,
        column in LONG,
        column in WIDE,
        about(judged.problems),
        about(judged.corrections),
    )
