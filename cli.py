"""The same services without a screen."""

import typer

from commands import forms, rounds, workshops
from domain.list_faults import FaultyList
from language import say
from services import start

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


for command in (
    workshops.rehearse,
    workshops.export,
    forms.blank,
    workshops.purge,
    forms.read,
    rounds.aggregate,
    rounds.authority_link,
):
    app.command()(command)


if __name__ == "__main__":
    app()
