"""What every screen of a rehearsal says."""

from content import lines
from domain.record import Record
from language import translate


def mark(record: Record) -> str:
    """That the people are invented; nothing in a real workshop."""
    if not record.rehearses:
        return ""
    return lines.notice(translate("This is a rehearsal with invented participants."))
