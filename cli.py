"""The same services without a screen."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from domain.errors import WorkshopError, message
from domain.feedback import Feedback
from domain.forms import Finding, ReadForm, Statement
from domain.point_list import FaultyList
from domain.record import Record
from exports.files import write_all
from exports.findings import as_entries, as_lines
from exports.paper import write_paper_list
from exports.reading.forms import read_form
from language import LANGUAGES, say, speaking, translate, translate_plural
from services import purging, reading, rehearsal, start, workshops
from services.rehearsal import MOST_PARTICIPANTS
from services.workshops import MOST_GROUPS

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def prepare() -> None:
    """Risk workshop from the command line."""
    try:
        start.prepare()
    except FaultyList as error:
        for fault in error.faults:
            typer.echo(f"data/risikopunkter.yaml, line {fault.line}: {fault.sentence}", err=True)
        raise typer.Exit(1) from error


@app.command()
def rehearse(
    out: Annotated[Path, typer.Option(help="The folder the files are written to; made.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same numbers.")] = 1,
    participants: Annotated[int, typer.Option(min=1, max=MOST_PARTICIPANTS)] = 12,
    groups: Annotated[int, typer.Option(min=1, max=MOST_GROUPS)] = 3,
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
) -> None:
    """Play a whole invented workshop, and write all its files."""
    if language not in LANGUAGES:
        raise typer.BadParameter("nb, nn", param_hint="--language")
    with speaking(language):
        if groups > participants:
            raise typer.BadParameter(translate("There are more groups than participants."))
        lead = rehearsal.rehearse(
            seed=seed, participants=participants, groups=groups, language=language
        )
        try:
            _write_files(reading.record(lead), out)
        finally:
            workshops.delete(lead)


def _write_files(record: Record, out: Path) -> None:
    spoken = record.settings.language
    files = write_all(record, spoken, date.today())
    listed = [point for point in record.points.values() if point.number is not None]
    paper = translate("Risk list for printing") + ".docx"
    files[paper] = write_paper_list(record.settings.name, listed, record.settings.choose, spoken)
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (out / name).write_bytes(content)
        typer.echo(out / name)


@app.command()
def purge(
    older_than: Annotated[
        int, typer.Option(metavar="DAYS", help="How many days ago the last day must be.")
    ] = purging.DEFAULT_DAYS,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which they are.")] = False,
) -> None:
    """Delete the workshops that were over long ago, with everything in them."""
    try:
        old = purging.find_old(older_than)
    except WorkshopError as error:
        raise typer.BadParameter(say(error.message), param_hint="--older-than") from error
    for workshop in old:
        if not dry_run:
            purging.purge(workshop)
        typer.echo(workshop.settings.name)
    typer.echo(_count_purged(len(old), dry_run=dry_run))


def _count_purged(count: int, *, dry_run: bool) -> str:
    if dry_run:
        return translate_plural(
            "{count} workshop would be deleted.", "{count} workshops would be deleted.", count
        )
    return translate_plural("{count} workshop is deleted.", "{count} workshops are deleted.", count)


@app.command()
def read(
    file: Annotated[Path, typer.Argument(help="A form: .xlsx, .docx or our .json.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    language: Annotated[str, typer.Option(help="nb or nn, for the sentences.")] = "nb",
) -> None:
    """Read a filled-in form, and say what was put right and what is wrong with it."""
    if language not in LANGUAGES:
        raise typer.BadParameter("nb, nn", param_hint="--language")
    with speaking(language):
        form = _read_form(file, language)
        if as_json:
            typer.echo(json.dumps(as_entries(form), ensure_ascii=False, indent=2))
        else:
            typer.echo("\n".join(as_lines(form)))
    raise typer.Exit(1 if form.problems else 0)


def _read_form(file: Path, language: str) -> ReadForm:
    try:
        content = file.read_bytes()
    except OSError:
        sentence = message("«{name}» could not be opened. Is it there?", name=file.name)
        return ReadForm(Feedback((), (), (), ()), Statement(), problems=(Finding(sentence),))
    return read_form(file.name, content, start.national_list().points, language)


if __name__ == "__main__":
    app()
