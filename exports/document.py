"""A report as a Word document that assistive technology can read."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as DocxSection
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table as DocxTable
from docx.table import _Row as DocxRow
from docx.text.paragraph import Paragraph as DocxParagraph

from exports.package import without_times
from exports.report import Report, Section, Table
from exports.safe_text import safe
from language import current, translate

MARGIN = Mm(20)
A4 = Mm(210), Mm(297)
LINE_HEIGHT = Pt(14)
SMALL = Pt(9)
TABLE_HEADER = "Table Header"
LONGEST_KEPT = 1500  # characters in a row that must stay on one page; a longer one may need two
# The template's own heading blue has too little contrast on white (WCAG 1.4.3).
HEADING_COLOUR = RGBColor(0x00, 0x24, 0x4E)


def write_document(report: Report) -> bytes:
    """One page or more for each section."""
    document = new_document(report.title, report.author)
    document.sections[0].header.paragraphs[0].text = report.mark
    for place, section in enumerate(report.sections):
        page = document.add_section(WD_SECTION.NEW_PAGE) if place else document.sections[0]
        _turn(page, is_wide=section.is_wide)
        _add_section(document, section, report.occasion)
    return as_bytes(document)


def new_document(title: str, author: str) -> Document:
    """An empty A4 document in the language being spoken."""
    document = docx.Document()
    page = document.sections[0]
    _turn(page, is_wide=False)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    language.set(qn("w:val"), f"{current()}-NO")
    document.styles["Normal"].font.name = "Calibri"
    for name in ("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Caption"):
        document.styles[name].font.color.rgb = HEADING_COLOUR
    document.styles["Caption"].paragraph_format.keep_with_next = True
    header = document.styles.add_style(TABLE_HEADER, WD_STYLE_TYPE.PARAGRAPH)
    header.base_style, header.font.bold = document.styles["Normal"], True
    properties = document.core_properties
    properties.title, properties.author = safe(title), safe(author)
    properties.language, properties.comments = f"{current()}-NO", ""
    for stamp in ("dcterms:created", "dcterms:modified"):  # the template's, from 2013
        properties._element.remove(properties._element.find(qn(stamp)))
    return document


def add_table(document: Document, table: Table) -> DocxTable:
    """Add the table with a header row that is marked as one and repeated on each page."""
    added: DocxTable = document.add_table(
        rows=1 + len(table.rows), cols=len(table.header), style="Table Grid"
    )
    added.autofit = False
    widths = _widths(document.sections[-1], table)
    for column, width in zip(added.columns, widths, strict=True):
        column.width = width
    for row, values in zip(added.rows, (table.header, *table.rows), strict=True):
        for cell, value, width in zip(row.cells, values, widths, strict=True):
            cell.text = "" if value is None else safe(str(value))
            cell.width = width
        if sum(len(str(value)) for value in values) <= LONGEST_KEPT:
            mark(row, "w:cantSplit")
    mark(added.rows[0], "w:tblHeader")
    for cell in added.rows[0].cells:
        cell.paragraphs[0].style = TABLE_HEADER
    if table.room > 1:
        _make_room(added, table.room)
    if table.description:
        _describe(added, safe(table.description))
    return added


def _widths(page: DocxSection, table: Table) -> list[Length]:
    """The table's widths, made to fill the lines of the page."""
    across = Length((page.page_width or 0) - 2 * MARGIN)
    return [Length(across * width // sum(table.widths)) for width in table.widths]


def _make_room(table: DocxTable, lines: int) -> None:
    for row in list(table.rows)[1:]:
        row.height = Length(lines * LINE_HEIGHT)


def _describe(table: DocxTable, description: str) -> None:
    """Give the table the alternative text that Word keeps for it."""
    element = OxmlElement("w:tblDescription")
    element.set(qn("w:val"), description)
    table._tbl.tblPr.append(element)


def mark(row: DocxRow, property_name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(property_name))


def _turn(page: DocxSection, *, is_wide: bool) -> None:
    page.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = A4[::-1] if is_wide else A4


def as_bytes(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return without_times(stream.getvalue())


def _add_section(document: Document, section: Section, occasion: str) -> None:
    document.add_heading(section.title, level=1)
    for line in filter(None, (occasion, *section.lines)):
        document.add_paragraph(safe(line))
    for table in section.tables:
        add_table(document, table)
        # Word joins two tables that have nothing between them.
        document.add_paragraph()
    if section.foot:
        document.add_paragraph(section.foot)


def add_page_numbers(document: Document) -> None:
    """The page's number and how many there are, at the foot of every page."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    before, between = translate("Page {page} of {pages}", page="\n", pages="").split("\n")
    foot.add_run(before)
    _add_field(foot, "PAGE")
    foot.add_run(between)
    _add_field(foot, "NUMPAGES")
    document.styles["Footer"].font.size = SMALL


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
