"""The feedback document, read back, and what assistive technology needs in it."""

from dataclasses import replace
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table

from domain.record import Record
from exports.templates_docx import write_templates_docx
from language import speaking, translate
from tests.exports.records import CLOSED_RECORD, OPEN_RECORD, SETTINGS, with_proposal

OCCASION = (
    "Risikoworkshop 2026 · Statsforvaltaren i Vestland · 21. september 2026 – 22. september 2026"
)
ORDER = (
    "Rekkefølgen er hyppighet ganger alvorlighet, høyest først. Like resultater deler plassering."
)
FOOT = "Listen sendes Helsetilsynet innen 5. oktober 2026."


def read(record: Record, language: str = "nb") -> Document:
    return docx.Document(BytesIO(write_templates_docx(record, language)))


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(p.style.name if p.style else "", p.text) for p in document.paragraphs if p.text]


def document_header(document: Document) -> list[str]:
    return [page.header.paragraphs[0].text for page in document.sections]


def test_headings_lines_and_foot_of_each_template() -> None:
    assert paragraphs(read(CLOSED_RECORD)) == [
        ("Heading 1", "RANGERING AV DE TI PUNKTENE MED STØRST RISIKO"),
        ("Normal", OCCASION),
        ("Normal", ORDER),
        ("Normal", FOOT),
        (
            "Heading 1",
            "MULIGE ÅRSAKER OG HENDELSESFORLØP FOR DE 3 RISIKOPUNKTENE MED HØYEST TOTALVERDI",
        ),
        ("Normal", OCCASION),
        ("Normal", ORDER),
        ("Normal", FOOT),
        ("Heading 1", "INNSPILL TIL RISIKOPUNKTENE"),
        ("Normal", OCCASION),
        ("Normal", FOOT),
        ("Heading 1", "Om skjemaet"),
        ("Normal", OCCASION),
    ]


def test_template_a_has_eleven_tied_rows_and_new_points_apart() -> None:
    listed, new = (cells(table) for table in read(CLOSED_RECORD).tables[:2])
    assert listed == [
        [
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Hyppighet (1–5)",
            "Alvorlighet (1–5)",
        ],
        ["1", "Punkt 1", "5", "5"],
        ["4", "Samordning (slått sammen av 4 og 7)", "5", "4"],
        ["2", "Punkt 2", "4", "4"],
        ["3", "Punkt 3", "4", "4"],
        ["5", "Punkt 5", "3", "5"],
        ["6", "Punkt 6", "3", "4"],
        ["8", "Punkt 8", "4", "3"],
        ["9", "Punkt 9", "2", "5"],
        ["10", "Punkt 10", "3", "3"],
        ["11", "Punkt 11", "2", "4"],
        ["12", "Punkt 12", "4", "2"],
    ]
    assert new == [
        ["Eventuelle nye risikopunkter", "Hyppighet (1–5)", "Alvorlighet (1–5)"],
        ["Digital utestenging: Noen er ikke på nett", "5", "4"],
        ["Tolk", "1", "1"],
    ]


def test_template_b_has_causes_in_nynorsk() -> None:
    listed, new = (cells(table) for table in read(CLOSED_RECORD, "nn").tables[2:4])
    assert listed == [
        [
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Moglege årsaker og hendingsforløp",
        ],
        [
            "1",
            "Punkt 1 nynorsk",
            "Årsaker:\nLite tid\nHendingsforløp:\nSøknaden blir liggende",
        ],
        [
            "4",
            "Samordning (slått saman av 4 og 7)",
            "Årsaker:\nUklart ansvar\nHendingsforløp:",
        ],
        ["2", "Punkt 2 nynorsk", "Årsaker:\nHendingsforløp:"],
        ["3", "Punkt 3 nynorsk", "Årsaker:\nHendingsforløp:"],
    ]
    assert new == [
        ["Eventuelle nye risikopunkt", "Moglege årsaker og hendingsforløp"],
        ["Digital utestenging", "Årsaker:\nBare på nett\nHendingsforløp:\nBrukeren gir opp"],
    ]


def test_template_c_has_the_proposals() -> None:
    proposals = cells(read(CLOSED_RECORD).tables[4])
    assert proposals[0] == [
        "Type",
        "Nummer i Htils liste",
        "Dagens tekst",
        "Forslag",
        "Begrunnelse",
    ]
    assert [row[1:] for row in proposals[1:]] == [
        ["", "", "Digital utestenging: Noen er ikke på nett", "Vi ser det ofte"],
        ["5", "Tekst 5", "=1+1", "Uklart i dag"],
        ["4", "Tekst 4\nTekst 7", "", "Dekket av 5"],
    ]


def test_without_a_deadline_there_is_no_foot() -> None:
    document = read(replace(CLOSED_RECORD, settings=replace(SETTINGS, deadline=None)))
    assert [text for style, text in paragraphs(document) if style == "Normal"] == [
        *[OCCASION, ORDER] * 2,
        *[OCCASION] * 2,
    ]


def test_an_open_workshop_is_marked_as_preliminary() -> None:
    with speaking("nb"):
        marked = f"{OCCASION} · {translate('preliminary')}"
    lines = [text for style, text in paragraphs(read(OPEN_RECORD)) if style == "Normal"]
    assert lines == [*[marked, ORDER, FOOT] * 2, marked, FOOT, marked]
    assert document_header(read(OPEN_RECORD)) == ["foreløpig"] * 4
    assert document_header(read(CLOSED_RECORD)) == [""] * 4


def test_the_document_is_in_its_language_and_has_a_title() -> None:
    for language, tag in (("nb", "nb-NO"), ("nn", "nn-NO")):
        document = read(CLOSED_RECORD, language)
        lang = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
        assert lang.get(qn("w:val")) == tag
        with speaking(language):
            title = translate("Feedback from {name}", name="Risikoworkshop 2026")
        properties = document.core_properties
        assert (properties.title, properties.author, properties.language) == (
            title,
            "Statsforvaltaren i Vestland",
            tag,
        )
        assert (properties.comments, properties.created, properties.modified) == ("", None, None)


def test_header_rows_are_marked_and_only_they() -> None:
    for table in read(CLOSED_RECORD).tables:
        marked = [bool(row._tr.findall(f".//{qn('w:tblHeader')}")) for row in table.rows]
        assert marked == [True] + [False] * (len(table.rows) - 1)
        assert table.style is not None
        assert table.style.name == "Table Grid"


def test_each_template_starts_on_a_new_a4_page_turned_when_it_is_wide() -> None:
    pages = read(CLOSED_RECORD).sections
    assert [page.start_type for page in pages] == [WD_SECTION.NEW_PAGE] * 4
    sizes = [
        tuple(round(Length(side or 0).mm) for side in (page.page_width, page.page_height))
        for page in pages
    ]
    assert sizes == [(210, 297), (210, 297), (297, 210), (210, 297)]
    turned = [page.orientation is WD_ORIENT.LANDSCAPE for page in pages]
    assert turned == [False, False, True, False]


def test_columns_fill_the_text_width() -> None:
    tables = read(CLOSED_RECORD).tables
    widths = [sum(cell.width or 0 for cell in table.rows[0].cells) for table in tables]
    text_widths = [Mm(width) for width in (170, 170, 170, 170, 257, 170)]
    assert [abs(a - b) < Mm(1) for a, b in zip(widths, text_widths, strict=True)] == [True] * 6


def test_characters_no_file_can_hold_are_left_out() -> None:
    table = read(with_proposal("a\x00b\ufffec\ud800d")).tables[4]
    assert table.rows[1].cells[3].text == "abcd"
