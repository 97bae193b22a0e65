"""Days as people write them in a field."""

import re
from datetime import date

from domain.errors import WorkshopError

_WRITTEN = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def parse_day(text: str) -> date | None:
    """The day a text such as "3.9.2027" or "2027-09-03" names; None when it is empty.

    Raises WorkshopError when it names no day.
    """
    written = text.strip()
    if not written:
        return None
    try:
        if found := _WRITTEN.fullmatch(written):
            day, month, year = map(int, found.groups())
            return date(year, month, day)
        if found := _ISO.fullmatch(written):
            return date(*map(int, found.groups()))
    except ValueError:
        pass  # such as the 31st of February
    raise WorkshopError("«{text}» is not a date. Write day, month and year: 3.9.2027.", text=text)


def write_day(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""
