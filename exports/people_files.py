"""A list of people as a file, Excel or CSV, read into a table of text."""

import csv
import warnings
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from domain.attendees import LARGEST_FILE, MOST_ROWS, ReadPeople, Table, read_table
from domain.errors import Message, message
from exports.broken import BROKEN

LARGEST_UNPACKED = 20_000_000  # a small file can be packed so that it fills the memory
MOST_COLUMNS = 50
ROWS_READ = 2 * MOST_ROWS  # room for empty lines, and for saying that there are too many
XLSX, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
SEPARATORS = ";,\t"


def read_people(content: bytes) -> ReadPeople:
    """The people in a file; what cannot be read is said, never raised."""
    if len(content) > LARGEST_FILE:
        return _refuse(message("The file is too large. Use at most 1 MB."))
    if content.startswith(OLD_EXCEL):
        return _refuse(
            message("The file is in an old Excel format. Save it as .xlsx, and try again.")
        )
    try:
        table = _read_workbook(content) if content.startswith(XLSX) else _read_csv(content)
    except (*BROKEN, csv.Error):
        return _refuse(
            message("The file could not be read. Save it as .xlsx or .csv, and try again.")
        )
    return read_table(table)


def _refuse(sentence: Message) -> ReadPeople:
    return ReadPeople(problems=(sentence,))


def _read_workbook(content: bytes) -> Table:
    """The rows of the first sheet."""
    with ZipFile(BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
            raise BadZipFile("too large when unpacked")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions we do not read
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what the file says of its own size may be wrong
    rows = sheet.iter_rows(max_row=ROWS_READ, max_col=MOST_COLUMNS, values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def _read_csv(content: bytes) -> Table:
    text = _decode(content)
    first = text.lstrip().partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    return [row[:MOST_COLUMNS] for row, _ in zip(reader, range(ROWS_READ), strict=False)]


def _decode(content: bytes) -> str:
    """Excel saves CSV in Windows-1252 unless it is told otherwise."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")
