"""Which workshop a file is from, in one line."""

from datetime import date

from babel.dates import format_date

from domain.record import Record
from domain.workshop import Explains, Settings
from language import current, translate


def written_date(day: date) -> str:
    return format_date(day, "d. MMMM y", locale=current())


def days(settings: Settings) -> str:
    """The first and the last day; empty when neither is set."""
    known = dict.fromkeys(day for day in (settings.starts_on, settings.ends_on) if day)
    return " – ".join(map(written_date, known))


def occasion(record: Record) -> str:
    """Name, office and date, which points are explained, and whether the file is final and real."""
    settings = record.settings
    explains_every = settings.explains is Explains.EVERY
    parts = (
        settings.name,
        settings.office,
        days(settings),
        translate("causes for every point on the list") if explains_every else "",
        translate("preliminary") if record.is_preliminary else "",
        translate("rehearsal with invented participants") if record.rehearses else "",
    )
    return " · ".join(filter(None, parts))
