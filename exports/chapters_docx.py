"""Chapters as a Word document: styles only, so that people can write on in it."""

from io import BytesIO

from docx.document import Document
from docx.shared import Mm, Pt

from exports.document import add_page_numbers, add_table, as_bytes, mark, new_document
from exports.report import Block, Chapter, Look, Minutes, Picture, Table
from exports.safe_text import safe

STYLES = {
    Look.BODY: "Normal",
    Look.ITEM: "List Bullet",
    Look.QUOTE: "Quote",
    Look.HEADING: "Heading 3",
    Look.LABEL: "Heading 4",
    Look.NOTE: "Body Text 3",
}
TEXT_SIZE, NOTE_SIZE = Pt(11), Pt(9)
PICTURE_WIDTH = Mm(160)


def write_chapters(told: Minutes) -> bytes:
    """The occasion on top, page numbers below."""
    document = new_document(told.title, told.author)
    document.styles["Normal"].font.size = TEXT_SIZE
    document.styles[STYLES[Look.NOTE]].font.size = NOTE_SIZE
    add_page_numbers(document)
    document.add_heading(safe(told.title), level=1)
    document.add_paragraph(safe(told.occasion))
    for chapter in told.chapters:
        _add_chapter(document, chapter)
    return as_bytes(document)


def _add_chapter(document: Document, chapter: Chapter) -> None:
    document.add_heading(safe(chapter.title), level=2)
    for block in chapter.blocks:
        _add_block(document, block)


def _add_block(document: Document, block: Block) -> None:
    if isinstance(block, Table):
        for row in add_table(document, block).rows:
            mark(row, "w:cantSplit")
        # Word joins two tables that have nothing between them.
        document.add_paragraph()
    elif isinstance(block, Picture):
        _add_picture(document, block)
    else:
        document.add_paragraph(safe(block.text), style=STYLES[block.look])


def _add_picture(document: Document, picture: Picture) -> None:
    document.add_paragraph(safe(picture.caption), style="Caption")
    added = document.add_picture(BytesIO(picture.content), PICTURE_WIDTH)
    added._inline.docPr.set("descr", safe(picture.description))
