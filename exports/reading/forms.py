"""The one door for forms that come in: any bytes become a form, or sentences that say why not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NoReturn
from zipfile import ZipFile

from domain.errors import Message, WorkshopError, message
from domain.forms import Finding, ReadForm, fingerprint
from domain.points import Point
from exports.broken import BROKEN, NOT_JSON
from exports.reading.bounds import Deadline, check_size, is_protected, unpack
from exports.reading.drafts import Drafts, gather
from exports.reading.grid import Grid
from exports.reading.grid_docx import DOCUMENT, read_tables
from exports.reading.grid_xlsx import read_sheets
from exports.reading.rows import judge
from exports.reading.typed import drafts_of
from exports.reading.workshop import read_workshop
from language import speaking

WORKBOOK = "xl/workbook.xml"
MACROS = "vbaProject.bin"
ZIP, OLD_OFFICE = b"PK", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_form(
    name: str,
    content: bytes,
    points: Sequence[Point],
    language: str,
    editions: Mapping[str, Sequence[Point]] = MappingProxyType({}),
) -> ReadForm:
    """Read a file as a form against a list's points; never raises, whatever the bytes are.

    `editions` are other versions of the list, by what forms call them: a form that says it was
    made on one of them is read against that.
    """
    with speaking(language):
        drafts = read_file(name, content, language)
        form = judge(drafts, editions.get(drafts.statement.list_version, points), language)
    said = form.statement.fingerprint
    if not said or said == fingerprint(form.feedback):
        return form
    changed = Finding(message("The file was changed after it was made."))
    return replace(form, corrections=(changed, *form.corrections))


def read_file(name: str, content: bytes, language: str) -> Drafts:
    """The rows of a file as they stand; never raises, whatever the bytes are."""
    with speaking(language):
        try:
            check_size(content)
            return _reader(content)(content, language)
        except WorkshopError as error:
            return _nothing(error.message)
        except BROKEN:
            return _nothing(
                message(
                    "«{name}» is damaged or cut off, and could not be read. Save it again as "
                    ".xlsx or .docx.",
                    name=name[:120],
                )
            )


def _nothing(why: Message) -> Drafts:
    return Drafts(problems=[Finding(why)])


def _reader(content: bytes) -> Callable[[bytes, str], Drafts]:
    if content.startswith(ZIP):
        return _read_office
    if content.startswith(OLD_OFFICE):
        _refuse_old(content)
    return _read_json


def _refuse_old(content: bytes) -> NoReturn:
    if ENCRYPTED in content:
        raise is_protected()
    raise WorkshopError(
        "The file is in the format of Office before 2007. Save it as .xlsx or .docx, and try again."
    )


def _read_json(content: bytes, language: str) -> Drafts:
    try:
        feedback, statement = read_workshop(content, language)
    except NOT_JSON:
        raise _is_no_form() from None
    return replace(drafts_of(feedback), statement=statement)


def _read_office(content: bytes, _: str) -> Drafts:
    with unpack(content) as archive:
        drafts = gather(_grids(archive))
        if any(name.endswith(MACROS) for name in archive.namelist()):
            warning = message(
                "The file holds macros. Save it without them, as .xlsx or .docx, and try again."
            )
            drafts.problems.insert(0, Finding(warning))
        return drafts


def _grids(archive: ZipFile) -> Iterator[Grid]:
    parts, deadline = set(archive.namelist()), Deadline()
    if WORKBOOK in parts:
        return read_sheets(archive, deadline)
    if DOCUMENT in parts:
        return read_tables(archive, deadline)
    raise _is_no_form()


def _is_no_form() -> WorkshopError:
    return WorkshopError(
        "This is no form: use .xlsx, .docx, or the .json file this application makes."
    )
