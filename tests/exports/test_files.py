"""The names of the files, and what must not be in any of them."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from openpyxl import load_workbook

from domain.evaluation import Evaluation, Stage
from domain.record import Record
from exports.files import file_stem, workshop_files
from exports.offers import write_each
from exports.workshop_json import write_json
from language import current, speaking, translate, use
from tests.exports.records import (
    CLOSED_RECORD,
    CODE,
    FIRST_PERSON,
    OPEN_RECORD,
    SENTINEL,
    SETTINGS,
)

TODAY = date(2026, 11, 2)


def write_all(record: Record, language: str) -> dict[str, bytes]:
    return write_each(workshop_files(record, language, TODAY))


def contents(data: bytes) -> bytes:
    """The bytes of a file, of every part when it is a zip."""
    if not data.startswith(b"PK"):
        return data
    with ZipFile(BytesIO(data)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize(
    ("office", "starts_on", "stem"),
    [
        (
            "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus",
            date(2026, 9, 21),
            "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus 2026-09-21",
        ),
        ("Trööndelagen staatehaaltoje", None, "Trööndelagen staatehaaltoje 2026-11-02"),
        ('A/B\\C: <d> "e" | f? g* h.', None, "A B C d e f g h 2026-11-02"),
        ("å" * 200, None, f"{'å' * 80} 2026-11-02"),
        ("", None, "2026-11-02"),
    ],
)
def test_stem_is_office_and_date_fit_for_windows(
    office: str, starts_on: date | None, stem: str
) -> None:
    changed = replace(SETTINGS, office=office, starts_on=starts_on)
    assert file_stem(replace(CLOSED_RECORD, settings=changed), TODAY) == stem


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_closed_workshop_gives_five_files(language: str) -> None:
    with speaking(language):
        feedback, results = translate("feedback"), translate("results")
        minutes = translate("minutes")
    stem = "Statsforvaltaren i Vestland 2026-09-21"
    files = write_all(CLOSED_RECORD, language)
    assert list(files) == [
        f"{stem} {feedback}.xlsx",
        f"{stem} {feedback}.docx",
        f"{stem} {results}.xlsx",
        f"{stem} {minutes}.docx",
        f"{stem} workshop.json",
    ]
    templates, document, results_book, told, data = files.values()
    assert docx.Document(BytesIO(told)).core_properties.language == f"{language}-NO"
    assert len(load_workbook(BytesIO(templates)).worksheets) == 4
    assert len(docx.Document(BytesIO(document)).tables) == 6
    assert len(load_workbook(BytesIO(results_book)).worksheets) == 11
    assert data == write_json(CLOSED_RECORD)


def test_names_say_preliminary_while_the_workshop_is_open() -> None:
    with speaking("nn"):
        feedback, results = translate("feedback"), translate("results")
        minutes, evaluation = translate("minutes"), translate("evaluation")
        mark = translate("preliminary")
    stem = "Statsforvaltaren i Vestland 2026-09-21"
    opened = replace(OPEN_RECORD, evaluation=Evaluation(Stage.OPEN, 4))
    assert list(write_all(opened, "nn")) == [
        f"{stem} {feedback} {mark}.xlsx",
        f"{stem} {feedback} {mark}.docx",
        f"{stem} {results} {mark}.xlsx",
        f"{stem} {minutes} {mark}.docx",
        f"{stem} workshop {mark}.json",
        f"{stem} {evaluation} {mark}.xlsx",
    ]


def test_people_and_the_code_are_in_no_file() -> None:
    record = OPEN_RECORD
    assert all(person.name.startswith(SENTINEL) for person in record.people)
    assert SENTINEL in record.settings.contact
    for name, data in write_all(record, "nb").items():
        found = contents(data)
        assert b"Risikoworkshop 2026" in found, name
        for secret in ("Sentinella", CODE, str(FIRST_PERSON)[:7], record.id):
            assert secret.encode() not in found, (name, secret)


def test_writing_leaves_the_screens_language_alone() -> None:
    use("nb")
    write_all(CLOSED_RECORD, "nn")
    assert current() == "nb"
