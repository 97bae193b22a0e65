"""The report of a round as people write it, structured as report 4/2022, chapters 3 and 4.4."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from domain.combined import Combined
from domain.comparison import Placed
from domain.errors import Missing, WorkshopError
from domain.texts import clean, clean_line
from domain.workshop import DEFAULT_CHOOSE, LONGEST_NAME

MOST_HEADINGS = 20
MOST_SECTIONS = 100
LONGEST_TITLE = 200


@dataclass(frozen=True)
class Heading:
    """What a person calls a theme in a section, and writes under it.

    `theme_id` is the theme whose texts belong there; None when it gathers no theme.
    """

    title: str
    text: str = ""
    theme_id: int | None = None


@dataclass(frozen=True)
class ReportSection:
    """A section for one point or several together (3.5); `points` are keys of the joint table."""

    id: int
    version: int
    title: str
    points: tuple[str, ...]
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Learning:
    """What one addressee should do (4.4), a learning point on each line of `text`."""

    id: int
    addressee: str
    text: str

    @property
    def points(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.text.split("\n") if line.strip())


@dataclass(frozen=True)
class ReportDraft:
    """The sections in their order, and the learning points in the order they were begun."""

    sections: tuple[ReportSection, ...] = ()
    learning: tuple[Learning, ...] = ()


def propose(
    panel: Iterable[Placed], offices: Iterable[Combined], sections: Iterable[ReportSection]
) -> tuple[tuple[str, str], ...]:
    """Key and name of each point that should have a section and has none.

    Those at rank ten or better, in the panel's order, then the offices' others.
    """
    first = [(str(row.key), row.name) for row in panel if row.rank <= DEFAULT_CHOOSE]
    then = [(str(row.key), row.name) for row in offices if row.rank <= DEFAULT_CHOOSE]
    taken = {key for section in sections for key in section.points}
    names: dict[str, str] = {}
    for key, name in first + then:
        names.setdefault(key, name)
    return tuple((key, name) for key, name in names.items() if key not in taken)


def check_section(title: str, headings: Sequence[Heading]) -> tuple[str, tuple[Heading, ...]]:
    """Clean a section; headings with neither title nor text are left out.

    Raises WorkshopError when something has no title, or there is too much.
    """
    cleaned = clean_line(title, LONGEST_TITLE)
    if not cleaned:
        raise WorkshopError("Give the section a title.")
    kept = tuple(one for heading in headings if not _is_empty(one := _clean(heading)))
    if any(not heading.title for heading in kept):
        raise WorkshopError("There is text without a heading. Write the heading too.")
    if len(kept) > MOST_HEADINGS:
        raise WorkshopError("Use at most {limit} headings in a section.", limit=MOST_HEADINGS)
    return cleaned, kept


def _clean(heading: Heading) -> Heading:
    title = clean_line(heading.title, LONGEST_TITLE)
    return replace(heading, title=title, text=clean(heading.text))


def _is_empty(heading: Heading) -> bool:
    return not heading.title and not heading.text and heading.theme_id is None


def check_learning(learning: Learning, known: Iterable[Learning]) -> Learning:
    """Clean learning points; raises WorkshopError when nobody is addressed, or somebody twice."""
    cleaned = clean_line(learning.addressee, LONGEST_NAME)
    if not cleaned:
        raise WorkshopError("Write whom the learning points are for.")
    if cleaned in {one.addressee for one in known if one.id != learning.id}:
        raise WorkshopError(
            "There are learning points for «{name}» already. Add yours there.", name=cleaned
        )
    return Learning(learning.id, cleaned, clean(learning.text))


Sections = tuple[ReportSection, ...]
Reshape = Callable[[Sections, ReportSection], Sections]


def move_up(sections: Sections, section: ReportSection) -> Sections:
    """The section one place earlier; the first stays."""
    place = max(sections.index(section) - 1, 0)
    rest = remove(sections, section)
    return (*rest[:place], section, *rest[place:])


def join_before(sections: Sections, section: ReportSection) -> Sections:
    """The section's points and headings at the end of the section before it (3.5).

    Raises Missing when it is the first.
    """
    place = sections.index(section)
    if not place:
        raise Missing("There is no section before this one.")
    before = sections[place - 1]
    points, headings = before.points + section.points, before.headings + section.headings
    if len(headings) > MOST_HEADINGS:
        raise WorkshopError("Use at most {limit} headings in a section.", limit=MOST_HEADINGS)
    joined = replace(before, points=points, headings=headings)
    return (*sections[: place - 1], joined, *sections[place + 1 :])


def remove(sections: Sections, section: ReportSection) -> Sections:
    return tuple(one for one in sections if one != section)


def take_out(key: str, name: str) -> Reshape:
    """Let a point of a section have a section of its own right after, with its own name."""

    def reshape(sections: Sections, section: ReportSection) -> Sections:
        if key not in section.points or len(section.points) < 2:
            raise Missing("The point does not stand together with others here any more.")
        left = replace(section, points=tuple(one for one in section.points if one != key))
        place = sections.index(section)
        own = ReportSection(0, 0, name, (key,))
        return (*sections[:place], left, own, *sections[place + 1 :])

    return reshape
