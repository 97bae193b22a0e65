"""Points that are shown as one row, since some answers were given before they were split (R-47)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.answers import Answer, take
from domain.entries import Entry, Key


def gather_families(answers: Sequence[Answer]) -> list[Answer]:
    """The answers with one row for each family, also from offices that list its points apart.

    Of an office's values for several points of a family, those with the higher risk count: nobody
    is counted twice (R-45).
    """
    families = _families(entry.numbers for given in answers for entry in given.entries.values())
    return [_gather(given, families) for given in answers] if families else list(answers)


def _families(rows: Iterable[tuple[int, ...]]) -> list[frozenset[int]]:
    """The sets of numbers, those that have a number in common made one."""
    found: list[frozenset[int]] = []
    for numbers in {frozenset(row) for row in rows if row}:
        touched = [family for family in found if family & numbers]
        found = [family for family in found if family not in touched]
        found.append(numbers.union(*touched))
    return found


def _gather(given: Answer, families: Iterable[frozenset[int]]) -> Answer:
    members = {number: tuple(sorted(family)) for family in families for number in family}
    entries: dict[Key, Entry] = {}
    for key, entry in given.entries.items():
        if isinstance(key, int) and key in members:
            take(entries, members[key][0], replace(entry, numbers=members[key]))
        else:
            take(entries, key, entry)
    return replace(given, entries=entries)
