"""Commands about forms on paper: blank ones, and reading a filled-in one."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from commands.output import check_language, write_out
from domain.errors import Message, message
from domain.feedback import Feedback
from domain.forms import Finding, ReadForm, Statement
from domain.points import Point
from domain.workshop import DEFAULT_CHOOSE
from exports.blank import blank_files
from exports.findings import as_entries, as_lines
from exports.offers import write_each
from exports.reading.forms import read_form
from language import speaking, translate
from services import start


def blank(
    out: Annotated[Path, typer.Option(help="The folder the files are written to; made.")],
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
) -> None:
    """Write blank forms and the risk list, for a workshop held on paper."""
    check_language(language)
    listed = start.national_list()
    version = f"{listed.id} {listed.version}"
    with speaking(language):
        title = translate("Risk list")
    files = blank_files(title, listed.points, version, DEFAULT_CHOOSE, language)
    write_out(write_each(files), out)


def read(
    file: Annotated[Path, typer.Argument(help="A form: .xlsx, .docx or our .json.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    language: Annotated[str, typer.Option(help="nb or nn, for the sentences.")] = "nb",
) -> None:
    """Read a filled-in form, and say what was put right and what is wrong with it."""
    check_language(language)
    with speaking(language):
        form = open_form(file, language, start.national_list().points)
        if as_json:
            typer.echo(json.dumps(as_entries(form), ensure_ascii=False, indent=2))
        else:
            typer.echo("\n".join(as_lines(form)))
    raise typer.Exit(1 if form.problems else 0)


def open_form(
    file: Path,
    language: str,
    points: Sequence[Point],
    editions: Mapping[str, Sequence[Point]] = MappingProxyType({}),
) -> ReadForm:
    """Read a file as `read_form` does; one that is not there has that for a problem."""
    try:
        content = file.read_bytes()
    except OSError:
        problem = Finding(is_not_there(file))
        return ReadForm(Feedback((), (), (), ()), Statement(), problems=(problem,))
    return read_form(file.name, content, points, language, editions)


def is_not_there(file: Path) -> Message:
    return message("«{name}» could not be opened. Is it there?", name=file.name)
