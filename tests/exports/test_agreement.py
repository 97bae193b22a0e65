"""The workbook, the document, the JSON file and the screen say the same, ties included."""

import json
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from domain.feedback import compile_feedback
from domain.texts import clean
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from tests.exports.records import CLOSED_RECORD, with_causes, with_proposal

# Number, probability, consequence and rank, worked out in tests/exports/records.py.
LISTED = [
    (1, 5, 5, 1), (4, 5, 4, 2), (2, 4, 4, 3), (3, 4, 4, 3), (5, 3, 5, 5), (6, 3, 4, 6),
    (8, 4, 3, 6), (9, 2, 5, 8), (10, 3, 3, 9), (11, 2, 4, 10), (12, 4, 2, 10),
]  # fmt: skip


def test_all_four_agree_on_the_eleven_tied_points() -> None:
    expected = [values[:3] for values in LISTED]
    screen = compile_feedback(CLOSED_RECORD, "nb").ranking
    assert [(row.number, row.probability, row.consequence) for row in screen] == expected
    sheet = load_workbook(BytesIO(write_templates_xlsx(CLOSED_RECORD, "nb")))["A Rangering"]
    rows = list(sheet.iter_rows(min_row=5, max_row=15, values_only=True))
    assert [(row[0], *row[2:]) for row in rows] == expected
    table = docx.Document(BytesIO(write_templates_docx(CLOSED_RECORD, "nb"))).tables[0]
    written = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert [(int(row[0]), int(row[2]), int(row[3])) for row in written] == expected
    ranked = [r for r in json.loads(write_json(CLOSED_RECORD))["ranking"] if r["number"]]
    assert [
        (r["number"], r["probability"], r["consequence"], r["rank"]) for r in ranked[:11]
    ] == LISTED


def in_both(text: str) -> tuple[object, str]:
    """A proposal's text as it stands in C of each format."""
    record = with_proposal(text)
    sheet = load_workbook(BytesIO(write_templates_xlsx(record, "nb"))).worksheets[3]
    table = docx.Document(BytesIO(write_templates_docx(record, "nb"))).tables[4]
    return sheet["D5"].value, table.rows[1].cells[3].text


@pytest.mark.parametrize(
    "text",
    [
        "=SUM(A1:A9)",
        "«sitat» \"quote\" 'apostrof'",
        "👩‍👩‍👧 🇳🇴",
        "שלום עולם",
        "مرحبا",
        "a\n\nb",
        "x" * 10_000,
    ],
)
def test_what_people_write_stands_alike_in_both(text: str) -> None:
    assert clean(text) == text
    assert in_both(text) == (text, text)


@settings(deadline=None, max_examples=15)
@given(st.text(min_size=1, max_size=300))
def test_any_cleaned_text_stands_alike_in_both(text: str) -> None:
    cleaned = clean(text) or "x"
    assert in_both(cleaned) == (cleaned, cleaned)


def test_the_longest_texts_fit_in_a_cell() -> None:
    """Two texts of 10 000 characters and their labels; a cell holds 32 767."""
    record = with_causes("å" * 10_000, "ø" * 10_000)
    sheet = load_workbook(BytesIO(write_templates_xlsx(record, "nb")))["B Årsaker"]
    assert sheet["C5"].value == f"Årsaker:\n{'å' * 10_000}\nHendelsesforløp:\n{'ø' * 10_000}"
    assert sheet.row_dimensions[5].height == 409
