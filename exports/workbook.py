"""A report as an Excel workbook, one sheet for each section."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exports.report import Report, Section, Table, Value
from exports.safe_text import safe
from language import current

HEADER_ROW = 4
TITLE = Font(bold=True, size=14)
BOLD = Font(bold=True)
TINT = PatternFill("solid", fgColor="F2F4F6")
LINE = Side(style="thin", color="77797B")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left")


def write_workbook(report: Report) -> bytes:
    book = Workbook()
    book.remove(book.active)
    book.properties = DocumentProperties(
        title=safe(report.title), creator=safe(report.author), language=f"{current()}-NO"
    )
    for section in report.sections:
        _fill(book.create_sheet(section.name), section, report.occasion)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def put(cell: Cell, value: Value) -> Cell:
    """Write a value; text stays text, also when Excel would take it for a formula or an error."""
    cell.value = safe(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        # Without the mark the text becomes a formula as soon as somebody edits the cell.
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    return cell


def _fill(sheet: Worksheet, section: Section, occasion: str) -> None:
    put(sheet.cell(1, 1), section.title).font = TITLE
    put(sheet.cell(2, 1), occasion)
    columns = max(len(table.header) for table in section.tables)
    row = HEADER_ROW
    for table in section.tables:
        # A narrower table stands to the right, so that columns of the same kind are in line.
        row = _add_table(sheet, table, row, 1 + columns - len(table.header)) + 1
    if section.foot:
        put(sheet.cell(row, 1), section.foot)
    _prepare_print(sheet)


def _add_table(sheet: Worksheet, table: Table, row: int, column: int) -> int:
    """Write the table from this cell on; returns the row below it."""
    for step, values in enumerate((table.header, *table.rows)):
        for place, value in enumerate(values):
            cell = put(sheet.cell(row + step, column + place), value)
            cell.alignment, cell.border = WRAPPED, BOX
            if step == 0:
                cell.font, cell.fill = BOLD, TINT
    for place, width in enumerate(table.widths):
        sheet.column_dimensions[get_column_letter(column + place)].width = width
    return row + 1 + len(table.rows)


def _prepare_print(sheet: Worksheet) -> None:
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.orientation = Worksheet.ORIENTATION_LANDSCAPE
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
