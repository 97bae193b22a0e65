"""The list of those who are invited: name, organisation, place, as read from a table (R-14)."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from domain.errors import Message, WorkshopError, message
from domain.texts import clean_line
from domain.workshop import LONGEST_NAME, LONGEST_PERSON_NAME, Person

MOST_ROWS = 300
LARGEST_FILE = 1_000_000  # bytes
COLUMNS = {
    "name": ("name", "navn", "namn", "fullt navn", "fullt namn", "deltaker", "deltakar"),
    "organisation": ("organisation", "organisasjon", "virksomhet", "verksemd", "arbeidssted",
                     "arbeidsstad", "arbeidsplass"),
    "place": ("place", "sted", "stad", "kommune", "by", "fylke"),
}  # fmt: skip
LIMITS = {"name": LONGEST_PERSON_NAME, "organisation": LONGEST_NAME, "place": LONGEST_NAME}
Table = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Attendee:
    """Somebody invited; organisation and place are empty where the list says nothing."""

    name: str
    organisation: str = ""
    place: str = ""


@dataclass(frozen=True)
class Invited:
    """Somebody on the list as the lead sees it; `key` is the secret of the personal link."""

    person: Person
    key: str
    attendee: Attendee


@dataclass(frozen=True)
class ReadPeople:
    """What a table held: nothing may be saved while there are problems."""

    attendees: tuple[Attendee, ...] = ()
    problems: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


def read_table(table: Table) -> ReadPeople:
    """Read the people below a row of headings; every fault is said with its row and column.

    Headings may be in bokmål, nynorsk or English, in any order and case. Rows are counted from 1 as
    in the file.
    """
    start = next((i for i, cells in enumerate(table) if any(map(str.strip, cells))), len(table))
    if start == len(table):
        return ReadPeople(problems=(message("The file is empty."),))
    headings = [heading.strip() for heading in table[start]]
    places = find_columns(headings)
    if "name" not in places:
        wanted = message(
            "Row {row}: there is no column called Navn. The first row must have the names of the "
            "columns: Navn, Organisasjon and Sted.",
            row=start + 1,
        )
        return ReadPeople(problems=(wanted,))
    return _read_rows(table, start + 1, places, _notes(headings, places))


def find_columns(headings: Sequence[str]) -> dict[str, int]:
    """Where each known column stands; the first one, when several are called the same."""
    plain = [heading.strip().rstrip(":*").strip().casefold() for heading in headings]
    return {
        field: place
        for field, names in COLUMNS.items()
        if (place := next((i for i, heading in enumerate(plain) if heading in names), None))
        is not None
    }


def _notes(headings: Sequence[str], places: dict[str, int]) -> tuple[Message, ...]:
    notes = [
        message("The column {column} is not used.", column=heading)
        for place, heading in enumerate(headings)
        if heading and place not in places.values()
    ]
    if "organisation" not in places:
        notes.append(message("There is no column for the organisation."))
    if "place" not in places:
        notes.append(message("There is no column for the place."))
    return tuple(notes)


def _read_rows(
    table: Table, start: int, places: dict[str, int], notes: tuple[Message, ...]
) -> ReadPeople:
    filled = [
        (number, cells)
        for number, cells in enumerate(table[start:], start + 1)
        if any(map(str.strip, cells))
    ]
    if not filled:
        return ReadPeople(problems=(message("There is nobody in the list."),), notes=notes)
    if len(filled) > MOST_ROWS:
        too_many = message("The list is too long. Use at most {limit} rows.", limit=MOST_ROWS)
        return ReadPeople(problems=(too_many,), notes=notes)
    problems: list[Message] = []
    found: dict[Attendee, int] = {}
    for number, cells in filled:
        attendee = _read_row(number, cells, places, problems)
        if attendee in found:
            problems.append(
                message("Row {row}: the same as row {other}.", row=number, other=found[attendee])
            )
        found.setdefault(attendee, number)
    return ReadPeople(tuple(found), tuple(problems), notes)


def _read_row(
    number: int, cells: Sequence[str], places: dict[str, int], problems: list[Message]
) -> Attendee:
    given = {}
    for field, place in places.items():
        text = cells[place] if place < len(cells) else ""
        try:
            given[field] = clean_line(text, LIMITS[field])
        except WorkshopError:
            given[field] = clean_line(text[: LIMITS[field]], LIMITS[field])
            problems.append(
                message(
                    "Row {row}, column {column}: the text is too long. Use at most {limit} "
                    "characters.",
                    row=number,
                    column=place + 1,
                    limit=LIMITS[field],
                )
            )
    if not given["name"]:
        problems.append(
            message(
                "Row {row}, column {column}: the name is missing.",
                row=number,
                column=places["name"] + 1,
            )
        )
    return Attendee(**given)


def as_table(attendees: Sequence[Attendee]) -> list[list[str]]:
    """The people as a table that `read_table` reads back."""
    return [list(COLUMNS), *(list(astuple(attendee)) for attendee in attendees)]
