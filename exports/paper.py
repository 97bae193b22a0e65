"""The risk list on paper, for those who tick without a screen."""

from collections.abc import Sequence
from itertools import groupby

from docx.document import Document
from docx.shared import Pt

from domain.points import Point
from exports.document import add_table, as_bytes, mark, new_document
from exports.headings import HEADINGS
from exports.report import Table
from exports.safe_text import safe
from language import number_word, speaking

WIDTHS = (6, 26, 54, 14)
TEXT_COLUMN = 2
FOOTNOTE_SIZE = Pt(9)


def write_paper_list(title: str, points: Sequence[Point], choose: int, language: str) -> bytes:
    """The points in the order given, with a heading and a table for each area."""
    words = HEADINGS[language]
    with speaking(language):
        header = tuple(column.format(choose=number_word(choose)) for column in words.paper)
        document = new_document(title, author="")
    document.add_heading(safe(title), level=1)
    if words.own_translation and any(point.own_nn for point in points):
        document.add_paragraph(words.own_translation)
    for area, members in groupby(points, key=lambda point: point.area.pick(language)):
        document.add_heading(safe(area), level=2)
        _add_points(document, header, list(members), language)
    return as_bytes(document)


def _add_points(
    document: Document, header: tuple[str, ...], points: list[Point], language: str
) -> None:
    rows = tuple(
        (point.number, point.name.pick(language), point.text.pick(language), None)
        for point in points
    )
    added = add_table(document, Table(header, rows, WIDTHS))
    for row, point in zip(added.rows[1:], points, strict=True):
        mark(row, "w:cantSplit")
        if footnote := point.footnote.pick(language):
            below = row.cells[TEXT_COLUMN].add_paragraph()
            below.add_run(safe(footnote)).font.size = FOOTNOTE_SIZE
