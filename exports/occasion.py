"""Which workshop a file is from, in one line."""

from datetime import UTC, date, datetime

from babel.dates import format_date

from domain.record import Record
from domain.workshop import Explains
from language import current, translate

BETWEEN = " · "


def written_date(day: date) -> str:
    return format_date(day, "d. MMMM y", locale=current())


def occasion(record: Record) -> str:
    """Name, office and date, which points are explained, and the mark when there is one."""
    settings = record.settings
    days = dict.fromkeys(day for day in (settings.starts_on, settings.ends_on) if day)
    written = " – ".join(map(written_date, days))
    explains_every = settings.explains is Explains.EVERY
    explained = translate("causes for every point on the list") if explains_every else ""
    parts = (settings.name, settings.office, written, explained, mark(record))
    return BETWEEN.join(filter(None, parts))


def mark(record: Record) -> str:
    """Whether the file is preliminary or from a rehearsal; empty when it is neither."""
    parts = (
        translate("preliminary") if record.is_preliminary else "",
        translate("rehearsal with invented participants") if record.rehearses else "",
    )
    return BETWEEN.join(filter(None, parts))


def made_at(record: Record) -> datetime:
    """When the files are from, to the second: a closed workshop's are the same whenever written."""
    return (record.closed_at or datetime.now(UTC)).replace(microsecond=0)
