"""Commands about rounds: the joint ranking from files, and Helsetilsynet's link."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import settings
from commands.forms import open_form
from commands.lists import find_unknown, open_list
from commands.output import check_language, give_up, write_out
from domain.aggregation import aggregate as combine
from domain.combined import Aggregate
from domain.comparison import PanelRanks, place_panel, rank_by_key
from domain.errors import WorkshopError
from domain.gathering import NamedForm, gather_answers
from domain.list_versions import explain
from exports.findings import tell
from exports.joint_data import joint_json
from exports.joint_files import joint_files
from exports.offers import write_each
from language import current, say, speaking, translate
from services import access
from services.round_lists import RoundList


def aggregate(
    files: Annotated[list[Path], typer.Argument(help="One file for each office.")],
    out: Annotated[Path, typer.Option(help="The folder the tables are written to; made.")],
    panel: Annotated[Path | None, typer.Option(help="The national panel's file.")] = None,
    list_file: Annotated[
        Path | None, typer.Option("--list", help="Another list of points, .yaml or .xlsx.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Also say the result as JSON.")] = False,
    language: Annotated[str, typer.Option(help="nb or nn.")] = "nb",
) -> None:
    """Compute the joint ranking of the offices' files."""
    check_language(language)
    with speaking(language):
        listed = open_list(list_file)
        offices, panels = (
            _read_forms(of, listed, list_file) for of in (files, [panel] if panel else [])
        )
        joint, placed = _combine(offices, panels, listed)
        ranking = joint_files(joint, placed, translate("The joint ranking"), language)
        # With --json, what is said is one object and nothing else.
        write_out(write_each(ranking), out, is_aside=as_json)
        if as_json:
            typer.echo(json.dumps(joint_json(joint, placed), ensure_ascii=False, indent=2))


def _combine(
    offices: Sequence[NamedForm], panel: Sequence[NamedForm], listed: RoundList
) -> tuple[Aggregate, PanelRanks]:
    names = {point.id: point.name.pick(current()) for point in listed.points}
    try:
        joint = combine(gather_answers(offices, listed.ways), names=names)
        given = gather_answers(panel, listed.ways)
    except WorkshopError as error:
        give_up([say(error.message)])
    for step in joint.left_out:
        typer.echo(f"{step.older} → {step.newer}: {say(explain(step.passage))}", err=True)
    return joint, rank_by_key(place_panel(given[0]), joint) if given else {}


def authority_link(
    renew: Annotated[
        bool, typer.Option("--renew", help="Make a new one; the old one ends.")
    ] = False,
) -> None:
    """Print the link that opens Helsetilsynet's rooms."""
    path, _ = access.authority_path(renewed=renew)
    typer.echo(f"{settings.public_url() or ''}{path}")


def _read_forms(
    files: Sequence[Path], listed: RoundList, list_file: Path | None
) -> list[NamedForm]:
    """Ends the command when anything is wrong with any file: one sentence for each fault."""
    forms = [
        NamedForm(file.stem, open_form(file, current(), listed.points, listed.editions))
        for file in files
    ]
    faults = [
        f"{file.name}: {tell(problem)}"
        for file, named in zip(files, forms, strict=True)
        for problem in (*named.form.problems, *find_unknown(named.form, listed, list_file))
    ]
    if faults:
        give_up(faults)
    return forms
