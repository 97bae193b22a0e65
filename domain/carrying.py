"""Answers given on an older version of a list, carried to the version in use (R-47)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.entries import Entry, Passed
from domain.list_versions import Carried, Passage, carry_rows

Row = tuple[tuple[int, ...], Entry]  # the points the values stand for, and the values


@dataclass(frozen=True)
class Revision:
    """From one version of a list to the next: what they are called, what became of the points."""

    older: str
    newer: str
    passages: tuple[Passage, ...]


Way = Sequence[Revision]  # the oldest first; empty for an answer on the version in use


@dataclass(frozen=True)
class Listed:
    """Entries by number; a number may come twice, when points have been merged since."""

    rows: tuple[tuple[int, Entry], ...]
    left_out: tuple[Passed, ...]


def carry(entries: Mapping[int, Entry], way: Way) -> Listed:
    """Take entries by the older list's numbers to the version in use, a version at a time.

    A point that is shown as one row with others has the lowest number of them, as merged points
    have. Raises Missing when a number is not in the older list.
    """
    rows: list[Row] = [((number,), entry) for number, entry in entries.items()]
    left_out: list[Passed] = []
    for revision in way:
        moved = list(_revise(rows, revision))
        left_out += [entry.passed[-1] for numbers, entry in moved if not numbers]
        rows = [row for row in moved if row[0]]
    return Listed(tuple(_settle(numbers, entry) for numbers, entry in rows), tuple(left_out))


def carry_number(number: int, way: Way) -> int | None:
    """The number a text about the point now belongs to, the lowest of several; None when gone."""
    numbers: tuple[str, ...] = (str(number),)
    for revision in way:
        numbers = tuple(new for part in numbers for new in _renumber(part, revision.passages))
    return min(map(int, numbers), default=None)


def _settle(numbers: tuple[int, ...], entry: Entry) -> tuple[int, Entry]:
    return min(numbers), replace(entry, numbers=numbers if len(numbers) > 1 else ())


def _revise(rows: Iterable[Row], revision: Revision) -> Iterator[Row]:
    alone = {numbers[0]: entry for numbers, entry in rows if len(numbers) == 1}
    for carried in _carried(alone, revision):
        yield carried.numbers, _tell(_unite(carried.values), [carried], revision)
    for numbers, entry in rows:
        if len(numbers) > 1:
            yield _move_family(numbers, entry, revision)


def _move_family(numbers: tuple[int, ...], entry: Entry, revision: Revision) -> Row:
    moved = [one for number in numbers for one in _carried({number: entry}, revision)]
    new = {number for one in moved for number in one.numbers}
    return tuple(sorted(new)), _tell(entry, moved, revision)


def _carried(entries: Mapping[int, Entry], revision: Revision) -> Sequence[Carried[Entry]]:
    return carry_rows(
        revision.passages, entries, lambda entry: (entry.product, entry.total, entry.probability)
    )


def _unite(given: Sequence[Entry]) -> Entry:
    first, *others = given
    beside = tuple(part for other in others for part in other.parts)
    return replace(
        first,
        beside=(*first.beside, *beside),
        tags=frozenset().union(*(entry.tags for entry in given)),
        passed=tuple(dict.fromkeys(step for entry in given for step in entry.passed)),
    )


def _tell(entry: Entry, carried: Iterable[Carried[Entry]], revision: Revision) -> Entry:
    """The entry with what became of it, and with what it was merged from by the newer numbers."""
    passed = [Passed(revision.older, revision.newer, one.passage) for one in carried if one.passage]
    merged_from = tuple(
        new for part in entry.merged_from for new in _renumber(part, revision.passages)
    )
    return replace(entry, passed=(*entry.passed, *passed), merged_from=merged_from)


def _renumber(part: str, passages: Iterable[Passage]) -> tuple[str, ...]:
    """A list number in a lineage as the newer list has it; a new point's name as it is."""
    for passage in passages:
        if part in [str(point.number) for point in passage.old]:
            return tuple(str(point.number) for point in passage.new)
    return (part,)
