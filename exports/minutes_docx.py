"""The minutes as a document: real headings and lists, the occasion on top, page numbers below."""

from domain.record import Record
from exports.chapters_docx import write_chapters
from exports.minutes import minutes
from language import speaking


def write_minutes_docx(record: Record, language: str) -> bytes:
    with speaking(language):
        return write_chapters(minutes(record))
