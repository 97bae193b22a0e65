"""A list of points as a workbook to fill in, and read back."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from domain.errors import message
from domain.list_faults import LINE, MOST_POINTS, Fault, FaultyList
from domain.point_list import PointList, parse
from domain.points import Point, Text
from exports.broken import BROKEN
from exports.report import Report, Section, Table
from exports.workbook import HEADER_ROW, write_workbook
from language import speaking, translate

SHEET = "Punkt"
# Field of the list, heading, width. The headings are the same in both languages: the columns hold
# both, and are read back by them.
COLUMNS = (
    ("nr", "Nr", 6),
    ("kortnavn", "Kortnavn (bokmål)", 30),
    ("kortnamn", "Kortnamn (nynorsk)", 30),
    ("beskrivelse", "Risikopunkt (bokmål)", 60),
    ("beskriving", "Risikopunkt (nynorsk)", 60),
    ("omraade", "Område (bokmål)", 24),
    ("omraade_nn", "Område (nynorsk)", 24),
    ("i_lova", "I loven / i lova (ja/nei)", 14),
    ("nokkel", "Nøkkel (ikke endre / ikkje endre)", 18),
)
HEADINGS = {field: heading for field, heading, _ in COLUMNS}
NEEDED = ("nr",)
NO_AREA = Text("Alle punkter", "Alle punkt")
YES_NO = {"ja": True, "nei": False, "": None}
MOST_BYTES_UNPACKED = 30_000_000
MOST_ROWS = HEADER_ROW + 2 * MOST_POINTS


def write_list(title: str, version: str, points: Iterable[Point], language: str) -> bytes:
    """The points with their keys, so that the file read back is the same points."""
    with speaking(language):
        rows = tuple(_row(point) for point in points) or ((1, *[""] * (len(COLUMNS) - 1)),)
        header = tuple(heading for _, heading, _ in COLUMNS)
        table = Table(header, rows, tuple(width for _, _, width in COLUMNS))
        foot = translate(
            "One language is enough. Let the key be empty for a point that is new. Yes or no in "
            "the column about the law is optional."
        )
        occasion = translate("Version {version}", version=version) if version else ""
        return write_workbook(Report(title, "", occasion, (Section(SHEET, title, (table,), foot),)))


def _row(point: Point) -> tuple[int | str | None, ...]:
    in_law = next((word for word, held in YES_NO.items() if held is point.in_law), "")
    return (
        point.number,
        *(part.pick(spoken) for part in (point.name, point.text) for spoken in ("nb", "nn")),
        point.area.nb,
        point.area.nn,
        in_law,
        point.key,
    )


def read_list(content: bytes, title: Text) -> PointList:
    """The list in a workbook; raises FaultyList with sheet, row and column for every fault."""
    rows = _read_rows(content)
    header = next((place for place, row in enumerate(rows) if _is_header(row)), None)
    if header is None:
        what = message("The row with the headings is missing. Use the template.")
        raise FaultyList([Fault(0, what)])
    columns = {str(cell).strip(): place for place, cell in enumerate(rows[header]) if cell}
    places = {f: columns[h] for f, h in HEADINGS.items() if h in columns}
    items = [
        _item(row, places, line)
        for line, row in enumerate(rows[header + 1 :], header + 2)
        if any(_cell(row, place) not in (None, "") for f, place in places.items() if f != "nr")
    ]
    return _parse(items, title)


def _is_header(row: tuple[Any, ...]) -> bool:
    return {HEADINGS[field] for field in NEEDED} < {str(cell).strip() for cell in row if cell}


def _read_rows(content: bytes) -> list[tuple[Any, ...]]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_BYTES_UNPACKED:
                raise FaultyList([Fault(0, message("The file is too large."))])
        with closing(load_workbook(BytesIO(content), read_only=True, data_only=True)) as book:
            sheet = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
            return list(sheet.iter_rows(max_row=MOST_ROWS, max_col=30, values_only=True))
    except BROKEN as error:
        what = message("The file cannot be read as an Excel workbook (.xlsx).")
        raise FaultyList([Fault(0, what)]) from error


def _cell(row: tuple[Any, ...], place: int | None) -> Any:
    value = row[place] if place is not None and place < len(row) else None
    return value.strip() if isinstance(value, str) else value


def _item(row: tuple[Any, ...], places: Mapping[str, int], line: int) -> dict[str, Any]:
    """The row as an entry of the list's own file."""
    cells = {field: _cell(row, places.get(field)) for field in HEADINGS}
    words = {field: _word(value) for field, value in cells.items()}
    law = words["i_lova"].casefold()
    return {
        LINE: line,
        "nr": _number(cells["nr"]),
        "kortnavn": words["kortnavn"],
        "beskrivelse": words["beskrivelse"],
        "nynorsk": {"kortnamn": words["kortnamn"], "beskriving": words["beskriving"]},
        "omraade": words["omraade"] or words["omraade_nn"] or NO_AREA.nb,
        "omraade_nn": words["omraade_nn"] or words["omraade"] or NO_AREA.nn,
        "i_lova": YES_NO.get(law, law),
        "nokkel": words["nokkel"] or None,
    }


def _word(value: Any) -> str:
    return "" if value is None else str(value)


def _number(value: Any) -> Any:
    """A whole number also when Excel holds it as 4.0 or as text."""
    if isinstance(value, str) and value.isdecimal():
        return int(value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _parse(items: list[dict[str, Any]], title: Text) -> PointList:
    areas = {item["omraade"]: item["omraade_nn"] for item in reversed(items)}
    source = {
        "id": "xlsx",
        "versjon": "1",
        "kilde": {"tittel": title.nb},
        "omraader": [
            {"id": name, "navn": name, "navn_nn": nynorsk, LINE: 1}
            for name, nynorsk in areas.items()
        ],
        "punkter": items,
    }
    if not items:
        raise FaultyList([Fault(0, message("There are no points in the sheet."))])
    try:
        return parse(source)
    except FaultyList as error:
        raise FaultyList([_place(fault) for fault in error.faults]) from error


def _place(fault: Fault) -> Fault:
    return replace(fault, field=HEADINGS.get(fault.field, fault.field), sheet=SHEET)
