"""The addresses of lists: the owner's link, files sent in, and the link to a hearing."""

import re
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from starlette.testclient import TestClient

from domain.points import NO_TEXT, Point, PointKind, Text
from exports.list_xlsx import COLUMNS, SHEET, read_list, write_list
from services import list_hearing, lists
from services.access import Caller
from storage.lists import national_points
from tests.web.callers import SAME, show

NO_NUMBER = "rad 2, kolonne «Nr»: Nummeret må være et heltall fra 1, og ikke «{}»."


def send(client: TestClient, owner: Caller, name: str, content: bytes) -> tuple[int, str]:
    answer = client.post(
        f"/hent-liste/{owner.workshop_id}", files={"fil": (name, content)}, headers=SAME
    )
    return answer.status_code, answer.text


def book(*rows: tuple[object, ...], sheet: str = SHEET) -> bytes:
    made = Workbook()
    made.active.title = sheet
    for row in ((heading for _, heading, _ in COLUMNS), *rows):
        made.active.append(list(row))
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_written_list_reads_back_as_the_same_points() -> None:
    """Without footnotes and corrections, which the workbook has no columns for."""
    written = write_list("Liste", "1", national_points().points, "nn")
    read = read_list(written, Text("Liste", "Liste")).points
    assert [(p.key, p.number, p.name, p.text, p.area) for p in read] == [
        (p.key, p.number, p.name, p.text, p.area) for p in national_points().points
    ]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    point = Point(1, PointKind.LIST, Text("=1+1", "=1+1"), Text("-x", "-x"), 1, NO_TEXT)
    written = write_list("Liste", "", [point], "nb")
    assert load_workbook(BytesIO(written)).active["B5"].data_type == "s"
    [read] = read_list(written, Text("Liste", "Liste")).points
    assert (read.name.nb, read.text.nb, read.area.nn) == ("=1+1", "-x", "Alle punkt")


@pytest.mark.parametrize(
    ("row", "sentences"),
    [
        ((1.5, "A", "", "a"), [NO_NUMBER.format("1.5")]),
        (("x", "A", "", "a"), [NO_NUMBER.format("x")]),
        ((None, "A", "", "a"), [NO_NUMBER.format("")]),
        (("4", "", "", "a"), ["rad 2, kolonne «Kortnavn (bokmål)»: Dette mangler i punktet."]),
        ((1, "", "A", ""), ["rad 2, kolonne «Risikopunkt (bokmål)»: Dette mangler i punktet."]),
        (
            (1, "A", "", "a", "", "", "", "kanskje"),
            ["rad 2, kolonne «I loven / i lova (ja/nei)»: Skriv ja, nei eller ingenting."],
        ),
        (
            (0, "A", "", ""),
            [
                NO_NUMBER.format("0"),
                "rad 2, kolonne «Risikopunkt (bokmål)»: Dette mangler i punktet.",
            ],
        ),
        ((), ["Det er ingen punkter i arket."]),
    ],
)  # fmt: skip
def test_every_fault_in_a_workbook_has_its_place(
    client: TestClient, row: tuple[object, ...], sentences: list[str]
) -> None:
    owner = lists.create("Vår liste", from_national=False)
    status, text = send(show(client, owner), owner, "Liste.xlsx", book(row))
    assert status == 422
    assert [
        s.removeprefix("Ark «Punkt», ") for s in re.findall("<li>(.+?)</li>", text)
    ] == sentences


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"no workbook", "Filen kan ikke leses som en Excel-arbeidsbok (.xlsx)."),
        ("a.docx", b"PK\x03\x04half", "Filen kan ikke leses som en Excel-arbeidsbok (.xlsx)."),
        ("a.xlsx", b"", "Velg en fil først."),
        ("a.yaml", b"\xff\xfe\xff", "Linje 1: "),
        ("a.yaml", b"id: x\n", "Linje 1, «versjon»: Dette mangler."),
        ("a.xlsx", b"0" * 2_000_001, "Filen er for stor."),
        ("a.xlsx", b"0" * 4_000_001, "Det du sendte, er for stort: høyst 4 MB."),
    ],
)
def test_what_is_no_list_is_told_in_words(
    client: TestClient, name: str, content: bytes, sentence: str
) -> None:
    owner = lists.create("Vår liste", from_national=False)
    status, text = send(show(client, owner), owner, name, content)
    assert status in (409, 413, 422)
    assert f"<li>{sentence}" in text


def test_only_the_owner_sends_in_files(client: TestClient) -> None:
    owner, other = (lists.create(name, from_national=False) for name in ("Vår", "Deres"))
    content = book((1, "A", "", "a"))
    assert send(client, owner, "a.xlsx", content)[0] == 401
    show(client, other)
    assert send(client, owner, "a.xlsx", content)[0] == 401
    assert client.get(f"/hent-liste/{owner.workshop_id}").status_code == 401


def test_links_let_in_whoever_has_the_whole_of_them(client: TestClient) -> None:
    owner = lists.create("Vår liste", from_national=True)
    key = lists.read_list(owner).owner_key
    assert client.get(f"/liste/{owner.workshop_id}/feil").status_code == 403
    assert client.cookies == {}
    opened = client.get(f"/liste/{owner.workshop_id}/{key}")
    assert (opened.status_code, opened.headers["location"]) == (
        303, f"/punktliste?w={owner.workshop_id}",
    )  # fmt: skip
    list_hearing.open_hearing(owner)
    [hearing] = list_hearing.read_hearings(owner)
    path = f"/svar/{hearing.id}/{hearing.key}"
    assert "Vår liste" in client.get(path).text
    assert client.get(f"/svar/{hearing.id}/feil").status_code == 403
    assert client.post(path, data={"hvem": "x"}).status_code == 403  # from another site
    begun = client.post(path, data={"hvem": "Kommune A"}, headers=SAME)
    assert (begun.status_code, begun.headers["location"]) == (303, f"/horing?w={hearing.id}")
    list_hearing.close_hearing(owner, hearing.id)
    assert "Høringen er lukket." in client.get(path).text
