"""Commands about workshops: an invented one, the files of one, and deleting old ones."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from commands.output import check_language, write_out
from domain.errors import Missing, WorkshopError
from domain.record import Record
from domain.workshop import Role
from exports.archive import archive_name, write_archive
from exports.files import workshop_files
from exports.offers import write_each
from exports.paper import write_paper_list
from language import say, speaking, translate, translate_plural
from services import list_hearing, purging, reading, rehearsal, workshops
from services.access import Caller
from services.rehearsal import MOST_PARTICIPANTS
from services.workshops import MOST_GROUPS


class Level(StrEnum):
    """Whose workshop it is: the two have the same method (R-07)."""

    COUNTY = "county"
    NATIONAL = "national"


def rehearse(
    out: Annotated[Path, typer.Option(help="The folder the files are written to; made.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same numbers.")] = 1,
    participants: Annotated[int, typer.Option(min=1, max=MOST_PARTICIPANTS)] = 12,
    groups: Annotated[int, typer.Option(min=1, max=MOST_GROUPS)] = 3,
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
    level: Annotated[Level, typer.Option(help="An office's workshop, or the panel's.")] = (
        Level.COUNTY
    ),
) -> None:
    """Play a whole invented workshop, and write all its files."""
    check_language(language)
    with speaking(language):
        if groups > participants:
            raise typer.BadParameter(translate("There are more groups than participants."))
        lead = rehearsal.rehearse(
            seed=seed,
            participants=participants,
            groups=groups,
            language=language,
            is_national=level is Level.NATIONAL,
        )
        try:
            _write_files(reading.record(lead), out)
        finally:
            workshops.delete(lead)


def _write_files(record: Record, out: Path) -> None:
    spoken = record.settings.language
    files = write_each(workshop_files(record, spoken, date.today()))
    listed = [point for point in record.points.values() if point.number is not None]
    paper = translate("Risk list for printing") + ".docx"
    files[paper] = write_paper_list(record.settings.name, listed, record.settings.choose, spoken)
    write_out(files, out)


def export(
    workshop: Annotated[str, typer.Argument(help="The workshop's id or its code of six digits.")],
    out: Annotated[Path, typer.Option(help="The folder the files are written to; made.")],
) -> None:
    """Write all the files of a workshop, and the archive file with them in it."""
    try:
        record = reading.record(_find_lead(workshop))
    except Missing as error:
        raise typer.BadParameter(say(error.message), param_hint="WORKSHOP") from error
    language, today = record.settings.language, date.today()
    files = write_each(workshop_files(record, language, today))
    archive = write_archive(record, files, language, today)
    write_out({**files, archive_name(record, language, today): archive}, out)


def _find_lead(workshop: str) -> Caller:
    """The lead of the workshop with this code or id; whether there is one shows when it is read."""
    found = reading.workshop_by_code(workshop)
    return Caller(found.id if found else workshop, Role.LEAD)


def purge(
    older_than: Annotated[
        int, typer.Option(metavar="DAYS", help="How many days ago the last day must be.")
    ] = purging.DEFAULT_DAYS,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which they are.")] = False,
) -> None:
    """Delete workshops and rounds that were over long ago; close hearings opened then."""
    try:
        old, old_rounds = purging.find_old(older_than), purging.find_old_rounds(older_than)
    except WorkshopError as error:
        raise typer.BadParameter(say(error.message), param_hint="--older-than") from error
    for workshop in old:
        if not dry_run:
            purging.purge(workshop)
        typer.echo(workshop.settings.name)
    typer.echo(_count_purged(len(old), dry_run=dry_run))
    for one in old_rounds:
        if not dry_run:
            purging.purge_round(one)
        typer.echo(one.settings.name)
    if old_rounds:
        typer.echo(_count_rounds(len(old_rounds), dry_run=dry_run))
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


def _count_rounds(count: int, *, dry_run: bool) -> str:
    if dry_run:
        return translate_plural(
            "{count} round would be deleted.", "{count} rounds would be deleted.", count
        )
    return translate_plural("{count} round is deleted.", "{count} rounds are deleted.", count)
