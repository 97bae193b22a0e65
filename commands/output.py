"""What every command does alike: files written, sentences said, a language checked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import typer

from language import LANGUAGES


def check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise typer.BadParameter("nb, nn", param_hint="--language")


def write_out(files: Mapping[str, bytes], out: Path, *, is_aside: bool = False) -> None:
    """Write the files and name each; `is_aside` names them beside what the command answers."""
    out.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (out / name).write_bytes(content)
        typer.echo(out / name, err=is_aside)


def give_up(sentences: Sequence[str]) -> NoReturn:
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(1)
