"""Many offices' answers as one table: each point with its figures, and where they came from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from domain.answers import Spread, spread
from domain.entries import Entry, Key, Passed
from domain.list_versions import Case
from domain.record import Tag
from domain.workshop import DEFAULT_CHOOSE

STEADY_WITHIN = 2  # places a point may move between methods without being marked


class Method(StrEnum):
    """Ways to make one order of many: the first decides, the others stand beside it."""

    PRODUCTS = "products"
    SUMS = "sums"
    BORDA = "borda"


@dataclass(frozen=True)
class LeftOut:
    """A point's rank when one office at a time is left out, over the same universe.

    `times_in_top` counts how many of those rankings have it at rank ten or better.
    """

    best: int
    worst: int
    times_in_top: int


@dataclass(frozen=True)
class Combined:
    """A point with what all the offices gave it; `entries` are by office, those that list it.

    `borda` is, summed over all offices, the number of points in the universe less the point's
    rank there.
    """

    key: Key
    name: str
    entries: Mapping[str, Entry]
    sum_of_products: int
    sum_of_sums: int
    borda: float
    ranks: Mapping[Method, int]
    left_out: LeftOut

    @property
    def number(self) -> int | None:
        return self.key if isinstance(self.key, int) else None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The list's points it stands for: several when they are shown as one, none when new."""
        first = next(iter(self.entries.values()))
        return first.numbers or ((self.key,) if isinstance(self.key, int) else ())

    @property
    def cases(self) -> frozenset[Case]:
        """What has become of the point since some of the offices gave their values."""
        return frozenset(
            step.passage.case for entry in self.entries.values() for step in entry.passed
        )

    @property
    def rank(self) -> int:
        return self.ranks[Method.PRODUCTS]

    @property
    def mean_of_listers(self) -> float:
        """Never to be ranked by alone: a point listed once with 25 would win."""
        return fmean(entry.product for entry in self.entries.values())

    @property
    def probability(self) -> Spread:
        return spread(part.probability for part in self._parts)

    @property
    def consequence(self) -> Spread:
        return spread(part.consequence for part in self._parts)

    @property
    def _parts(self) -> list[Entry]:
        return [part for entry in self.entries.values() for part in entry.parts]

    @property
    def is_moved(self) -> bool:
        """Whether the methods place it more than two places apart."""
        return max(self.ranks.values()) - min(self.ranks.values()) > STEADY_WITHIN

    @property
    def tags(self) -> Counter[Tag]:
        """How many offices say that the point calls for what (R-05)."""
        return Counter(tag for entry in self.entries.values() for tag in entry.tags)


@dataclass(frozen=True)
class Aggregate:
    """All points in order of rank: those ranked together, and new ones apart (C4).

    `concordance` is Kendall's W over the offices' full rankings of the main table; None when it
    says nothing. `left_out` tells of points some offices listed that are no longer on the list.
    """

    offices: tuple[str, ...]
    main: tuple[Combined, ...]
    separate: tuple[Combined, ...]
    concordance: float | None
    left_out: tuple[Passed, ...] = ()

    @property
    def rows(self) -> tuple[Combined, ...]:
        return self.main + self.separate

    @property
    def passed(self) -> tuple[Passed, ...]:
        """Everything that became of points between an answer's version of the list and this one."""
        used = (step for row in self.rows for e in row.entries.values() for step in e.passed)
        return tuple(dict.fromkeys((*used, *self.left_out)))

    def above_cut(self, limit: int = DEFAULT_CHOOSE) -> tuple[Combined, ...]:
        """The points with rank at most `limit`, ties at the cut included (C2)."""
        return tuple(row for row in self.main if row.rank <= limit)
