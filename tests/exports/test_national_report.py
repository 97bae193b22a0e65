"""The draft of 2021's report, opened again: chapter 3's tables, headings, styles, other files."""

import csv
from io import BytesIO, StringIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from domain.evaluation import Evaluation, Stage
from domain.report_material import ReportMaterial
from exports.national_files import report_files
from exports.offers import write_each
from storage.lists import national_points
from tests.report_2021 import material

FOOTNOTES = [
    "* Punkt med same risiko deler plassering.",
    "** Nytt punkt som blei føreslått i den nasjonale workshopen – slått saman av dei opphavlege "
    "punkta «Samordna tenestetilbod – barn» og «Overgang barnevern – Nav».",
    "*** Dette punktet blei delt i fleire punkt i den nasjonale workshopen.",
]


@pytest.fixture(scope="module")
def round_2021() -> ReportMaterial:
    return material({point.id: point for point in national_points().points})


@pytest.fixture(scope="module")
def files(round_2021: ReportMaterial) -> dict[str, bytes]:
    return write_report(round_2021, "nn")


def write_report(material: ReportMaterial, language: str) -> dict[str, bytes]:
    return write_each(report_files(lambda: material, language))


@pytest.fixture(scope="module")
def document(files: dict[str, bytes]) -> Document:
    return docx.Document(BytesIO(files["rapport.docx"]))


def cells(document: Document, table: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[table].rows]


def texts(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def test_the_joint_table_is_that_of_chapter_3(document: Document) -> None:
    assert cells(document, 0)[1:] == [
        ["Kartlegging - barn", "1", "Kartlegging - sosial- og helsesituasjon", "1"],
        ["Samordna tenestetilbod - barn**", "2",
         "Samordna tenestetilbod - Nav og eksterne aktørar", "2"],
        ["Kartlegging - sosial- og helsesituasjon", "3",
         "Opplysning, råd og rettleiing - tilgang", "3"],
        ["Opplysning, råd og rettleiing - tilgang", "3", "Kvalifiseringsprogram - tilgang", "4"],
        ["Samordna tenestetilbod - Nav og eksterne aktørar", "5", "Kartlegging - barn", "5"],
        ["Kasteball mellom Nav og andre tenester i kommunen", "6",
         "Informasjonen om tenestene sviktar***", "6"],
        ["Utskriving og lauslating", "6", "Rettleiande satsar", "7"],
        ["Bustad - plikt til medverknad", "6", "Telefoni", "8"],
        ["Digitale tenester", "9", "Brukarmedverknad", "9"],
        ["Brukarmedverknad", "10", "Arbeidslinja - blir prioritert for høgt", "10"],
        ["Skjønnsprega regelverk", "10", "–", "–"],
    ]  # fmt: skip
    assert texts(document, "Body Text 3") == FOOTNOTES


def test_sections_have_their_points_and_ranks(document: Document) -> None:
    # Table 1 counts themes; then a table for each of the four sections.
    assert cells(document, 2)[1:] == [
        ["Kartlegging - barn\nBarna sine behov blir ikkje tilstrekkeleg kartlagde", "1", "5"]
    ]
    [merged] = cells(document, 3)[1:]
    assert merged[0].startswith(
        "Samordna tenestetilbod - barn\nDette punktet blei slått saman av dei tidlegare punkta:\n"
        "• Samordna tenestetilbod – barn: Barn og unge får ikkje eit samordna tenestetilbod"
    )
    assert merged[1:] == ["2", "–"]
    assert [row[1:] for row in cells(document, 4)[1:]] == [["5", "2"], ["6", "–"], ["6", "–"]]


def test_headings_come_in_order_and_follow_who_gave_reasons(document: Document) -> None:
    headings = [
        (int(p.style.name[-1]), p.text)
        for p in document.paragraphs
        if p.style is not None and p.style.name is not None and p.style.name.startswith("Heading")
    ]
    assert headings[3:14] == [
        (2, "Kartlegging – barn"),
        (3, "Grunngivingane frå fagpanelet og statsforvaltarane"),
        (4, "Manglande bevisstheit om ansvar for og kompetanse i kartlegging av barna sine behov"),
        (4, "Arbeidslinja styrer fokuset bort frå barna"),
        (2, "Samordna tenestetilbod barn"),
        (3, "Grunngivingane frå statsforvaltarane"),
        (4, "Andre tekstar"),
        (2, "Samordna tenestetilbod"),
        (3, "Grunngivingar"),
        (2, "Bustad – plikt til medverknad"),
        (3, "Grunngivingane frå fagpanelet"),
    ]
    levels = [level for level, _ in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_texts_quotes_and_learning_points_stand_where_they_belong(document: Document) -> None:
    assert texts(document, "Quote") == ["«Oppdikta: Vi rekk det ikkje.» (Oppdikta embete)"]
    assert texts(document, "List Bullet") == [
        "Oppdikta: Dei tilsette får ikkje opplæring. (Fagpanelet)",
        "Oppdikta: Barna blir ikkje spurde. (Oppdikta embete)",
        "Oppdikta: Ingen følgjer opp etter barnevernet. (Oppdikta embete)",
        "Oppdikta: Mange har ikkje rett til varig bustad. (Fagpanelet)",
        "Kommunane bør gi tilsette med ansvar for sosiale tenester tilbod om fagleg rettleiing.",
        "Kommunane bør styrke internkontrollsystemet for å sikre tilstrekkeleg kvalitet i "
        "tenestene.",
        "Arbeids- og velferdsdirektoratet bør vidareføre og vidareutvikle kompetansetiltak "
        "innanfor sosiale tenester.",
    ]
    assert [text for text in texts(document, "Normal") if text.startswith("Skrive av")] == [
        "Skrive av folk."
    ]


def test_the_appendix_tells_how_good_the_data_is(document: Document) -> None:
    assert cells(document, 6)[1:] == [
        ["Oppdikta embete", "–", "–", "–", "–", "30.9.2021, for seint", "2", "1"],
        ["Fagpanelet", "23.9.2021 – 24.9.2021", "På video", "21", "5", "30.9.2021", "1", "0"],
    ]
    assert "Har ikkje sendt inn, eller tel ikkje med: Eit anna oppdikta embete." in texts(
        document, "Normal"
    )
    # With one office the ranks by products are those sent: 24 has 16, 42 has 5 but a sum of 6.
    assert cells(document, 7)[3][:3] == ["Opplysning, råd og rettleiing - tilgang", "3", "3"]


def test_people_need_not_fight_the_format(document: Document) -> None:
    body = document.element.body
    assert body.findall(f".//{qn('w:rPr')}/{qn('w:b')}") == []
    assert body.findall(f".//{qn('w:rPr')}/{qn('w:sz')}") == []
    assert document.core_properties.title == (
        "Risikovurdering: Risikovurdering 2021 (oppdikta verdiar)"
    )
    assert document.core_properties.language == "nn-NO"
    for table in document.tables:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert table._tbl.find(f".//{qn('w:tblDescription')}") is not None


def test_pictures_say_all_they_show(document: Document) -> None:
    ranks, themes = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert "Kartlegging - barn: fagpanelet 1, statsforvaltarane 5;" in ranks
    assert "Telefoni: fagpanelet –, statsforvaltarane 8;" in ranks
    # By hand: competence on two texts, work first on two.
    assert themes == "Kor mange tekstar kvart tema har. Kompetanse: 2; Arbeidslinja: 2."
    assert cells(document, 1)[1:] == [
        ["Kompetanse", "2", "1", "2"],
        ["Arbeidslinja", "2", "1", "1"],
    ]


def test_the_evaluation_is_told_when_there_is_one(round_2021: ReportMaterial) -> None:
    from dataclasses import replace

    counts = {f"e{n}": (10, 4, 1, 1, 0) for n in range(1, 8)}
    told = Evaluation(Stage.DONE, 16, counts, ("Godt leia.",))
    written = write_report(replace(round_2021, evaluation=told), "nb")["rapport.docx"]
    opened = docx.Document(BytesIO(written))
    assert cells(opened, 8)[1] == [
        "1. … de fikk god nok informasjon i forkant", "10", "4", "1", "1", "0",
    ]  # fmt: skip
    assert "16 har svart." in texts(opened, "Normal")
    assert texts(opened, "List Bullet")[-1] == "Godt leia."


def test_the_other_files_hold_everything(files: dict[str, bytes]) -> None:
    assert list(files) == [
        "rapport.docx", "rapport.xlsx", "samla rangering.csv", "svar.csv", "tekstar.csv",
    ]  # fmt: skip
    rows = list(csv.DictReader(StringIO(files["tekstar.csv"].decode()), delimiter=";"))
    assert len(rows) == 5
    assert rows[2] == {
        "source": "Oppdikta embete", "point": "21", "part": "causes",
        "text": "Oppdikta: Vi rekk det ikkje.", "themes": "Arbeidslinja", "quote": "with source",
    }  # fmt: skip
    book = load_workbook(BytesIO(files["rapport.xlsx"]))
    assert book.sheetnames == [
        "Resultat", "Fleire tal", "Svar", "Embete", "Tema", "Tekstar", "Rapport", "Læring",
    ]  # fmt: skip
    assert [cell.value for cell in book["Læring"][5]][0] == "kommunane"


def test_the_same_content_gives_the_same_bytes(
    round_2021: ReportMaterial, files: dict[str, bytes]
) -> None:
    assert write_report(round_2021, "nn")["rapport.docx"] == files["rapport.docx"]
