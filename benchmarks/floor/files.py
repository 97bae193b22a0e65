"""Files written anew with their own libraries and nothing else: what is in them is known before."""

import json
from collections.abc import Callable
from copy import copy
from io import BytesIO
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

Write = Callable[[], object]
STYLES = {"font": "fontId", "fill": "fillId", "border": "borderId", "alignment": "alignmentId"}


def bare_workbook(content: bytes) -> Write:
    """Writes the cells, styles, heights, widths and checks of this workbook."""
    sheets = load_workbook(BytesIO(content)).worksheets
    known: dict[tuple[str, int], Any] = {}
    cells = [[_read_cell(cell, known) for row in s.iter_rows() for cell in row] for s in sheets]

    def write() -> bytes:
        book = Workbook()
        book.remove(book.active)
        for sheet, written in zip(sheets, cells, strict=True):
            _write_sheet(book.create_sheet(sheet.title), sheet, written)
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    return write


def _read_cell(cell: Cell, known: dict[tuple[str, int], Any]) -> tuple[Cell, dict[str, Any]]:
    """The cell, and the styles it was given; equal ones are one object, as a program has them."""
    styles = {}
    for name, number in STYLES.items() if cell.has_style else ():
        if key := getattr(cell._style, number):
            if (name, key) not in known:
                known[name, key] = copy(getattr(cell, name))
            styles[name] = known[name, key]
    return cell, styles


def _write_sheet(new: Worksheet, sheet: Worksheet, cells: list[Any]) -> None:
    for cell, styles in cells:
        if cell.value is None and not styles:
            continue
        written = new.cell(cell.row, cell.column, cell.value)
        written.data_type, written.quotePrefix = cell.data_type, cell.quotePrefix
        for name, style in styles.items():
            setattr(written, name, style)
    for number, row in sheet.row_dimensions.items():
        new.row_dimensions[number].height = row.height
    for letter, column in sheet.column_dimensions.items():
        new.column_dimensions[letter].width = column.width
    for check in sheet.data_validations.dataValidation:
        new.add_data_validation(check)


def bare_document(content: bytes) -> Write:
    """Writes the headings, lines and tables of this document."""
    blocks = [_read_block(block) for block in docx.Document(BytesIO(content)).iter_inner_content()]

    def write() -> bytes:
        document = docx.Document()
        for block in blocks:
            if isinstance(block, list):
                _write_table(document.add_table(len(block), len(block[0]), "Table Grid"), block)
            else:
                document.add_paragraph(block[1], block[0])
        stream = BytesIO()
        document.save(stream)
        return stream.getvalue()

    return write


def _read_block(block: Paragraph | Table) -> Any:
    """A paragraph's style and text, or a table's rows of text and width."""
    if isinstance(block, Paragraph):
        return block.style.name if block.style else None, block.text
    return [[(cell.text, cell.width) for cell in row.cells] for row in block.rows]


def _write_table(table: Table, rows: list[list[tuple[str, Any]]]) -> None:
    table.autofit = False
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, (text, width) in zip(row.cells, cells, strict=True):
            cell.text, cell.width = text, width
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True


def bare_json(content: bytes) -> Write:
    known = json.loads(content)
    return lambda: json.dumps(known, ensure_ascii=False, indent=2).encode()
