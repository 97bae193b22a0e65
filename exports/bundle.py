"""An office's files kept as one: a file as it is, several as a zip of them."""

from collections.abc import Mapping, Sequence

from domain.errors import WorkshopError
from domain.forms import ReadForm
from domain.joined_form import join_forms
from domain.points import Point
from exports.broken import BROKEN
from exports.package import pack
from exports.reading.bounds import unpack
from exports.reading.forms import read_form

MOST_FILES = 3  # templates A, B and C
ENDING = ".zip"


def bundle(files: Mapping[str, bytes]) -> tuple[str, bytes]:
    """A name and the bytes, both empty without files; raises WorkshopError for too many."""
    if len(files) > MOST_FILES:
        raise WorkshopError("Send at most {limit} files: templates A, B and C.", limit=MOST_FILES)
    if len(files) > 1:
        return " + ".join(files) + ENDING, pack(files)
    return next(iter(files.items()), ("", b""))


def read_bundle(
    name: str,
    content: bytes,
    points: Sequence[Point],
    language: str,
    editions: Mapping[str, Sequence[Point]],
) -> ReadForm:
    """Read what `bundle` made, as `read_form` reads one file; never raises."""
    files = _unbundle(content) if name.endswith(ENDING) else {}
    forms = {
        name: read_form(name, part, points, language, editions) for name, part in files.items()
    }
    return join_forms(forms) if forms else read_form(name, content, points, language, editions)


def _unbundle(content: bytes) -> dict[str, bytes]:
    """The files in a zip of ours; none in what somebody else has made."""
    try:
        with unpack(content) as archive:
            names = archive.namelist()
            return {name: archive.read(name) for name in names} if len(names) <= MOST_FILES else {}
    except (WorkshopError, *BROKEN):
        return {}
