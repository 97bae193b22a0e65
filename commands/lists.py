"""A list of points in a file, for commands that read forms made on it."""

from collections.abc import Iterator
from pathlib import Path

from commands.forms import is_not_there
from commands.output import give_up
from domain.errors import message
from domain.forms import Finding, ReadForm
from domain.list_faults import FaultyList
from domain.point_list import PointList
from domain.points import Text
from exports.list_xlsx import read_list
from language import say
from services import start
from services.list_drafts import read_yaml
from services.round_lists import RoundList, list_of_file

WORKBOOK = ".xlsx"


def open_list(file: Path | None) -> RoundList:
    """The list in the file, or the one that ships; ends the command when it has faults."""
    if file is None:
        national = start.national_list()
        return list_of_file(national, national.title.nb)
    try:
        return list_of_file(_read(file), file.stem)
    except OSError:
        give_up([say(is_not_there(file))])
    except FaultyList as error:
        give_up([f"{file.name}: {say(fault.sentence)}" for fault in error.faults])


def _read(file: Path) -> PointList:
    content = file.read_bytes()
    if file.suffix.lower() == WORKBOOK:
        return read_list(content, Text(file.stem, file.stem))
    return read_yaml(content)


def find_unknown(form: ReadForm, listed: RoundList, file: Path | None) -> Iterator[Finding]:
    """Says so when the form was made on a version that the list file knows nothing of."""
    said = form.statement.list_version
    # A workbook does not say what forms call its list; the names beside the numbers are checked.
    is_named = file is not None and file.suffix.lower() != WORKBOOK
    if is_named and said and said not in listed.editions:
        yield Finding(
            message(
                "The form was made on the list «{said}». Take it with another list file, or make "
                "it anew on one of these: {known}.",
                said=said,
                known=", ".join(listed.editions),
            )
        )
