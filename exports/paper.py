"""The risk list on paper, for those who tick without a screen."""

from collections.abc import Sequence
from itertools import groupby

from docx.document import Document
from docx.shared import Pt

from domain.points import Point
from exports.document import add_table, as_bytes, new_document
from exports.headings import HEADINGS, Headings
from exports.report import Report, Section, Table
from exports.safe_text import safe
from exports.workbook import write_workbook
from language import number_word, speaking, translate

WIDTHS = (6, 26, 54, 14)
TEXT_COLUMN = 2
FOOTNOTE_SIZE = Pt(9)


def write_paper_list(title: str, points: Sequence[Point], choose: int, language: str) -> bytes:
    """The points in the order given, with a heading and a table for each area."""
    words = HEADINGS[language]
    with speaking(language):
        header = _header(words, choose)
        document = new_document(title, author="")
    document.add_heading(safe(title), level=1)
    for line in _own_words(words, points):
        document.add_paragraph(line)
    for area, members in groupby(points, key=lambda point: point.area.pick(language)):
        document.add_heading(safe(area), level=2)
        _add_points(document, header, list(members), language)
    return as_bytes(document)


def write_paper_book(title: str, points: Sequence[Point], choose: int, language: str) -> bytes:
    """The same points in one table of a workbook."""
    words = HEADINGS[language]
    rows = tuple(
        (point.number, point.name.pick(language), _text_with_footnote(point, language), None)
        for point in points
    )
    with speaking(language):
        table = Table(_header(words, choose), rows, WIDTHS)
        lines = _own_words(words, points)
        sheet = Section(translate("Risk list"), title, (table,), lines=lines)
        return write_workbook(Report(title, "", "", (sheet,)))


def _header(words: Headings, choose: int) -> tuple[str, ...]:
    return tuple(column.format(choose=number_word(choose)) for column in words.paper)


def _own_words(words: Headings, points: Sequence[Point]) -> tuple[str, ...]:
    """The sentence that says whose the translation is, where some of it is ours."""
    is_ours = bool(words.own_translation) and any(point.own_nn for point in points)
    return (words.own_translation,) if is_ours else ()


def _text_with_footnote(point: Point, language: str) -> str:
    return "\n".join(filter(None, (point.text.pick(language), point.footnote.pick(language))))


def _add_points(
    document: Document, header: tuple[str, ...], points: list[Point], language: str
) -> None:
    rows = tuple(
        (point.number, point.name.pick(language), point.text.pick(language), None)
        for point in points
    )
    added = add_table(document, Table(header, rows, WIDTHS))
    for row, point in zip(added.rows[1:], points, strict=True):
        if footnote := point.footnote.pick(language):
            below = row.cells[TEXT_COLUMN].add_paragraph()
            below.add_run(safe(footnote)).font.size = FOOTNOTE_SIZE
