"""What a section of the report gathers: ranks, who gave reasons, texts and quotes (chapter 3)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.comparison import Placed, rank_of
from domain.passages import Part, Passage, about
from domain.report import Heading, ReportSection
from domain.themes import ThemeBook

REASONS = (Part.CAUSES, Part.COURSE_OF_EVENTS)


@dataclass(frozen=True)
class Ranked:
    """A point of a section with both ranks; None, "–", where it is not on that list."""

    key: str
    name: str
    numbers: tuple[int, ...]
    panel: int | None
    offices: int | None


class Givers(StrEnum):
    """Who gave reasons: chapter 3 says so above them."""

    NOBODY = "nobody"
    PANEL = "panel"
    OFFICES = "offices"
    BOTH = "both"


@dataclass(frozen=True)
class UnderHeading:
    """A heading with what belongs under it; no heading for what no theme has gathered.

    `quotes` has whether the source is told. `passages` are what people have to write from.
    """

    heading: Heading | None
    quotes: tuple[tuple[Passage, bool], ...]
    passages: tuple[Passage, ...]


def rank_rows(
    section: ReportSection,
    panel: Sequence[Placed],
    offices: Sequence[Placed],
    names: Mapping[str, str],
) -> tuple[Ranked, ...]:
    """The section's points with the panel's and the offices' rank, as in chapter 3's tables."""
    return tuple(_rank(key, panel, offices, names) for key in section.points)


def _rank(
    key: str, panel: Sequence[Placed], offices: Sequence[Placed], names: Mapping[str, str]
) -> Ranked:
    placed = find(key, panel)
    if placed:
        return Ranked(key, placed.name, placed.numbers, placed.rank, rank_of(placed, offices))
    listed = find(key, offices)
    rank, numbers = (listed.rank, listed.numbers) if listed else (None, ())
    return Ranked(key, listed.name if listed else names.get(key, key), numbers, None, rank)


def find(key: str, placed: Iterable[Placed]) -> Placed | None:
    return next((row for row in placed if str(row.key) == key), None)


def texts_about(
    section: ReportSection, panel: Sequence[Placed], book: ThemeBook
) -> tuple[Passage, ...]:
    """The passages about the section's points; of a merged one, also those about its parts."""
    merged = [row.numbers for key in section.points if (row := find(key, panel))]
    parts = (str(number) for numbers in merged for number in numbers)
    return about(book.passages, (*section.points, *parts))


def givers_of(passages: Iterable[Passage], panel: str) -> Givers:
    """Who gave the reasons among the passages; `panel` is what it is called among the sources."""
    sources = {passage.source for passage in passages if passage.part in REASONS}
    has_panel = panel in sources
    has_offices = bool(sources - {panel})
    if has_panel and has_offices:
        return Givers.BOTH
    if has_panel:
        return Givers.PANEL
    return Givers.OFFICES if has_offices else Givers.NOBODY


def arrange(
    section: ReportSection, passages: Sequence[Passage], book: ThemeBook
) -> tuple[UnderHeading, ...]:
    """Each passage under the first heading whose theme it is tagged with, the rest last."""
    left = list(passages)
    arranged = []
    for heading in section.headings:
        here = [p for p in left if heading.theme_id in book.marks.get(p.key, ())]
        left = [p for p in left if p not in here]
        arranged.append(_under(heading, here, book))
    return (*arranged, _under(None, left, book)) if left else tuple(arranged)


def _under(heading: Heading | None, passages: Sequence[Passage], book: ThemeBook) -> UnderHeading:
    quotes = tuple((p, book.quotes[p.key]) for p in passages if p.key in book.quotes)
    return UnderHeading(heading, quotes, tuple(p for p in passages if p.key not in book.quotes))
