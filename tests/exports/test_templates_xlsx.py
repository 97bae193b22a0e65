"""The feedback workbook, read back cell by cell."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.record import Record
from domain.texts import clean
from domain.workshop import NewPoints
from exports.headings import HEADINGS
from exports.templates_xlsx import write_templates_xlsx
from exports.workbook import put
from language import speaking, translate
from tests.exports.records import (
    CLOSED_RECORD,
    NEW,
    OPEN_RECORD,
    OTHER_NEW,
    SETTINGS,
    merged_from,
    with_causes,
    with_proposal,
)

Rows = list[tuple[object, ...]]
OCCASION = (
    "Risikoworkshop 2026 · Statsforvaltaren i Vestland · 21. september 2026 – 22. september 2026"
)

ORDER = (
    "Rekkefølgen er hyppighet ganger alvorlighet, høyest først. Like resultater deler plassering."
)


def read_book(record: Record, language: str = "nb") -> Workbook:
    return load_workbook(BytesIO(write_templates_xlsx(record, language)))


def templates_in(book: Workbook) -> list[Worksheet]:
    """The sheets A, B and C, which follow the guidance."""
    return list(book.worksheets[1:])


def read_sheet(place: int, record: Record, language: str = "nb") -> Rows:
    sheet = templates_in(read_book(record, language))[place]
    return list(sheet.iter_rows(values_only=True))


def test_template_a_has_eleven_tied_rows_and_new_points_apart() -> None:
    assert read_sheet(0, CLOSED_RECORD) == [
        ("RANGERING AV DE TI PUNKTENE MED STØRST RISIKO", None, None, None),
        (OCCASION, None, None, None),
        (ORDER, None, None, None),
        (
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Hyppighet (1–5)",
            "Alvorlighet (1–5)",
        ),
        (1, "Punkt 1", 5, 5),
        (4, "Samordning (slått sammen av 4 og 7)", 5, 4),
        (2, "Punkt 2", 4, 4),
        (3, "Punkt 3", 4, 4),
        (5, "Punkt 5", 3, 5),
        (6, "Punkt 6", 3, 4),
        (8, "Punkt 8", 4, 3),
        (9, "Punkt 9", 2, 5),
        (10, "Punkt 10", 3, 3),
        (11, "Punkt 11", 2, 4),
        (12, "Punkt 12", 4, 2),
        (None, None, None, None),
        (None, "Eventuelle nye risikopunkter", "Hyppighet (1–5)", "Alvorlighet (1–5)"),
        (None, "Digital utestenging: Noen er ikke på nett", 5, 4),
        (None, "Tolk", 1, 1),
        (None, None, None, None),
        ("Listen sendes Helsetilsynet innen 5. oktober 2026.", None, None, None),
    ]


def test_template_b_has_the_top_points_with_labelled_texts() -> None:
    assert read_sheet(1, CLOSED_RECORD) == [
        (
            "MULIGE ÅRSAKER OG HENDELSESFORLØP FOR DE 3 RISIKOPUNKTENE MED HØYEST TOTALVERDI",
            None,
            None,
        ),
        (OCCASION, None, None),
        (ORDER, None, None),
        (
            "Nummer i Htils liste",
            "Stikkord risikopunkt, jf. Htils liste",
            "Mulige årsaker og hendelsesforløp",
        ),
        (1, "Punkt 1", "Årsaker:\nLite tid\nHendelsesforløp:\nSøknaden blir liggende"),
        (
            4,
            "Samordning (slått sammen av 4 og 7)",
            "Årsaker:\nUklart ansvar\nHendelsesforløp:",
        ),
        (2, "Punkt 2", "Årsaker:\nHendelsesforløp:"),
        (3, "Punkt 3", "Årsaker:\nHendelsesforløp:"),
        (None, None, None),
        (None, "Eventuelle nye risikopunkter", "Mulige årsaker og hendelsesforløp"),
        (
            None,
            "Digital utestenging",
            "Årsaker:\nBare på nett\nHendelsesforløp:\nBrukeren gir opp",
        ),
        (None, None, None),
        ("Listen sendes Helsetilsynet innen 5. oktober 2026.", None, None),
    ]


@pytest.mark.parametrize(
    ("causes", "course_of_events", "cell"),
    [
        ("Lite tid", "Ingen ringer", "Årsaker:\nLite tid\nHendelsesforløp:\nIngen ringer"),
        ("Lite tid", "", "Årsaker:\nLite tid\nHendelsesforløp:"),
        ("", "Ingen ringer", "Årsaker:\nHendelsesforløp:\nIngen ringer"),
        ("", "", "Årsaker:\nHendelsesforløp:"),
    ],
)
def test_template_b_always_has_both_labels(causes: str, course_of_events: str, cell: str) -> None:
    assert read_sheet(1, with_causes(causes, course_of_events))[4] == (1, "Punkt 1", cell)


def test_lineage_names_a_new_part() -> None:
    """R-45: people merge what belongs together, also a point outside the list."""
    record = merged_from(104, OTHER_NEW)
    name = "Samordning (slått sammen av 4 og Tolk)"
    assert read_sheet(0, record)[5] == (4, name, 5, 4)
    assert read_sheet(1, record)[5] == (4, name, "Årsaker:\nUklart ansvar\nHendelsesforløp:")


def test_merged_new_points_tell_their_lineage() -> None:
    record = merged_from(NEW, OTHER_NEW)
    name = "Samordning (slått sammen av Digital utestenging og Tolk)"
    assert read_sheet(0, record)[-3] == (None, name, 5, 4)
    assert read_sheet(1, record)[-3] == (
        None,
        name,
        "Årsaker:\nUklart ansvar\nHendelsesforløp:",
    )


def test_template_c_has_the_proposals() -> None:
    rows = read_sheet(2, CLOSED_RECORD)
    assert rows[0][0] == "INNSPILL TIL RISIKOPUNKTENE"
    assert rows[3] == ("Type", "Nummer i Htils liste", "Dagens tekst", "Forslag", "Begrunnelse")
    assert [row[1:] for row in rows[4:7]] == [
        (None, None, "Digital utestenging: Noen er ikke på nett", "Vi ser det ofte"),
        (5, "Tekst 5", "=1+1", "Uklart i dag"),
        (4, "Tekst 4\nTekst 7", None, "Dekket av 5"),
    ]
    with speaking("nb"):
        assert [row[0] for row in rows[4:7]] == [
            translate("is missing"),
            translate("should be reworded"),
            translate("should be removed"),
        ]


def test_new_points_on_equal_terms_are_cut_but_kept_in_their_table() -> None:
    equal = replace(SETTINGS, new_points=NewPoints.EQUAL)
    rows = read_sheet(0, replace(CLOSED_RECORD, settings=equal))
    # The new point shares rank 2, so points 11 and 12 fall to rank 11, below the cut.
    assert [row[0] for row in rows[4:13]] == [1, 4, 2, 3, 5, 6, 8, 9, 10]
    assert rows[13:17] == [
        (None, None, None, None),
        (None, "Eventuelle nye risikopunkter", "Hyppighet (1–5)", "Alvorlighet (1–5)"),
        (None, "Digital utestenging: Noen er ikke på nett", 5, 4),
        (None, None, None, None),
    ]


def test_nynorsk_words_names_and_date() -> None:
    rows = read_sheet(0, CLOSED_RECORD, "nn")
    assert rows[0][0] == "RANGERING AV DEI TI PUNKTA MED STØRST RISIKO"
    assert rows[3] == (
        "Nummer i Htils liste",
        "Stikkord risikopunkt, jf. Htils liste",
        "Hyppigheit (1–5)",
        "Alvorsgrad (1–5)",
    )
    assert rows[4:6] == [
        (1, "Punkt 1 nynorsk", 5, 5),
        (4, "Samordning (slått saman av 4 og 7)", 5, 4),
    ]
    assert rows[16][1] == "Eventuelle nye risikopunkt"
    assert rows[-1][0] == "Send lista til Helsetilsynet innan 5. oktober 2026."


def test_nynorsk_causes_and_input() -> None:
    causes, proposals = (read_sheet(place, CLOSED_RECORD, "nn") for place in (1, 2))
    assert causes[0][0] == (
        "MOGLEGE ÅRSAKER OG HENDINGSFORLØP FOR DEI 3 RISIKOPUNKTA MED HØGAST TOTALVERDI"
    )
    assert causes[3][2] == "Moglege årsaker og hendingsforløp"
    assert causes[4][2] == "Årsaker:\nLite tid\nHendingsforløp:\nSøknaden blir liggende"
    assert proposals[0][0] == "INNSPEL TIL RISIKOPUNKTA"
    assert proposals[3][2:] == ("Teksten i dag", "Forslag", "Grunngiving")


def test_without_a_deadline_there_is_no_foot() -> None:
    record = replace(CLOSED_RECORD, settings=replace(SETTINGS, deadline=None))
    assert [read_sheet(place, record)[-1] for place in range(3)] == [
        (None, "Tolk", 1, 1),
        (
            None,
            "Digital utestenging",
            "Årsaker:\nBare på nett\nHendelsesforløp:\nBrukeren gir opp",
        ),
        read_sheet(2, CLOSED_RECORD)[6],
    ]


def test_an_open_workshop_is_marked_as_preliminary() -> None:
    with speaking("nb"):
        mark = translate("preliminary")
    assert [read_sheet(place, OPEN_RECORD)[1][0] for place in range(3)] == [
        f"{OCCASION} · {mark}"
    ] * 3


def test_one_day_is_written_once_and_no_day_not_at_all() -> None:
    one_day = replace(SETTINGS, ends_on=SETTINGS.starts_on)
    no_day = replace(SETTINGS, starts_on=None, ends_on=None)
    assert [
        read_sheet(0, replace(CLOSED_RECORD, settings=changed))[1][0]
        for changed in (one_day, no_day)
    ] == [
        "Risikoworkshop 2026 · Statsforvaltaren i Vestland · 21. september 2026",
        "Risikoworkshop 2026 · Statsforvaltaren i Vestland",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+47 22 00", "-", "@SUM(A1)"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = templates_in(read_book(with_proposal(text)))[2]["D5"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (text, "s", True)


@pytest.mark.parametrize("text", ["#N/A", "5", " = 1", "æøå\nČáhcesuolu"])
def test_other_text_stays_text_unmarked(text: str) -> None:
    cell = templates_in(read_book(with_proposal(text)))[2]["D5"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (text, "s", False)


def test_characters_no_file_can_hold_are_left_out() -> None:
    cell = templates_in(read_book(with_proposal("a\x00b\ufffec\ud800d")))[2]["D5"]
    assert cell.value == "abcd"


@settings(deadline=None, max_examples=50)
@given(st.text(min_size=1))
def test_cleaned_text_survives_to_the_letter(text: str) -> None:
    cleaned = clean(text) or "x"
    book, stream = Workbook(), BytesIO()
    put(book.active["A1"], cleaned)
    book.save(stream)
    assert load_workbook(stream).active["A1"].value == cleaned


def test_sheets_print_on_a4_with_repeated_headers() -> None:
    for sheet in templates_in(read_book(CLOSED_RECORD)):
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$4:$4"
        assert sheet["B5"].alignment.wrap_text


def test_the_workbook_names_itself_and_its_language() -> None:
    properties = read_book(CLOSED_RECORD, "nn").properties
    with speaking("nn"):
        title = translate("Feedback from {name}", name="Risikoworkshop 2026")
    assert (properties.title, properties.creator, properties.language) == (
        title,
        "Statsforvaltaren i Vestland",
        "nn-NO",
    )


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_each_header_row_of_the_templates_occurs_once(language: str) -> None:
    book, words = read_book(CLOSED_RECORD, language), HEADINGS[language]
    rows = [
        tuple(value for value in row if value is not None)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
    ]
    for header in (words.ranking, words.new_ranking, words.causes, words.new_causes):
        assert rows.count(header) == 1
