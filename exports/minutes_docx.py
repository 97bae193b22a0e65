"""The minutes as a document: real headings and lists, the occasion on top, page numbers below."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from domain.record import Record
from exports.document import add_table, as_bytes, mark, new_document
from exports.minutes import minutes
from exports.report import Block, Chapter, Look, Minutes, Table
from exports.safe_text import safe
from language import speaking, translate

STYLES = {
    Look.BODY: "Normal",
    Look.ITEM: "List Bullet",
    Look.QUOTE: "Quote",
    Look.HEADING: "Heading 3",
    Look.LABEL: "Heading 4",
}
SMALL, TEXT_SIZE = Pt(9), Pt(11)


def write_minutes_docx(record: Record, language: str) -> bytes:
    with speaking(language):
        return _write(minutes(record))


def _write(told: Minutes) -> bytes:
    document = new_document(told.title, told.author)
    document.styles["Normal"].font.size = TEXT_SIZE
    _add_page_numbers(document)
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
    else:
        document.add_paragraph(safe(block.text), style=STYLES[block.look])


def _add_page_numbers(document: Document) -> None:
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between = translate("Page {page} of {pages}", page="\n", pages="").split("\n")
    foot.add_run(before)
    _add_field(foot, "PAGE")
    foot.add_run(between)
    _add_field(foot, "NUMPAGES")
    for run in foot.runs:
        run.font.size = SMALL


def _add_field(paragraph: DocxParagraph, name: str) -> None:
    """A number that Word works out for each page."""
    run = paragraph.add_run()._r
    for kind in ("begin", "separate", "end"):
        mark_ = OxmlElement("w:fldChar")
        mark_.set(qn("w:fldCharType"), kind)
        run.append(mark_)
        if kind == "begin":
            code = OxmlElement("w:instrText")
            code.text = name
            run.append(code)
