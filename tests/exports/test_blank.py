"""Blank forms, and what Excel lets people write in a form."""

from io import BytesIO

import docx
import pytest
from docx.document import Document
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.blank import blank_files
from exports.headings import HEADINGS
from exports.offers import write_each
from exports.templates_xlsx import write_templates_xlsx
from tests.exports.records import CLOSED_RECORD
from tests.exports.test_paper import POINTS

VERSION = "sosiale-tjenester-nav 2021-09"


def files(language: str = "nb") -> dict[str, bytes]:
    return write_each(blank_files("Risikoliste", POINTS, VERSION, 10, language))


def form_book(language: str = "nb") -> Workbook:
    return load_workbook(BytesIO(files(language)["Blankt skjema A, B og C.xlsx"]))


def form_document(language: str = "nb") -> Document:
    return docx.Document(BytesIO(files(language)["Blankt skjema A, B og C.docx"]))


def checks(sheet: Worksheet) -> dict[str, tuple[str, str, str | None, str]]:
    """By place: kind, what is taken, and the sentence for anything else."""
    return {
        str(check.sqref): (check.type, check.formula1, check.formula2, check.error)
        for check in sheet.data_validations.dataValidation
        if check.showErrorMessage and check.allow_blank
    }


def test_there_are_four_files_in_each_language() -> None:
    assert list(files("nn")) == [
        "Blankt skjema A, B og C.xlsx",
        "Blankt skjema A, B og C.docx",
        "Risikoliste til utskrift.xlsx",
        "Risikoliste til utskrift.docx",
    ]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("nb", ["Veiledning", "A Rangering", "B Årsaker", "C Innspill", "Risikoliste"]),
        ("nn", ["Rettleiing", "A Rangering", "B Årsaker", "C Innspel", "Risikoliste"]),
    ],
)
def test_sheets_with_empty_rows_under_the_headings(language: str, names: list[str]) -> None:
    book, words = form_book(language), HEADINGS[language]
    assert book.sheetnames == names
    a, b, c = (list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets[1:4])
    assert a[3:] == [
        words.ranking,
        *[(None,) * 4] * 10,
        (None,) * 4,
        (None, *words.new_ranking),
        *[(None,) * 4] * 3,
    ]
    labels = f"{words.causes_label}\n\n{words.course_label}"
    assert b[3:] == [
        words.causes,
        *[(None, None, labels)] * 3,
        (None,) * 3,
        (None, *words.new_causes),
        (None, None, labels),
    ]
    assert c[3:] == [words.input, *[(None,) * 5] * 5]


def test_the_document_has_the_same_tables_and_guidance_first() -> None:
    document, words = form_document(), HEADINGS["nb"]
    tables = [[[cell.text for cell in row.cells] for row in t.rows] for t in document.tables]
    assert [tuple(rows[0]) for rows in tables] == [
        words.ranking,
        words.new_ranking,
        words.causes,
        words.new_causes,
        words.input,
        ("Nr", "Kortnavn", "Risikopunkt"),
        ("Om skjemaet", "Opplysning"),
    ]
    assert [len(rows) - 1 for rows in tables] == [10, 3, 3, 1, 5, 3, 10]
    assert [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"] == [
        "Slik fyller du ut skjemaet",
        "RANGERING AV DE TI PUNKTENE MED STØRST RISIKO",
        "MULIGE ÅRSAKER OG HENDELSESFORLØP FOR DE 3 RISIKOPUNKTENE MED HØYEST TOTALVERDI",
        "INNSPILL TIL RISIKOPUNKTENE",
        "Risikoliste",
        "Om skjemaet",
    ]
    assert document.tables[0].rows[1].height is not None


def test_numbers_and_names_stand_in_the_workbook() -> None:
    rows = list(form_book("nn")["Risikoliste"].iter_rows(min_row=4, values_only=True))
    assert rows == [
        ("Nr", "Kortnamn", "Risikopunkt"),
        (1, "Kasteball mellom instansar", "Personar som …"),
        (33, "Bustad – plikt", "Nav medverkar ikkje."),
        (34, "Bustad – rett", "=1+1"),
    ]


@pytest.mark.parametrize(
    ("language", "number", "choose", "kinds"),
    [
        (
            "nb",
            "Skriv et helt tall fra 1 til 5.",
            "Velg fra listen.",
            "mangler,bør omformuleres,bør tas bort",
        ),
        (
            "nn",
            "Skriv eit heilt tal frå 1 til 5.",
            "Vel frå lista.",
            "manglar,bør omformulerast,bør takast bort",
        ),
    ],
)
def test_excel_takes_whole_numbers_and_the_three_kinds(
    language: str, number: str, choose: str, kinds: str
) -> None:
    _, a, b, c, _ = form_book(language).worksheets
    scale = ("whole", "1", "5", number)
    assert checks(a) == {"C5:C14": scale, "D5:D14": scale, "C17:C19": scale, "D17:D19": scale}
    assert checks(b) == {}
    assert checks(c) == {"A5:A9": ("list", f'"{kinds}"', None, choose)}


def test_the_filled_form_has_the_same_checks() -> None:
    """Eleven tied rows in A and two new points; three proposals in C."""
    book = load_workbook(BytesIO(write_templates_xlsx(CLOSED_RECORD, "nb")))
    assert list(checks(book["A Rangering"])) == ["C5:C15", "D5:D15", "C18:C19", "D18:D19"]
    assert list(checks(book["C Innspill"])) == ["A5:A7"]


def test_pages_are_a4_upright_unless_wide_and_as_wide_as_the_table() -> None:
    for sheet in form_book().worksheets:
        page = sheet.page_setup
        assert (int(page.paperSize), page.fitToWidth, page.fitToHeight) == (9, 1, 0)
        assert page.orientation == ("landscape" if sheet.title == "C Innspill" else "portrait")
        assert sheet.oddFooter.right.text == "&P / &N"
    guidance, *forms = form_book().worksheets
    assert [sheet.print_title_rows for sheet in forms] == ["$4:$4"] * 4
    row = guidance.print_title_rows.split("$")[-1]
    assert guidance[f"A{row}"].value == "Om skjemaet"


def test_the_risk_list_as_a_workbook() -> None:
    book = load_workbook(BytesIO(files()["Risikoliste til utskrift.xlsx"]))
    rows = list(book["Risikoliste"].iter_rows(values_only=True))
    assert rows == [
        ("Risikoliste", None, None, None),
        (None,) * 4,
        (None,) * 4,
        ("Nr", "Kortnavn", "Risikopunkt", "Kryss av ved de ti viktigste"),
        (1, "Kasteball", "Personer som …", None),
        (33, "Bolig – plikt", "Nav medvirker ikke.\nPlikten står i § 15.", None),
        (34, "Bolig – rett", "=1+1", None),
    ]
    assert book["Risikoliste"]["C7"].data_type == "s"


def test_rows_are_tall_enough_for_what_is_in_them() -> None:
    """15 points a line; the footnote is a line of its own."""
    sheet = load_workbook(BytesIO(files()["Risikoliste til utskrift.xlsx"]))["Risikoliste"]
    assert (sheet.row_dimensions[6].height, sheet.row_dimensions[7].height) == (30, None)
