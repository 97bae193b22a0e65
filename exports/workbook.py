"""A report as an Excel workbook, one sheet for each section."""

from datetime import UTC
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from exports.package import Package
from exports.report import Report, Section, Table, Value
from exports.row_height import LINE_HEIGHT, row_height
from exports.safe_text import safe
from exports.validation import add_checks
from language import current

FIRST_LINE, HEADER_ROW = 3, 4
TITLE = Font(name="Calibri", bold=True, size=14)
BOLD = Font(name="Calibri", bold=True, size=11)
TINT = PatternFill("solid", fgColor="F2F4F6")
LINE = Side(style="thin", color="77797B")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left")
TOP = Alignment(vertical="top")


def write_workbook(report: Report) -> bytes:
    book = Workbook()
    book.remove(book.active)
    book.properties = _properties(report)
    for section in report.sections:
        _fill(book.create_sheet(section.name), section, report)
    stream = BytesIO()
    ExcelWriter(book, Package(stream)).save()
    return stream.getvalue()


def _properties(report: Report) -> DocumentProperties:
    properties = DocumentProperties(
        title=safe(report.title), creator=safe(report.author), language=f"{current()}-NO"
    )
    if report.made_at:
        properties.created = properties.modified = report.made_at.astimezone(UTC)
    return properties


def put(cell: Cell, value: Value) -> Cell:
    """Write a value; text stays text, also when Excel would take it for a formula or an error."""
    cell.value = safe(value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        # Without the mark the text becomes a formula as soon as somebody edits the cell.
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    return cell


def _fill(sheet: Worksheet, section: Section, report: Report) -> None:
    put(sheet.cell(1, 1), section.title).font = TITLE
    put(sheet.cell(2, 1), report.occasion)
    header_row = _add_lines(sheet, section.lines)
    columns = max(len(table.header) for table in section.tables)
    row = header_row
    for table in section.tables:
        # A narrower table stands to the right, so that columns of the same kind are in line.
        row = _add_table(sheet, table, row, 1 + columns - len(table.header)) + 1
    if section.foot:
        put(sheet.cell(row, 1), section.foot)
    _prepare_print(sheet, section, header_row, report.mark)


def _add_lines(sheet: Worksheet, lines: tuple[str, ...]) -> int:
    """Write the lines above the tables; returns the row of the first table's header."""
    for row, line in enumerate(lines, FIRST_LINE):
        put(sheet.cell(row, 1), line).alignment = TOP
    if lines:
        # The header stays in the fourth row, so the last line makes its own distance.
        sheet.row_dimensions[FIRST_LINE + len(lines) - 1].height = 2 * LINE_HEIGHT
    return max(HEADER_ROW, FIRST_LINE + len(lines))


def _add_table(sheet: Worksheet, table: Table, row: int, column: int) -> int:
    """Write the table from this cell on; returns the row below it."""
    for step, values in enumerate((table.header, *table.rows)):
        for place, value in enumerate(values):
            cell = put(sheet.cell(row + step, column + place), value)
            cell.alignment, cell.border = WRAPPED, BOX
            if step == 0:
                cell.font, cell.fill = BOLD, TINT
        room = table.room if step else 1
        sheet.row_dimensions[row + step].height = row_height(values, table.widths, room)
    for place, width in enumerate(table.widths):
        sheet.column_dimensions[get_column_letter(column + place)].width = width
    add_checks(sheet, table, row, column)
    return row + 1 + len(table.rows)


def _prepare_print(sheet: Worksheet, section: Section, header_row: int, mark: str) -> None:
    page = sheet.page_setup
    page.paperSize = Worksheet.PAPERSIZE_A4
    page.orientation = (
        Worksheet.ORIENTATION_LANDSCAPE if section.is_wide else Worksheet.ORIENTATION_PORTRAIT
    )
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    page.fitToWidth, page.fitToHeight = 1, 0
    sheet.print_title_rows = f"{header_row}:{header_row}"
    if mark:
        sheet.oddHeader.right.text = mark
    sheet.oddFooter.right.text = "&P / &N"
