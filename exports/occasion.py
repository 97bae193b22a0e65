"""Which workshop a file is from, in one line."""

from datetime import UTC, date, datetime

from babel.dates import format_date

from domain.record import Record
from domain.workshop import Explains, Settings
from language import current, translate

BETWEEN = " · "


def written_date(day: date) -> str:
    return format_date(day, "d. MMMM y", locale=current())


def days(settings: Settings) -> str:
    """The first and the last day; empty when neither is set."""
    known = dict.fromkeys(day for day in (settings.starts_on, settings.ends_on) if day)
    return " – ".join(map(written_date, known))


def occasion(record: Record) -> str:
    """Name, office and date, which points are explained, and the mark when there is one."""
    settings = record.settings
    explains_every = settings.explains is Explains.EVERY
    explained = translate("causes for every point on the list") if explains_every else ""
    parts = (settings.name, settings.office, days(settings), explained, mark(record))
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
