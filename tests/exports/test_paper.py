"""The risk list on paper."""

from dataclasses import replace
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length

from domain.points import Point, PointKind, Text
from exports.paper import write_paper_list

TITLE = "Risikoliste"
POINTS = (
    Point(
        1,
        PointKind.LIST,
        Text("Kasteball", "Kasteball mellom instansar"),
        Text("Personer som …", "Personar som …"),
        number=1,
        area=Text("Samhandling", "Samhandling"),
    ),
    Point(
        33,
        PointKind.LIST,
        Text("Bolig – plikt", "Bustad – plikt"),
        Text("Nav medvirker ikke.", "Nav medverkar ikkje."),
        number=33,
        area=Text("De fem tjenestene", "Dei fem tenestene"),
        footnote=Text("Plikten står i § 15.", "Plikta står i § 15."),
        own_nn=True,
    ),
    Point(
        34,
        PointKind.LIST,
        Text("Bolig – rett", "Bustad – rett"),
        Text("=1+1\x00", "=1+1"),
        number=34,
        area=Text("De fem tjenestene", "Dei fem tenestene"),
    ),
)


def read(language: str, points: tuple[Point, ...] = POINTS, choose: int = 10) -> Document:
    return docx.Document(BytesIO(write_paper_list(TITLE, points, choose, language)))


def lines(document: Document) -> list[tuple[str, str]]:
    return [(p.style.name if p.style else "", p.text) for p in document.paragraphs]


def rows(document: Document, place: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[place].rows]


def test_bokmal_list_by_area_with_footnote_under_its_text() -> None:
    document = read("nb")
    assert lines(document) == [
        ("Heading 1", "Risikoliste"),
        ("Heading 2", "Samhandling"),
        ("Heading 2", "De fem tjenestene"),
    ]
    header = ["Nr", "Kortnavn", "Risikopunkt", "Kryss av ved de ti viktigste"]
    assert rows(document, 0) == [header, ["1", "Kasteball", "Personer som …", ""]]
    assert rows(document, 1) == [
        header,
        ["33", "Bolig – plikt", "Nav medvirker ikke.\nPlikten står i § 15.", ""],
        ["34", "Bolig – rett", "=1+1", ""],
    ]


def test_nynorsk_list_says_once_that_the_translation_is_ours() -> None:
    document = read("nn")
    assert lines(document) == [
        ("Heading 1", "Risikoliste"),
        ("Normal", "Nynorskteksten er vår omsetjing."),
        ("Heading 2", "Samhandling"),
        ("Heading 2", "Dei fem tenestene"),
    ]
    assert rows(document, 1)[:2] == [
        ["Nr", "Kortnamn", "Risikopunkt", "Kryss av ved dei ti viktigaste"],
        ["33", "Bustad – plikt", "Nav medverkar ikkje.\nPlikta står i § 15.", ""],
    ]


def test_the_sources_own_nynorsk_is_not_called_ours() -> None:
    points = tuple(replace(point, own_nn=False) for point in POINTS)
    assert [style for style, _ in lines(read("nn", points))] == [
        "Heading 1",
        "Heading 2",
        "Heading 2",
    ]


def test_the_count_follows_the_setting() -> None:
    assert [rows(read("nb", choose=choose), 0)[0][3] for choose in (8, 15)] == [
        "Kryss av ved de åtte viktigste",
        "Kryss av ved de 15 viktigste",
    ]


def test_nothing_is_in_italics() -> None:
    document = read("nb")
    assert document.element.body.findall(f".//{qn('w:i')}") == []


def test_page_language_title_and_header_rows() -> None:
    document = read("nn")
    page = document.sections[0]
    assert [round(Length(side or 0).mm) for side in (page.page_width, page.page_height)] == [
        210,
        297,
    ]
    assert (document.core_properties.title, document.core_properties.language) == (TITLE, "nn-NO")
    for table in document.tables:
        marked = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
        assert marked == [True] + [False] * (len(table.rows) - 1)
