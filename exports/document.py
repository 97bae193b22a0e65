"""A report as a Word document that assistive technology can read."""

from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, RGBColor
from docx.table import Table as DocxTable
from docx.table import _Row as DocxRow

from exports.report import Report, Section, Table
from exports.safe_text import safe
from language import current

MARGIN = Mm(20)
TEXT_WIDTH = Mm(210) - 2 * MARGIN
# The template's own heading blue has too little contrast on white (WCAG 1.4.3).
HEADING_COLOUR = RGBColor(0x00, 0x24, 0x4E)


def write_document(report: Report) -> bytes:
    """One page or more for each section."""
    document = new_document(report.title, report.author)
    for place, section in enumerate(report.sections):
        heading = document.add_heading(section.title, level=1)
        heading.paragraph_format.page_break_before = place > 0
        _add_section(document, section, report.occasion)
    return as_bytes(document)


def new_document(title: str, author: str) -> Document:
    """An empty A4 document in the language being spoken."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    language.set(qn("w:val"), f"{current()}-NO")
    document.styles["Normal"].font.name = "Calibri"
    for level in (1, 2, 3, 4):
        document.styles[f"Heading {level}"].font.color.rgb = HEADING_COLOUR
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
    for row, values in zip(added.rows, (table.header, *table.rows), strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = "" if value is None else safe(str(value))
    for column, width in zip(added.columns, table.widths, strict=True):
        # Word goes by the cells, LibreOffice by the column.
        column.width = Length(TEXT_WIDTH * width // sum(table.widths))
        for cell in column.cells:
            cell.width = column.width
    mark(added.rows[0], "w:tblHeader")
    for cell in added.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    if table.description:
        _describe(added, safe(table.description))
    return added


def _describe(table: DocxTable, description: str) -> None:
    """Give the table the alternative text that Word keeps for it."""
    element = OxmlElement("w:tblDescription")
    element.set(qn("w:val"), description)
    table._tbl.tblPr.append(element)


def mark(row: DocxRow, property_name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(property_name))


def as_bytes(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_section(document: Document, section: Section, occasion: str) -> None:
    document.add_paragraph(safe(occasion))
    for table in section.tables:
        add_table(document, table)
        # Word joins two tables that have nothing between them.
        document.add_paragraph()
    if section.foot:
        document.add_paragraph(section.foot)
