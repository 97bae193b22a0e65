"""Personal links on paper: a sheet with name, link and QR code for each person."""

from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO

import segno
from docx.document import Document
from docx.shared import Mm

from exports.document import as_bytes, mark, new_document
from exports.offers import File, Files
from exports.safe_text import safe
from language import speaking, translate

QR_WIDTH = Mm(35)
Slip = tuple[str, str]  # a name and a personal link


def people_files(
    title: str, groups: Mapping[int, tuple[str, Sequence[Slip]]], language: str
) -> Files:
    """A sheet for each group by its id, and one for everybody, named as the visitor speaks."""
    stem, everybody = translate("Personal links"), translate("everybody")
    sheets = {
        f"{id_}.docx": File(
            f"{stem}, {group[0]}.docx", partial(write_people_sheet, title, [group], language)
        )
        for id_, group in groups.items()
    }
    write = partial(write_people_sheet, title, list(groups.values()), language)
    return {**sheets, "alle.docx": File(f"{stem}, {everybody}.docx", write)}


def write_people_sheet(
    title: str, groups: Sequence[tuple[str, Sequence[Slip]]], language: str
) -> bytes:
    """A heading and a table for each group, a row for each person."""
    with speaking(language):
        document = new_document(title, author="")
        document.add_heading(safe(title), level=1)
        document.add_paragraph(
            translate("Each link is personal. Whoever has it goes on as that person.")
        )
        for name, slips in groups:
            document.add_heading(safe(name), level=2)
            _add_slips(document, slips)
    return as_bytes(document)


def _add_slips(document: Document, slips: Sequence[Slip]) -> None:
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    heads = (translate("Name and link"), translate("QR code"))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    mark(table.rows[0], "w:tblHeader")
    for name, link in slips:
        row = table.add_row()
        mark(row, "w:cantSplit")
        words, picture = row.cells
        words.paragraphs[0].add_run(safe(name)).bold = True
        words.add_paragraph(link)
        picture.paragraphs[0].add_run().add_picture(_draw_qr(link), width=QR_WIDTH)


def _draw_qr(link: str) -> BytesIO:
    drawing = BytesIO()
    segno.make(link, error="m").save(drawing, kind="png", scale=4)
    drawing.seek(0)
    return drawing
