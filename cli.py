"""The same services without a screen."""

import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

import settings
from domain import aggregation
from domain.comparison import place_panel, rank_by_key
from domain.errors import Missing, WorkshopError, message
from domain.feedback import Feedback
from domain.forms import Finding, ReadForm, Statement
from domain.gathering import NamedForm, gather_answers
from domain.list_faults import FaultyList
from domain.record import Record
from domain.workshop import DEFAULT_CHOOSE, Role
from exports.archive import write_archive
from exports.blank import write_blank
from exports.files import write_all
from exports.findings import as_entries, as_lines
from exports.joint_data import joint_json
from exports.joint_files import write_joint
from exports.paper import write_paper_list
from exports.reading.forms import read_form
from language import LANGUAGES, current, say, speaking, translate, translate_plural
from services import access, list_hearing, purging, reading, rehearsal, start, workshops
from services.access import Caller
from services.rehearsal import MOST_PARTICIPANTS
from services.workshops import MOST_GROUPS

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)


class Level(StrEnum):
    """Whose workshop it is: the two have the same method (R-07)."""

    COUNTY = "county"
    NATIONAL = "national"


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
    level: Annotated[Level, typer.Option(help="An office's workshop, or the panel's.")] = (
        Level.COUNTY
    ),
) -> None:
    """Play a whole invented workshop, and write all its files."""
    _check_language(language)
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


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise typer.BadParameter("nb, nn", param_hint="--language")


def _write_files(record: Record, out: Path) -> None:
    spoken = record.settings.language
    files = write_all(record, spoken, date.today())
    listed = [point for point in record.points.values() if point.number is not None]
    paper = translate("Risk list for printing") + ".docx"
    files[paper] = write_paper_list(record.settings.name, listed, record.settings.choose, spoken)
    _write_out(files, out)


def _write_out(files: dict[str, bytes], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (out / name).write_bytes(content)
        typer.echo(out / name)


@app.command()
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
    files = write_all(record, language, today)
    name, archive = write_archive(record, files, language, today)
    _write_out({**files, name: archive}, out)


def _find_lead(workshop: str) -> Caller:
    """The lead of the workshop with this code or id; whether there is one shows when it is read."""
    found = reading.workshop_by_code(workshop)
    return Caller(found.id if found else workshop, Role.LEAD)


@app.command()
def blank(
    out: Annotated[Path, typer.Option(help="The folder the files are written to; made.")],
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
) -> None:
    """Write blank forms and the risk list, for a workshop held on paper."""
    _check_language(language)
    listed = start.national_list()
    version = f"{listed.id} {listed.version}"
    with speaking(language):
        title = translate("Risk list")
    _write_out(write_blank(title, listed.points, version, DEFAULT_CHOOSE, language), out)


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


@app.command()
def aggregate(
    files: Annotated[list[Path], typer.Argument(help="One file for each office.")],
    out: Annotated[Path, typer.Option(help="The folder the tables are written to; made.")],
    panel: Annotated[Path | None, typer.Option(help="The national panel's file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Also say the result as JSON.")] = False,
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
) -> None:
    """Compute the joint ranking of the offices' files."""
    if language not in LANGUAGES:
        raise typer.BadParameter("nb, nn", param_hint="--language")
    with speaking(language):
        forms = _read_forms([*files, *([panel] if panel else [])])
        names = {point.id: point.name.pick(language) for point in start.national_list().points}
        try:
            joint = aggregation.aggregate(gather_answers(forms[: len(files)]), names=names)
            given = gather_answers(forms[len(files) :])
        except WorkshopError as error:
            _give_up([say(error.message)])
        placed = rank_by_key(place_panel(given[0]), joint) if given else {}
        written = write_joint(joint, placed, translate("The joint ranking"))
        out.mkdir(parents=True, exist_ok=True)
        for name, content in written.items():
            (out / name).write_bytes(content)
            # With --json, what is said is one object and nothing else.
            typer.echo(out / name, err=as_json)
        if as_json:
            typer.echo(json.dumps(joint_json(joint, placed), ensure_ascii=False, indent=2))


@app.command("authority-link")
def authority_link(
    renew: Annotated[
        bool, typer.Option("--renew", help="Make a new one; the old one ends.")
    ] = False,
) -> None:
    """Print the link that opens Helsetilsynet's rooms."""
    path, _ = access.authority_path(renewed=renew)
    typer.echo(f"{settings.public_url() or ''}{path}")


def _read_forms(files: list[Path]) -> list[NamedForm]:
    """Ends the command when anything is wrong with any file: one sentence for each fault."""
    forms, faults = [], []
    for file in files:
        try:
            content = file.read_bytes()
        except OSError:
            faults.append(f"{file.name}: " + translate("The file cannot be opened."))
            continue
        form = read_form(file.name, content, start.national_list().points, current())
        forms.append(NamedForm(file.stem, form))
        faults += [f"{file.name}: {say(problem.message)}" for problem in form.problems]
    if faults:
        _give_up(faults)
    return forms


def _give_up(sentences: list[str]) -> NoReturn:
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
