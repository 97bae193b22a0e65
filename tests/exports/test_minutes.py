"""The minutes as Word and assistive technology read them, against the hand-made workshop."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook

from domain.record import Record
from domain.steps import Step
from exports.evaluation import write_evaluation_xlsx
from exports.minutes_docx import write_minutes_docx
from tests.exports.records import CLOSED_RECORD, EVALUATED_RECORD, OPEN_RECORD


def read(record: Record = EVALUATED_RECORD, language: str = "nb") -> Document:
    return docx.Document(BytesIO(write_minutes_docx(record, language)))


def styled(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if _style(p) == style]


def _style(paragraph: Paragraph) -> str:
    return str(getattr(paragraph.style, "name", ""))


def under(document: Document, heading: str) -> list[str]:
    """The paragraphs below a heading, to the next one of its level or above."""
    lines = [(_style(p), p.text) for p in document.paragraphs]
    start = next(i for i, (s, t) in enumerate(lines) if s.startswith("Heading") and t == heading)
    level = lines[start][0]
    found = []
    for style, text in lines[start + 1 :]:
        if style.startswith("Heading") and style <= level:
            break
        found.append(text)
    return [text for text in found if text]


def table(document: Document, first_header: str) -> list[list[str]]:
    found = next(t for t in document.tables if t.cell(0, 0).text == first_header)
    return [[cell.text for cell in row.cells] for row in found.rows]


def test_chapters_come_in_order() -> None:
    document = read()
    assert styled(document, "Heading 1") == ["Referat fra Risikoworkshop 2026"]
    assert styled(document, "Heading 2") == [
        "Formål og opplysninger",
        "Program",
        "Tidsbruk",
        "Hvem som deltok, i tall",
        "Listene",
        "Verdiene",
        "Rangeringen",
        "Årsaker og hendelsesforløp",
        "Behov",
        "Avstemninger",
        "Beslutninger",
        "Forslag til listen",
        "Notater og sitater",
        "Evaluering",
    ]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_language_title_header_rows_and_page_numbers_are_set(language: str) -> None:
    document = read(language=language)
    properties = document.core_properties
    title = {"nb": "Referat fra Risikoworkshop 2026", "nn": "Referat frå Risikoworkshop 2026"}
    assert (properties.title, properties.language) == (title[language], f"{language}-NO")
    for found in document.tables:
        assert len(list(found.rows[0]._tr.iter(qn("w:tblHeader")))) == 1
        description = found._tbl.tblPr.find(qn("w:tblDescription"))
        assert description is not None
        assert len(description.get(qn("w:val"))) > 10
    foot = document.sections[0].footer._element
    assert [code.text for code in foot.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_people_are_numbers_at_each_step() -> None:
    assert table(read(), "Steg") == [
        ["Steg", "I rommet", "På Teams", "Til sammen"],
        ["Velg selv", "4", "2", "6"],
        ["Resultat", "5", "0", "5"],
    ]
    # Six have joined and one has left.
    now = replace(OPEN_RECORD, step=Step.SCORE_GROUP)
    assert table(read(now), "Steg")[1:] == [["Sett verdier i gruppa (nå)", "5", "0", "5"]]


@pytest.mark.parametrize(("language", "heading", "told"), [
    ("nb", "Hvem som deltok, i tall", "12 personer deltok. Workshopen ble holdt på papir"),
    ("nn", "Kven som deltok, i tal", "12 personar deltok. Workshopen blei halden på papir"),
])  # fmt: skip
def test_people_on_paper_are_the_number_the_lead_gave(
    language: str, heading: str, told: str
) -> None:
    chosen = replace(CLOSED_RECORD.settings, people_on_paper=12)
    minutes = read(replace(CLOSED_RECORD, people=(), settings=chosen), language)
    [sentence] = under(minutes, heading)
    assert sentence.startswith(told)
    facts = dict(table(minutes, "Opplysning"))
    assert facts["Deltakere" if language == "nb" else "Deltakarar"] == "12"


def test_lists_values_and_ranks_stand_as_they_were_made() -> None:
    document = read()
    assert under(document, "Gruppe 1")[:3] == ["2 Punkt 2", "1 Punkt 1", "4 Punkt 4"]
    assert under(document, "Gruppe 2") == ["1 Punkt 1", "7 Punkt 7"]
    values = next(
        [[c.text for c in row.cells] for row in t.rows]
        for t in document.tables
        if t.cell(0, 2).text == "Hyppighet, gruppene"
    )
    assert values[1] == ["1", "Punkt 1", "5 · 4", "4 · –", "5", "5"]
    assert values[2] == ["4 + 7", "Samordning", "4 · –", "4 · –", "5", "4"]
    ranked = table(document, "Plassering når vi ganger")
    assert [row[:2] for row in ranked[1:5]] == [["1", "1"], ["2", "4 + 7"], ["3", "2"], ["3", "3"]]


def test_causes_are_lists_and_groups_texts_a_table() -> None:
    document = read()
    assert under(document, "1 Punkt 1") == [
        "Årsaker", "Lite tid", "Hendelsesforløp", "Søknaden blir liggende",
    ]  # fmt: skip
    assert table(document, "Skrevet av")[1:] == [
        ["Gruppe 1", "Lite tid\nFor få ansatte", "Ingen ringer tilbake"]
    ]
    assert under(document, "2 Punkt 2") == ["Ingenting er registrert."]


def test_decisions_have_reasons_and_proposals_an_answer() -> None:
    document = read()
    reasons = [row[-1] for row in table(document, "Tidspunkt")[1:]]
    assert reasons == ["Samme svikt", "Plikten er klar", ""]
    answers = [(row[0], row[-1]) for row in table(document, "Gruppe")[1:]]
    assert answers == [("2", "ja"), ("1", "nei"), ("1", "nei")]


def test_lines_that_begin_with_a_quotation_mark_are_quotes() -> None:
    said = 'Lang samtale.\n«Vi har aldri tid.»\n\n"Ingen spør."\nSlutt på «samtalen».'
    document = read(replace(EVALUATED_RECORD, notes={Step.SELECT_PLENUM: said}))
    assert styled(document, "Quote") == ["«Vi har aldri tid.»", '"Ingen spør."']
    assert under(document, "Velg i plenum")[:4] == [
        "Lang samtale.", "«Vi har aldri tid.»", '"Ingen spør."', "Slutt på «samtalen».",
    ]  # fmt: skip
    assert under(document, "Velg i plenum")[4:] == [
        "Om «1 Punkt 1»", "Alle hadde det", "Om «4 + 7 Samordning»",
        "Slått sammen etter lang samtale",
    ]  # fmt: skip


def test_evaluation_is_told_in_numbers_when_it_is_out() -> None:
    document = read()
    assert under(document, "Evaluering")[0] == "5 av 6 har svart (83 %)."
    rows = table(document, "Påstand")
    assert rows[0][1:] == ["helt enig", "ganske enig", "nøytral", "uenig", "helt uenig"]
    assert rows[6] == [
        "6. … det var satt av nok tid til gruppearbeid", "0", "1", "1", "2", "1",
    ]  # fmt: skip
    assert under(document, "Det de skrev") == ["=Mer tid", "Takk"]
    assert under(read(CLOSED_RECORD), "Evaluering") == ["Evalueringen er ikke åpnet."]


def test_evaluation_workbook_keeps_text_as_text() -> None:
    book = load_workbook(BytesIO(write_evaluation_xlsx(EVALUATED_RECORD, "nn")))
    assert book.sheetnames == ["Evaluering", "Det dei skreiv"]
    rows = [list(row) for row in book.worksheets[0].iter_rows(min_row=4, values_only=True)]
    assert rows[0] == ["Påstand", "heilt samd", "ganske samd", "nøytral", "usamd", "heilt usamd"]
    assert rows[1] == ["1. … dei fekk god nok informasjon i forkant", 2, 3, 0, 0, 0]
    comment = book.worksheets[1]["A5"]
    assert (comment.value, comment.data_type) == ("=Mer tid", "s")
