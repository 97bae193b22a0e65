"""What the offices sent, as the aggregation sees it: values for points, by office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from statistics import median

from domain import scoring
from domain.feedback import Feedback, NewPointRow, RankingRow
from domain.record import Tag

# A point of the list is known by its number, a new one by its text (see `new_key`).
Key = int | str


@dataclass(frozen=True)
class Entry:
    """One office's values for one point, with the name the office used."""

    name: str
    probability: int
    consequence: int
    merged_from: tuple[str, ...] = ()
    tags: frozenset[Tag] = frozenset()

    @property
    def product(self) -> int:
        return scoring.product(self.probability, self.consequence)

    @property
    def total(self) -> int:
        return scoring.total(self.probability, self.consequence)


@dataclass(frozen=True)
class Answer:
    """What one office listed."""

    office: str
    entries: Mapping[Key, Entry]


@dataclass(frozen=True)
class Spread:
    """The middle value and the outermost ones."""

    median: float
    lowest: int
    highest: int


def spread(values: Iterable[int]) -> Spread:
    """Raises ValueError when there are no values."""
    given = list(values)
    if not given:
        raise ValueError("a spread needs at least one value")
    return Spread(float(median(given)), min(given), max(given))


def new_key(text: str) -> str:
    """What a new point is known by: its text, whatever the case and the spaces."""
    return " ".join(text.casefold().split())


def answer(
    office: str,
    feedback: Feedback,
    *,
    same: Mapping[str, Key] | None = None,
    tags: Mapping[int, frozenset[Tag]] | None = None,
) -> Answer:
    """The office's answer; `same` says which point a new one has been found to be the same as.

    A merged point keeps its number. When two of the office's rows turn out to be one point, the
    one with the higher risk counts: nobody is counted twice (R-45).
    """
    entries: dict[Key, Entry] = {}
    for row in feedback.ranking:
        called_for = (tags or {}).get(row.number, frozenset())
        _take(entries, row.number, replace(_entry(row.name, row), tags=called_for))
    for new in feedback.new_points:
        key = new_key(new.text)
        _take(entries, (same or {}).get(key, key), _entry(new.text, new))
    return Answer(office, entries)


def _entry(name: str, row: RankingRow | NewPointRow) -> Entry:
    return Entry(name, row.probability, row.consequence, row.merged_from)


def _take(entries: dict[Key, Entry], key: Key, entry: Entry) -> None:
    held = entries.get(key)
    if held is None or entry.product > held.product:
        entries[key] = entry
