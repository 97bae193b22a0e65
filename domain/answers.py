"""What the offices sent, as the aggregation sees it: values for points, by office."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from statistics import median

from domain.carrying import Way, carry
from domain.entries import Entry, Key, Passed
from domain.feedback import Feedback, NewPointRow, RankingRow
from domain.record import Tag


@dataclass(frozen=True)
class Answer:
    """What one office listed; `left_out` tells of points that have been removed from the list."""

    office: str
    entries: Mapping[Key, Entry]
    left_out: tuple[Passed, ...] = ()


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
    way: Way = (),
) -> Answer:
    """The office's answer; `same` says which point a new one has been found to be the same as.

    `way` leads from the version of the list it was made on to the version in use. A merged point
    keeps its number. When two of the office's rows turn out to be one point, the one with the
    higher risk counts: nobody is counted twice (R-45).
    """
    carried = carry(_listed(feedback, tags or {}), way)
    entries: dict[Key, Entry] = {}
    for number, entry in carried.rows:
        take(entries, number, entry)
    for new in feedback.new_points:
        key = new_key(new.text)
        take(entries, (same or {}).get(key, key), _entry(new.text, new))
    return Answer(office, entries, carried.left_out)


def _listed(feedback: Feedback, tags: Mapping[int, frozenset[Tag]]) -> dict[int, Entry]:
    return {
        row.number: replace(_entry(row.name, row), tags=tags.get(row.number, frozenset()))
        for row in feedback.ranking
    }


def _entry(name: str, row: RankingRow | NewPointRow) -> Entry:
    return Entry(name, row.probability, row.consequence, row.merged_from)


def take(entries: dict[Key, Entry], key: Key, entry: Entry) -> None:
    """Let the entry stand under the key, unless one with at least the same risk does."""
    held = entries.get(key)
    if held is None or entry.product > held.product:
        entries[key] = entry
