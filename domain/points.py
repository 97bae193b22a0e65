"""Risk points: those of the list, new ones and merged ones, with their lineage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class PointKind(StrEnum):
    LIST = "list"
    NEW = "new"
    MERGED = "merged"


@dataclass(frozen=True)
class Text:
    """A text in both languages; user-written text is the same in both, never translated."""

    nb: str
    nn: str

    def pick(self, language: str) -> str:
        return self.nn if language == "nn" else self.nb


NO_TEXT = Text("", "")


@dataclass(frozen=True)
class Point:
    """A risk point as the workshop uses it.

    `number` is its number in the list; `parts` are the ids a merged point came from;
    `corrected` is our wording where the source's is broken, `own_nn` that the
    Nynorsk is our translation. `key` is the point's identity through the versions of its list,
    whatever its number and words; `in_law` says whether the law regulates it, where the list tells.
    """

    id: int
    kind: PointKind
    name: Text
    text: Text
    number: int | None = None
    area: Text = NO_TEXT
    footnote: Text = NO_TEXT
    corrected: Text = NO_TEXT
    own_nn: bool = False
    parts: tuple[int, ...] = ()
    key: str = ""
    in_law: bool | None = None


Points = Mapping[int, Point]


def list_numbers(point: Point, points: Points) -> list[int]:
    """The list numbers behind a point, ascending: its own, or those of all its parts."""
    if point.number is not None:
        return [point.number]
    return sorted(n for part in point.parts for n in list_numbers(points[part], points))


def is_list_point(point: Point, points: Points) -> bool:
    """A merged point counts as a list point when any of its parts is one (R-45)."""
    return bool(list_numbers(point, points))


def lowest_number(point: Point, points: Points) -> int | None:
    """The number a point goes by in the files: a merged point has the lowest of its parts."""
    return next(iter(list_numbers(point, points)), None)


def lineage(point: Point, points: Points, language: str) -> tuple[str, ...]:
    """What a merged point came from, as the files say it: list numbers, then new points' names."""
    if not point.parts:
        return ()
    new = [points[leaf] for leaf in sorted(_leaves(point, points)) if points[leaf].number is None]
    numbers = [str(number) for number in list_numbers(point, points)]
    return (*numbers, *(part.name.pick(language) for part in new))


def _leaves(point: Point, points: Points) -> set[int]:
    if not point.parts:
        return {point.id}
    return {leaf for part in point.parts for leaf in _leaves(points[part], points)}


def order_key(point: Point, points: Points) -> tuple[float, int]:
    """List points by number, then points outside the list in the order they came."""
    return (lowest_number(point, points) or float("inf"), point.id)


def in_order(ids: Iterable[int], points: Points) -> list[int]:
    return sorted(ids, key=lambda id_: order_key(points[id_], points))


def short_label(point: Point, points: Points, language: str) -> str:
    """What a point is called on a button: its number or numbers, else its name."""
    if point.parts:
        return " + ".join(lineage(point, points, language))
    return str(point.number) if point.number is not None else point.name.pick(language)


def label(point: Point, points: Points, language: str) -> str:
    """Number and short name, as people say it: "21 Kartlegging - barn"; "4 + 7 …" when merged."""
    numbers = " + ".join(map(str, list_numbers(point, points)))
    return f"{numbers} {point.name.pick(language)}".strip()
