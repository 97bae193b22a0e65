"""The tables of a Word document as grids.

Read from the document's own XML: what stands in tracked changes or content controls counts too.
"""

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from exports.reading.bounds import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TABLES,
    Deadline,
    too_many_rows,
)
from exports.reading.grid import Cell, Grid, Kind, Row, typed
from language import translate

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
COLUMNS = tuple(map(str, range(1, MOST_COLUMNS + 1)))
SIGNS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
# What was struck out or moved away, and tables inside the cell.
PASSED_OVER = {f"{W}del", f"{W}moveFrom", f"{W}tbl"}


def read_tables(archive: ZipFile, deadline: Deadline) -> Iterator[Grid]:
    """Every table, named by its place; raises ParseError, or WorkshopError beyond the bounds."""
    # The parser refuses entities that grow, and the archive's size is bounded.
    document = ElementTree.fromstring(archive.read(DOCUMENT))  # noqa: S314
    tables = list(document.iter(f"{W}tbl"))[:MOST_TABLES]
    for place, table in enumerate(tables, 1):
        rows = _below(table, f"{W}tr")
        if len(rows) > MOST_ROWS:
            raise too_many_rows()
        yield Grid(translate("table {number}", number=place), tuple(_rows(rows, deadline)), COLUMNS)


def _below(parent: Element, tag: str) -> list[Element]:
    """The elements with the tag, through content controls but not into tables inside cells."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}sdtContent"):
            found += _below(child, tag)
    return found


def _rows(rows: list[Element], deadline: Deadline) -> Iterator[Row]:
    listed = [_below(row, f"{W}tc") for row in rows]
    # Dragged borders give whole tables such spans; only in some of the rows they mean merged cells.
    is_even = len({len(cells) for cells in listed}) == 1
    above: tuple[Cell, ...] = ()
    for number, cells in enumerate(listed, 1):
        deadline.check()
        row = [cell for tc in cells for cell in _cells(tc, 1 if is_even else _span(tc))]
        for column, tc in enumerate(cells if is_even else []):
            if _continues(tc) and column < len(above):
                row[column] = Cell(above[column].text, Kind.MERGED)
        above = tuple(row[:MOST_COLUMNS])
        yield Row(number, above)


def _cells(tc: Element, span: int) -> list[Cell]:
    text = _text(tc)
    return [typed(text)] if span == 1 else [Cell(text, Kind.MERGED)] * span


def _span(tc: Element) -> int:
    found = tc.find(f"{W}tcPr/{W}gridSpan")
    value = "1" if found is None else found.get(f"{W}val", "1")
    return min(int(value), MOST_COLUMNS) if value.isdecimal() else 1


def _continues(tc: Element) -> bool:
    """Whether the cell is the lower part of one merged downwards."""
    found = tc.find(f"{W}tcPr/{W}vMerge")
    return found is not None and found.get(f"{W}val", "continue") == "continue"


def _text(tc: Element) -> str:
    return "\n".join("".join(_pieces(paragraph)) for paragraph in _below(tc, f"{W}p"))


def _pieces(parent: Element) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in PASSED_OVER:
            yield from _pieces(child)
