"""Themes that go through the causes (report 4/2022, chapters 3 and 4), counted for the draft."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from domain.errors import WorkshopError
from domain.passages import Passage
from domain.points import Text
from domain.texts import clean_line

LONGEST_THEME = 80

START = (
    Text("Kompetanse", "Kompetanse"),
    Text("Ressurser", "Ressursar"),
    Text("Styring og ledelse", "Styring og leiing"),
    Text("Arbeidslinja", "Arbeidslinja"),
    Text("Samhandling", "Samhandling"),
    Text("Verktøy og systemer", "Verktøy og system"),
    Text("Regelverk og taushetsplikt", "Regelverk og teieplikt"),
    Text("Tilgjengelighet", "Tilgjenge"),
)
"""What a round begins with; people add their own."""


@dataclass(frozen=True)
class Theme:
    id: int
    name: Text


Marks = Mapping[str, frozenset[int]]
"""The ids of the themes each passage is tagged with, by the passage's key."""

Quotes = Mapping[str, bool]
"""The keys of the passages picked for the report, and whether the source is told."""


@dataclass(frozen=True)
class ThemeBook:
    """All that is written in a round, and what people have made of it.

    `panel` is what the panel is called among the sources; empty when the round has none.
    """

    themes: tuple[Theme, ...]
    passages: tuple[Passage, ...]
    marks: Marks
    quotes: Quotes
    panel: str = ""


Cell = tuple[int, str]
"""A theme's id, and the point or the source it is counted for."""


def by_point(passages: Iterable[Passage], marks: Marks) -> dict[Cell, tuple[Passage, ...]]:
    """The passages behind each number of theme by point."""
    return _collect(passages, marks, lambda passage: passage.point)


def by_source(passages: Iterable[Passage], marks: Marks) -> dict[Cell, tuple[Passage, ...]]:
    """The passages behind each number of theme by office or panel."""
    return _collect(passages, marks, lambda passage: passage.source)


def untagged(passages: Iterable[Passage], marks: Marks) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if not marks.get(passage.key))


def check_name(name: str, known: Iterable[Theme]) -> str:
    """Clean a new theme's name; raises WorkshopError when it is empty or there already."""
    cleaned = clean_line(name, LONGEST_THEME)
    if not cleaned:
        raise WorkshopError("Give the theme a name.")
    taken = {text.casefold() for theme in known for text in (theme.name.nb, theme.name.nn)}
    if cleaned.casefold() in taken:
        raise WorkshopError("There is a theme called «{name}» already.", name=cleaned)
    return cleaned


def _collect(
    passages: Iterable[Passage], marks: Marks, column: Callable[[Passage], str]
) -> dict[Cell, tuple[Passage, ...]]:
    found: dict[Cell, list[Passage]] = {}
    for passage in passages:
        for theme_id in sorted(marks.get(passage.key, ())):
            found.setdefault((theme_id, column(passage)), []).append(passage)
    return {cell: tuple(inside) for cell, inside in found.items()}
