"""Whole numbers in forms: what is taken as it is, what is put right and said, what is refused."""

import re
from collections.abc import Container
from unicodedata import category

from domain.errors import Message, message
from exports.reading.grid import Cell, Kind

_ROUND = re.compile(r"\s*([0-9]{1,9})(?:[.,]0{1,9})?\s*")
LONGEST_QUOTE = 60


def quote(cell: Cell) -> str:
    """What stands in the cell, short enough for a sentence."""
    # Control characters could rule a terminal, and no file can hold half a surrogate pair.
    shown = (c if category(c) not in ("Cc", "Cs") else " " for c in cell.text)
    text = " ".join("".join(shown).split())
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + " …"


def odd_cell(cell: Cell) -> Message | None:
    """Why the cell cannot be read at all, whatever it should hold."""
    if cell.kind is Kind.FORMULA:
        return message("«{found}» is a formula. Write the value itself.", found=quote(cell))
    if cell.kind is Kind.MERGED:
        return message(
            "The cell with «{found}» is merged with others. Split it, and write each value in its "
            "own cell.",
            found=quote(cell),
        )
    return None


def read_whole(cell: Cell, allowed: Container[int]) -> int | None:
    """The number, when the cell holds one that is allowed."""
    found = _ROUND.fullmatch(cell.text)
    if odd_cell(cell) or cell.kind is Kind.DATE or found is None:
        return None
    number = int(found[1])
    return number if number in allowed else None


def correction(cell: Cell, number: int) -> Message | None:
    """What to say of a number that was not written as one."""
    if cell.kind is Kind.NUMBER:
        return None
    return message(
        "«{found}» was read as the number {number}.",
        found=cell.text[:LONGEST_QUOTE],
        number=number,
    )
