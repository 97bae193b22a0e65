"""What became of a list's points from one version to the next (R-47), and of values given before.

A list is revised between rounds: the offices' 48 points became the national workshop's 51. Points
keep their key through rewording and renumbering; merges and splits are links between keys.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from domain.errors import Message, Missing, message
from domain.points import Point
from domain.scoring import product, total

Values = tuple[int, int]  # probability and consequence, each 1 to 5
T = TypeVar("T")


class Case(StrEnum):
    KEPT = "kept"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    REMOVED = "removed"
    NEW = "new"


class Rule(StrEnum):
    """What becomes of values given to points that are merged or split. The source has no rule."""

    HIGHEST = "highest"  # merged: the values with the highest risk stand for all
    EVERY = "every"  # merged: every point's values count, and their risks are added
    EACH = "each"  # split: each new point gets the values
    FAMILY = "family"  # split: the new points are shown as one row, with the values once


MERGING = (Rule.HIGHEST, Rule.EVERY)  # the first of each is what we propose
SPLITTING = (Rule.EACH, Rule.FAMILY)


@dataclass(frozen=True)
class Link:
    """An older point that went into a newer one by a merge or a split; both by their keys."""

    old: str
    new: str
    rule: Rule


@dataclass(frozen=True)
class Passage:
    """What one or more older points became; `rule` is set for merges and splits."""

    case: Case
    old: tuple[Point, ...]
    new: tuple[Point, ...]
    rule: Rule | None = None


@dataclass(frozen=True)
class Carried(Generic[T]):
    """Values taken to the newer list.

    `numbers` are the newer points that share them: several for a family, none when the point is
    removed. `values` holds several when the rule is to add. `passage` is how they came there, and
    is None where nothing changed.
    """

    numbers: tuple[int, ...]
    values: tuple[T, ...]
    passage: Passage | None

    @property
    def said(self) -> Message | None:
        """The rule in words."""
        return explain(self.passage) if self.passage else None


def compare(
    old: Iterable[Point], new: Iterable[Point], links: Sequence[Link]
) -> tuple[Passage, ...]:
    """Every passage between two versions, in the newer list's order; removed points come last."""
    before, after = {p.key: p for p in old}, {p.key: p for p in new}
    valid = [link for link in links if link.old in before and link.new in after]
    # The parts of a split have one passage in common.
    passages = dict.fromkeys(_reach(point, before, after, valid) for point in after.values())
    gone = set(before) - set(after) - {link.old for link in valid}
    removed = (Passage(Case.REMOVED, (p,), ()) for key, p in before.items() if key in gone)
    return (*passages, *removed)


def _reach(
    point: Point, before: Mapping[str, Point], after: Mapping[str, Point], links: Sequence[Link]
) -> Passage:
    """The passage a newer point came by."""
    into = [link for link in links if link.new == point.key]
    if len(into) > 1:
        parts = tuple(before[link.old] for link in into)
        return Passage(Case.MERGED, parts, (point,), into[0].rule)
    if into:
        shared = [link for link in links if link.old == into[0].old]
        parts = tuple(after[link.new] for link in shared)
        case = Case.SPLIT if len(parts) > 1 else Case.REWORDED
        rule = into[0].rule if case is Case.SPLIT else None
        return Passage(case, (before[into[0].old],), parts, rule)
    if point.key in before:
        return _reword(before[point.key], point)
    return Passage(Case.NEW, (), (point,))


def _reword(old: Point, new: Point) -> Passage:
    same = words(old) == words(new)
    return Passage(Case.KEPT if same else Case.REWORDED, (old,), (new,))


def words(point: Point) -> tuple[object, ...]:
    """What a point says, apart from its number."""
    return (point.name, point.text, point.area, point.footnote, point.corrected, point.in_law)


def map_rows(
    passages: Iterable[Passage], rows: Mapping[int, Values]
) -> tuple[Carried[Values], ...]:
    """Carry values given by the older list's numbers to the newer list.

    Raises Missing when a number is not in the older list.
    """
    # The report multiplies; equal products go by the sum, then by probability.
    return carry_rows(passages, rows, lambda values: (product(*values), total(*values), values))


def carry_rows(
    passages: Iterable[Passage], rows: Mapping[int, T], by: Callable[[T], Any]
) -> tuple[Carried[T], ...]:
    """The same for anything that holds values; `by` says what has the highest risk."""
    known = list(passages)
    numbers = {point.number for passage in known for point in passage.old}
    for number in rows:
        if number not in numbers:
            raise Missing("There is no point {number} in the older list.", number=number)
    return tuple(carried for passage in known for carried in _carry(passage, rows, by))


def _carry(passage: Passage, rows: Mapping[int, T], by: Callable[[T], Any]) -> Iterator[Carried[T]]:
    given = tuple(rows[number] for number in _numbers(passage.old) if number in rows)
    if not given:
        return
    if passage.rule is Rule.HIGHEST:
        given = (max(given, key=by),)
    new = _numbers(passage.new)
    shares = [(number,) for number in new] if passage.rule is Rule.EACH else [new]
    for numbers in shares:
        yield Carried(numbers, given, None if passage.case is Case.KEPT else passage)


def _numbers(points: Iterable[Point]) -> tuple[int, ...]:
    return tuple(point.number for point in points if point.number is not None)


def explain(passage: Passage) -> Message:
    """The passage in words, with the rule for values given before."""
    old = " + ".join(map(str, _numbers(passage.old)))
    new = " + ".join(map(str, _numbers(passage.new)))
    return _SENTENCES[passage.case, passage.rule](old, new)


_SENTENCES: Mapping[tuple[Case, Rule | None], Callable[[str, str], Message]] = {
    (Case.KEPT, None): lambda old, new: message(
        "Point {new} is the same as point {old} was.", old=old, new=new
    ),
    (Case.REWORDED, None): lambda old, new: message(
        "Point {old} has new words, as point {new}. Values given before count for it.",
        old=old,
        new=new,
    ),
    (Case.MERGED, Rule.HIGHEST): lambda old, new: message(
        "Points {old} are merged into point {new}. Of the values given before, those with the "
        "highest risk count.",
        old=old,
        new=new,
    ),
    (Case.MERGED, Rule.EVERY): lambda old, new: message(
        "Points {old} are merged into point {new}. All values given before count, and their risks "
        "are added.",
        old=old,
        new=new,
    ),
    (Case.SPLIT, Rule.EACH): lambda old, new: message(
        "Point {old} is split into points {new}. Values given before count for each of them.",
        old=old,
        new=new,
    ),
    (Case.SPLIT, Rule.FAMILY): lambda old, new: message(
        "Point {old} is split into points {new}. With values given before, they are shown as one "
        "row.",
        old=old,
        new=new,
    ),
    (Case.REMOVED, None): lambda old, _: message(
        "Point {old} is removed. Values given before are left out.", old=old
    ),
    (Case.NEW, None): lambda _, new: message("Point {new} is new.", new=new),
}
