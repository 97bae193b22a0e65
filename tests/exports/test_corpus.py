"""What is said of wrong and odd files, in both languages, and that the rest is still read."""

import pytest

from domain.feedback import RankingRow
from domain.forms import ReadForm
from exports.findings import tell
from exports.reading.forms import read_form
from language import speaking
from tests.exports import odd_files as odd
from tests.exports.corpus import CORRECTIONS, PROBLEMS, Said
from tests.exports.records import list_point

POINTS = [list_point(number) for number in range(1, 14)]
FIRST = {"nb": "Punkt 1", "nn": "Punkt 1 nynorsk"}


def read(content: bytes, language: str = "nb") -> ReadForm:
    return read_form("fil", content, POINTS, language)


def told(content: bytes, language: str) -> tuple[list[str], list[str]]:
    form = read(content, language)
    with speaking(language):
        return [tell(found) for found in form.problems], [tell(found) for found in form.corrections]


@pytest.mark.parametrize("said", PROBLEMS, ids=lambda said: said[0])
def test_a_problem_is_told_once_with_its_place(said: Said) -> None:
    _, content, *sentences = said
    for language, sentence in zip(("nb", "nn"), sentences, strict=True):
        assert told(content, language) == ([sentence], [])


@pytest.mark.parametrize("said", CORRECTIONS, ids=lambda said: said[0])
def test_a_correction_is_told_and_the_row_is_read(said: Said) -> None:
    name, content, *sentences = said
    for language, sentence in zip(("nb", "nn"), sentences, strict=True):
        assert told(content, language) == ([], [sentence])
    feedback = read(content).feedback
    numbers = [row.number for row in feedback.ranking] + [row.number for row in feedback.causes]
    assert numbers[:1] == [1], name


def test_there_are_files_enough() -> None:
    assert len({content for _, content, *_ in PROBLEMS + CORRECTIONS}) >= 40


def test_the_other_rows_of_a_wrong_form_are_read() -> None:
    form = read(odd.with_value("fem"))
    assert form.feedback.ranking == (RankingRow(2, "Punkt 2", 3, 3),)


@pytest.mark.parametrize("make", [odd.workbook, lambda *rows: odd.document(rows)])
def test_the_originals_headings_are_found_wherever_they_stand(make: object) -> None:
    """Any case, spacing and dash, extra columns, in either language, not in the first row."""
    rows = (
        ("RANGERING", "", "", "", ""),
        ("Merknad", " NUMMER i  Htils liste ", "STIKKORD", "hyppigheit ( 1 — 5 )", "Alvorsgrad"),
        ("", "1", "PUNKT 1", "5", "4"),
        ("", "2", "punkt 2 nynorsk", "3", "3"),
    )
    form = read(make(*rows))  # type: ignore[operator]
    assert form.problems == ()
    assert form.feedback.ranking == (
        RankingRow(1, "Punkt 1", 5, 4),
        RankingRow(2, "Punkt 2 nynorsk", 3, 3),
    )


def test_tracked_changes_and_controls_in_word_count_as_they_stand() -> None:
    """What was put in counts, what was struck out does not."""
    content = odd.document([odd.A, (1, "Punkt 1", "SETT", 4)])
    tracked = (
        '</w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>5</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>3</w:delText></w:r></w:del><w:r><w:t>'
    )
    form = read(odd.replaced(content, "word/document.xml", "SETT", tracked))
    assert form.problems == ()
    assert form.feedback.ranking == (RankingRow(1, "Punkt 1", 5, 4),)
