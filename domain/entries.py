"""An office's values for one point, and how they came to the list in use."""

from dataclasses import dataclass

from domain import scoring
from domain.list_versions import Passage
from domain.record import Tag

# A point of the list is known by its number, a new one by its text (see `answers.new_key`).
Key = int | str


@dataclass(frozen=True)
class Passed:
    """What became of a point from one version of the list to the next, by their names (R-47)."""

    older: str
    newer: str
    passage: Passage


@dataclass(frozen=True)
class Entry:
    """One office's values for one point, with the name the office used.

    `numbers` are those of a point that has been split and is shown as one row, else empty.
    `beside` holds what the office gave points that have been merged into this one since, when
    their risks are added. `passed` tells how the values came to the list in use.
    """

    name: str
    probability: int
    consequence: int
    merged_from: tuple[str, ...] = ()
    tags: frozenset[Tag] = frozenset()
    numbers: tuple[int, ...] = ()
    beside: tuple["Entry", ...] = ()
    passed: tuple[Passed, ...] = ()

    @property
    def parts(self) -> tuple["Entry", ...]:
        """Itself, and what counts beside it, each with values of its own."""
        return (self, *self.beside)

    @property
    def own_product(self) -> int:
        return scoring.product(self.probability, self.consequence)

    @property
    def product(self) -> int:
        return sum(part.own_product for part in self.parts)

    @property
    def total(self) -> int:
        return sum(scoring.total(part.probability, part.consequence) for part in self.parts)
