"""Lists of people as files: read from Excel and CSV, links written for the printer."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from domain.attendees import LARGEST_FILE, Attendee
from exports.people_files import read_people
from exports.people_sheets import write_people_sheet

AASE = Attendee("Åse Øvrebø", "Nav Bærum", "Bærum")
NOT_READ = "The file could not be read. Save it as .xlsx or .csv, and try again."
SEMICOLONS = "Navn;Sted;Organisasjon\r\nÅse Øvrebø;Bærum;Nav Bærum\r\n"
COMMAS = 'Namn,Organisasjon,Stad\n"Åse Øvrebø","Nav Bærum",Bærum\n'


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, stream = Workbook(), BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        SEMICOLONS.encode("utf-8"),
        SEMICOLONS.encode("utf-8-sig"),
        SEMICOLONS.encode("cp1252"),
        COMMAS.encode("utf-8"),
        COMMAS.replace(",", "\t").encode("cp1252"),
        workbook(("Sted", "Navn", "Organisasjon"), ("Bærum", "Åse Øvrebø", "Nav Bærum")),
    ],
)
def test_the_list_is_read_from_what_offices_save(content: bytes) -> None:
    read = read_people(content)
    assert (read.attendees, read.problems, read.notes) == ((AASE,), (), ())


def _bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", bytes(30_000_000))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b"x" * (LARGEST_FILE + 1), "The file is too large. Use at most 1 MB."),
        (
            b"\xd0\xcf\x11\xe0 old",
            "The file is in an old Excel format. Save it as .xlsx, and try again.",
        ),
        (b"PK\x03\x04 cut off", NOT_READ),
        (_bomb(), NOT_READ),
        (b'navn\n"never closed', NOT_READ),
        (b"navn\n\x81\x8d\xff", NOT_READ),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, sentence: str) -> None:
    assert [problem.text for problem in read_people(content).problems] == [sentence]


@settings(deadline=None)
@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda end: b"PK\x03\x04" + end))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read = read_people(content)
    assert read.attendees or read.problems


def test_numbers_in_a_workbook_are_text() -> None:
    assert read_people(workbook(("Navn", "Sted"), (7, 4020))).attendees == (
        Attendee("7", "", "4020"),
    )


def test_a_sheet_has_name_link_and_picture_for_each() -> None:
    groups = [("Gruppe 1", [("Anne", "http://x/1"), ("Bård", "http://x/2")]), ("Gruppe 2", [])]
    found = docx.Document(BytesIO(write_people_sheet("Panelet", groups, "nn")))
    styled = [(p.style.name, p.text) for p in found.paragraphs if p.style]
    headings = [(name, text) for name, text in styled if "Heading" in str(name)]
    assert headings == [
        ("Heading 1", "Panelet"),
        ("Heading 2", "Gruppe 1"),
        ("Heading 2", "Gruppe 2"),
    ]
    assert [row.cells[0].text for row in found.tables[0].rows] == [
        "Namn og lenke",
        "Anne\nhttp://x/1",
        "Bård\nhttp://x/2",
    ]
    # The same picture is kept once; two links are two pictures.
    assert len(found.inline_shapes) == 2
    assert found.core_properties.language == "nn-NO"
