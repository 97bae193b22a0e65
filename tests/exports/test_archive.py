"""One file for the archive: everything, and a receipt that can be checked."""

import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from exports.archive import archive_files, archive_title
from exports.files import workshop_files
from exports.offers import write_each
from tests.exports.records import CLOSED_RECORD, OPEN_RECORD, SETTINGS

TODAY = date(2026, 11, 2)


def archive(language: str = "nb") -> tuple[str, bytes, dict[str, bytes]]:
    (file,) = archive_files(CLOSED_RECORD, language, TODAY).values()
    files = write_each(workshop_files(CLOSED_RECORD, language, TODAY))
    return file.name, file.write(), files


def test_it_holds_every_file_and_a_receipt() -> None:
    name, content, files = archive()
    assert name == "Statsforvaltaren i Vestland 2026-09-21 arkiv.zip"
    with ZipFile(BytesIO(content)) as opened:
        assert opened.namelist() == [*files, "kvittering.txt"]
        assert {each: opened.read(each) for each in files} == files
        assert opened.testzip() is None


def test_the_receipt_can_be_checked_with_an_ordinary_program(tmp_path: Path) -> None:
    _, content, files = archive("nn")
    with ZipFile(BytesIO(content)) as opened:
        opened.extractall(tmp_path)
    check = ["sha256sum", "--check", "--ignore-missing", "kvittering.txt"]
    checked = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert checked.stdout.splitlines() == [f"{name}: OK" for name in files]


def test_the_receipt_starts_with_the_title_and_the_list() -> None:
    with ZipFile(BytesIO(archive()[1])) as opened:
        lines = opened.read("kvittering.txt").decode().splitlines()
    assert lines[:4] == [
        "Tilbakemelding – nasjonal risikovurdering – Statsforvaltaren i Vestland – 21.9.2026",
        "Risikoworkshop 2026 · sosiale-tjenester-nav 2021-09",
        "De lange tallene er avtrykk av filene (SHA-256).",
        "",
    ]
    assert len(lines) == 9


def test_a_closed_workshop_gives_the_same_bytes_each_time() -> None:
    first, second = archive()[1], archive()[1]
    assert first == second
    with ZipFile(BytesIO(first)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in opened.namelist()[:3]:
            with ZipFile(BytesIO(opened.read(name))) as office_file:
                times = {entry.date_time for entry in office_file.infolist()}
            assert times == {(1980, 1, 1, 0, 0, 0)}


def test_preliminary_in_name_and_title() -> None:
    (file,) = archive_files(OPEN_RECORD, "nn", TODAY).values()
    assert file.name == "Statsforvaltaren i Vestland 2026-09-21 arkiv førebels.zip"
    assert archive_title(OPEN_RECORD, "nn", TODAY) == (
        "Tilbakemelding – nasjonal risikovurdering – Statsforvaltaren i Vestland – 21.9.2026"
        " – førebels"
    )


@pytest.mark.parametrize(("office", "title"), [
    ("", "Tilbakemelding – nasjonal risikovurdering – 2.11.2026"),
    ("Nordland", "Tilbakemelding – nasjonal risikovurdering – Nordland – 2.11.2026"),
])  # fmt: skip
def test_the_title_without_a_date_or_an_office(office: str, title: str) -> None:
    changed = replace(SETTINGS, office=office, starts_on=None)
    assert archive_title(replace(CLOSED_RECORD, settings=changed), "nb", TODAY) == title
