"""The same services without a screen."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from domain.errors import WorkshopError
from domain.list_faults import FaultyList
from domain.record import Record
from exports.files import write_all
from exports.paper import write_paper_list
from language import LANGUAGES, say, speaking, translate, translate_plural
from services import list_hearing, purging, reading, rehearsal, start, workshops
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
            typer.echo(f"data/risikopunkter.yaml: {say(fault.sentence)}", err=True)
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
    """Delete the workshops that were over long ago; close hearings that were opened then."""
    try:
        old = purging.find_old(older_than)
    except WorkshopError as error:
        raise typer.BadParameter(say(error.message), param_hint="--older-than") from error
    for workshop in old:
        if not dry_run:
            purging.purge(workshop)
        typer.echo(workshop.settings.name)
    typer.echo(_count_purged(len(old), dry_run=dry_run))
    if not dry_run and (closed := list_hearing.close_old(older_than)):
        typer.echo(
            translate_plural("{count} hearing is closed.", "{count} hearings are closed.", closed)
        )


def _count_purged(count: int, *, dry_run: bool) -> str:
    if dry_run:
        return translate_plural(
            "{count} workshop would be deleted.", "{count} workshops would be deleted.", count
        )
    return translate_plural("{count} workshop is deleted.", "{count} workshops are deleted.", count)


if __name__ == "__main__":
    app()
