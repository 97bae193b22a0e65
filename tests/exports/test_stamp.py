"""What a form says of itself, in the workbook and in the document."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from domain.feedback import Feedback, RankingRow
from domain.forms import Statement, fingerprint
from domain.record import Record
from domain.workshop import Form, RiskRule
from exports.stamp import stamp, statement
from exports.templates_docx import write_templates_docx
from exports.templates_xlsx import write_templates_xlsx
from language import speaking
from tests.exports.records import CLOSED_RECORD, OPEN_RECORD, SENTINEL, SETTINGS

# The workshop was closed at noon UTC in September, when the clock on the wall in Oslo says two.
NYNORSK = [
    ("Om skjemaet", "Opplysning"),
    ("Embete", "Statsforvaltaren i Vestland"),
    ("Workshop", "Risikoworkshop 2026"),
    ("Dato", "2026-09-21 – 2026-09-22"),
    ("Form", "I rommet"),
    ("Deltakarar", "6"),
    ("Grupper", "2"),
    ("Risikoliste", "sosiale-tjenester-nav 2021-09"),
    ("Risikoregel", "produkt"),
    ("Språk", "nynorsk"),
    ("Kontakt", ""),
    ("Laga", "2026-09-22T14:00:00+02:00"),
]


def in_workbook(record: Record, language: str) -> list[tuple[str, str]]:
    sheet = load_workbook(BytesIO(write_templates_xlsx(record, language))).worksheets[0]
    rows = [
        tuple("" if v is None else str(v) for v in r) for r in sheet.iter_rows(values_only=True)
    ]
    start = next(place for place, row in enumerate(rows) if row[0] == "Om skjemaet")
    return [(row[0], row[1]) for row in rows[start:]]


def in_document(record: Record, language: str) -> list[tuple[str, str]]:
    table = docx.Document(BytesIO(write_templates_docx(record, language))).tables[-1]
    return [(row.cells[0].text, row.cells[1].text) for row in table.rows]


def test_both_formats_carry_the_same_stamp() -> None:
    book = in_workbook(CLOSED_RECORD, "nn")
    assert book[:-1] == NYNORSK
    assert book == in_document(CLOSED_RECORD, "nn")


def test_the_fingerprint_follows_the_content_alone() -> None:
    """The same points in another workshop are alike; another value is another fingerprint."""
    [(label, mark)] = in_workbook(CLOSED_RECORD, "nb")[-1:]
    assert label == "Innholdsavtrykk"
    assert len(mark) == 64
    renamed = replace(CLOSED_RECORD, settings=replace(SETTINGS, name="En annen"))
    assert in_document(renamed, "nb")[-1][1] == mark
    sooner = replace(CLOSED_RECORD, settings=replace(SETTINGS, choose=8))
    assert in_document(sooner, "nb")[-1][1] != mark


def test_a_fingerprint_worked_out_by_hand() -> None:
    """`printf '…' | sha256sum` of the JSON with its keys in order."""
    feedback = Feedback((RankingRow(1, "Å", 5, 4),), (), (), ())
    assert fingerprint(feedback) == (
        "af9110a7dbf15389215014cdd6b4dd6ab1097845f793453b260ba69d4ecaa2d8"
    )


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "written"),
    [
        (date(2027, 3, 1), date(2027, 3, 1), "2027-03-01"),
        (date(2027, 3, 1), None, "2027-03-01"),
        (None, None, ""),
    ],
)
def test_days_as_far_as_they_are_known(
    starts_on: date | None, ends_on: date | None, written: str
) -> None:
    changed = replace(SETTINGS, starts_on=starts_on, ends_on=ends_on)
    rows = dict(in_workbook(replace(CLOSED_RECORD, settings=changed), "nb"))
    assert rows["Dato"] == written


def test_sum_and_video_are_said_in_words() -> None:
    changed = replace(SETTINGS, rule=RiskRule.SUM, form=Form.DIGITAL)
    rows = dict(in_document(replace(CLOSED_RECORD, settings=changed), "nb"))
    assert (rows["Risikoregel"], rows["Form"], rows["Språk"]) == ("sum", "På video", "bokmål")


def test_the_contact_for_help_is_not_told() -> None:
    assert SENTINEL in SETTINGS.contact
    with speaking("nb"):
        assert statement(CLOSED_RECORD).contact == ""


def test_an_open_workshop_is_stamped_with_the_time_now() -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    with speaking("nb"):
        made_at = statement(OPEN_RECORD).made_at
    assert made_at is not None
    assert before <= made_at <= datetime.now(UTC)


def test_a_blank_form_leaves_out_what_only_a_workshop_has() -> None:
    with speaking("nb"):
        labels = [row[0] for row in stamp(Statement(language="nb")).rows]
    assert labels[-2:] == ["Språk", "Kontakt"]
    assert len(labels) == 10
