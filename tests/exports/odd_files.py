"""Forms as people might send them, made with the bare libraries rather than our own writers."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from openpyxl import Workbook, load_workbook

A = ("Nummer i Htils liste", "Stikkord risikopunkt, jf. Htils liste", "Hyppighet(1 5)",
     "Alvorlighet (1 5)")  # fmt: skip
A_NEW = ("Eventuelle nye risikopunkter", "Hyppighet(1 5)", "Alvorlighet (1 5)")
B = ("Nummer i Htils liste", "Stikkord risikopunkt, jf. Htils liste",
     "MULIGE ÅRSAKER OG HENDESESFORLØP")  # fmt: skip
C = ("Type", "Nummer i Htils liste", "Dagens tekst", "Forslag", "Begrunnelse")
FIRST, SECOND = (1, "Punkt 1", 5, 4), (2, "Punkt 2", 3, 3)
Values = Sequence[object]


def workbook(*rows: Values, merged: str = "", sheet: str = "A") -> bytes:
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(list(row))
    if merged:
        book.active.merge_cells(merged)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_value(value: object) -> bytes:
    """Template A where the first point's probability is this."""
    return workbook(A, (1, "Punkt 1", value, 4), SECOND)


def with_number(value: object) -> bytes:
    return workbook(A, (value, "Punkt 1", 5, 4), SECOND)


def with_text(value: str) -> bytes:
    """Template A where the first point's probability is this, as text."""
    book = load_workbook(BytesIO(workbook(A, (1, "Punkt 1", 0, 4), SECOND)))
    cell = book.active["C2"]
    cell.value, cell.data_type = value, "s"
    return saved(book)


def document(*tables: Sequence[Values]) -> bytes:
    """A Word document with the tables, as typed into the original."""
    written = docx.Document()
    for rows in tables:
        table = written.add_table(len(rows), len(rows[0]))
        for row, values in zip(table.rows, rows, strict=True):
            for cell, value in zip(row.cells, values, strict=True):
                cell.text = str(value)
    stream = BytesIO()
    written.save(stream)
    return stream.getvalue()


def merged_document() -> bytes:
    """Template A in Word, the values of the first point in one cell."""
    written = docx.Document(BytesIO(document([A, (1, "Punkt 1", "5", ""), SECOND])))
    row = written.tables[0].rows[1]
    row.cells[2].merge(row.cells[3])
    stream = BytesIO()
    written.save(stream)
    return stream.getvalue()


def added(content: bytes, name: str, part: bytes) -> bytes:
    """The file with one more part in its archive."""
    stream = BytesIO(content)
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return stream.getvalue()


def replaced(content: bytes, name: str, text: str, other: str) -> bytes:
    """The file with a text in one of its parts replaced."""
    with ZipFile(BytesIO(content)) as opened:
        parts = {part: opened.read(part) for part in opened.namelist()}
    parts[name] = parts[name].replace(text.encode(), other.encode())
    return archive(**parts)


def archive(**parts: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as opened:
        for name, part in parts.items():
            opened.writestr(name, part)
    return stream.getvalue()


def locked(content: bytes) -> bytes:
    """The archive with its members marked as encrypted."""
    changed = bytearray(content)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= 1
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


MARCH = date(2027, 3, 4)
