"""Everything from a workshop in one file for the archive, with a receipt."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256

from domain.dates import write_day
from domain.record import Record
from exports.files import file_name, workshop_files
from exports.occasion import BETWEEN, mark
from exports.offers import File, Files, write_each
from exports.package import pack
from language import speaking, translate


def archive_title(record: Record, language: str, today: date) -> str:
    """The line to paste into the archive system as the document's title."""
    with speaking(language):
        kind, marked = translate("Feedback – national risk assessment"), mark(record)
    day = write_day(record.settings.starts_on or today)
    return " – ".join(filter(None, (kind, record.settings.office, day, marked)))


def archive_files(record: Record, language: str, today: date) -> Files:
    def write() -> bytes:
        files = write_each(workshop_files(record, language, today))
        return write_archive(record, files, language, today)

    return {"arkiv.zip": File(archive_name(record, language, today), write)}


def archive_name(record: Record, language: str, today: date) -> str:
    with speaking(language):
        return file_name(record, translate("archive"), "zip", today)


def write_archive(record: Record, files: Mapping[str, bytes], language: str, today: date) -> bytes:
    """A zip of the files, with a receipt of their hashes (SHA-256)."""
    with speaking(language):
        receipt = translate("receipt") + ".txt"
        head = _head(record, language, today)
    lines = [f"{sha256(content).hexdigest()}  {name}" for name, content in files.items()]
    written = "\n".join((*head, "", *lines, ""))
    return pack({**files, receipt: written.encode()})


def _head(record: Record, language: str, today: date) -> tuple[str, ...]:
    settings = record.settings
    return (
        archive_title(record, language, today),
        BETWEEN.join((settings.name, f"{settings.list_id} {settings.list_version}")),
        translate("The long numbers are the files' fingerprints (SHA-256)."),
    )
