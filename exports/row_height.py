"""How tall a row must be: not every program works it out when it opens a workbook."""

from math import ceil

from exports.report import Row

LINE_HEIGHT = 15  # points, Excel's own for its ordinary font
TALLEST = 409  # points, the most Excel allows
FILLED = 0.92  # of a line, since words are not cut where it ends


def row_height(values: Row, widths: tuple[int, ...], room: int = 1) -> float | None:
    """Points for the cell with most lines; None when one is enough. `room` is the fewest lines."""
    lines = max(
        room, *(_count_lines(value, width) for value, width in zip(values, widths, strict=True))
    )
    return min(lines * LINE_HEIGHT, TALLEST) if lines > 1 else None


def _count_lines(value: object, width: int) -> int:
    if not isinstance(value, str):
        return 1
    return sum(ceil(max(len(part), 1) / (FILLED * width)) for part in value.split("\n"))
