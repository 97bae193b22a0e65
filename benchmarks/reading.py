"""Reading workbooks back, against bare openpyxl: `python -m benchmarks.reading`.

In processor time, since both sides do nothing else.
"""

from io import BytesIO
from time import process_time

from openpyxl import load_workbook

from benchmarks.figures import Figure, show
from exports.reading.forms import read_form
from exports.templates_xlsx import write_templates_xlsx
from tests.exports.records import CLOSED_RECORD

FEW, MANY = 10, 360
ROUNDS = {FEW: 7, MANY: 3}
MOST = 1.5


def run() -> list[Figure]:
    content = write_templates_xlsx(CLOSED_RECORD, "nb")
    points = [point for point in CLOSED_RECORD.points.values() if point.number is not None]
    _read_bare(content)
    read_form("skjema.xlsx", content, points, "nb")
    figures = []
    for count in (FEW, MANY):
        bare, ours = [], []
        for _ in range(ROUNDS[count]):
            started = process_time()
            for _ in range(count):
                _read_bare(content)
            between = process_time()
            for _ in range(count):
                read_form("skjema.xlsx", content, points, "nb")
            bare.append(1000 * (between - started))
            ours.append(1000 * (process_time() - between))
        figures.append(Figure(f"{count} workbooks read back", bare, ours, most=MOST))
    return figures


def _read_bare(content: bytes) -> list[tuple[object, ...]]:
    """Every cell of every sheet, in the mode that reads fastest."""
    book = load_workbook(BytesIO(content), read_only=True)
    return [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


if __name__ == "__main__":
    show(run())
