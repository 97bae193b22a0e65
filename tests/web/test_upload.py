"""An office's files on their way in: several at once, and what is said of them."""

import pytest
from starlette.testclient import TestClient

from exports.bundle import bundle, read_bundle
from exports.findings import tell
from language import speaking
from services import submitting
from services.access import Caller
from storage.lists import national_points
from tests.exports import odd_files as odd
from tests.rounds import open_round
from tests.web.callers import SAME, show

NAMES = {point.id: point.name.nb for point in national_points().points}
A = odd.workbook(odd.A, (4, NAMES[4], 5, 4), (10, NAMES[10], " 2 ", 3))
B = odd.document([odd.B, (4, NAMES[4], "Få folk")])


@pytest.fixture
def office(client: TestClient) -> Caller:
    agder, _ = open_round()
    show(client, agder)
    return agder


def _upload(client: TestClient, office: Caller, *files: tuple[str, bytes]) -> tuple[int, str]:
    path = f"/last-opp/{office.workshop_id}"
    answer = client.post(path, headers=SAME, files=[("filer", file) for file in files])
    return answer.status_code, answer.text


def _draft(office: Caller) -> tuple[str, bytes]:
    draft = submitting.own_part(office).draft
    assert draft is not None
    return draft.file_name, draft.content


def test_several_files_wait_together_to_be_read_through(client: TestClient, office: Caller) -> None:
    assert _upload(client, office, ("a.xlsx", A), ("b.docx", B))[0] == 303
    name, content = _draft(office)
    assert name == "a.xlsx + b.docx.zip"
    form = read_bundle(name, content, national_points().points, "nb", {})
    assert [(row.number, row.probability, row.consequence) for row in form.feedback.ranking] == [
        (4, 5, 4),
        (10, 2, 3),
    ]
    assert [(row.number, row.causes) for row in form.feedback.causes] == [(4, "Få folk")]
    assert [one.file for one in form.corrections] == ["a.xlsx", "b.docx"]
    assert form.problems == ()


def test_one_file_waits_as_it_came(client: TestClient, office: Caller) -> None:
    assert _upload(client, office, ("a.xlsx", A))[0] == 303
    assert _draft(office) == ("a.xlsx", A)


def test_what_cannot_be_taken_is_told_and_the_earlier_draft_stays(
    client: TestClient, office: Caller
) -> None:
    _upload(client, office, ("a.xlsx", A))
    for files, sentence in (
        ((), "Velg en fil først."),
        ([("a.xlsx", A), ("a.xlsx", B)], "To av filene heter «a.xlsx»."),
        ([(f"{n}.xlsx", A) for n in range(4)], "Send høyst 3 filer: mal A, B og C."),
    ):
        status, page = _upload(client, office, *files)
        assert (status, sentence in page) == (409, True), sentence
    assert _draft(office) == ("a.xlsx", A)


def test_a_zip_of_somebody_elses_is_read_or_told_of() -> None:
    points = national_points().points
    several = bundle({"a.xlsx": A, "b.txt": b"?", "c.docx": b"PK"})[1]
    told = read_bundle("mine.zip", several, points, "nb", {})
    assert [one.file for one in told.problems] == ["b.txt", "c.docx"]
    with speaking("nb"):
        for content in (b"", b"PK", A[:900], odd.workbook()):
            problems = read_bundle("mine.zip", content, points, "nb", {}).problems
            assert [tell(one) for one in problems], content[:10]
