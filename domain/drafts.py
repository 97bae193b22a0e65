"""A version of a list while it is being made: what its owner may do to its points."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import count

from domain.errors import Conflict, Missing, WorkshopError
from domain.list_faults import MOST_POINTS
from domain.list_versions import MERGING, Link, Rule, words
from domain.points import NO_TEXT, Point, PointKind, Text


@dataclass(frozen=True)
class Draft:
    """The points in their order, and how they came from the version before."""

    points: tuple[Point, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Words:
    """A name and a text somebody wrote for a point."""

    name: Text
    text: Text


def find(draft: Draft, key: str) -> Point:
    """Raises Missing when somebody has taken the point out."""
    for point in draft.points:
        if point.key == key:
            return point
    raise Missing("The point is not in the new version any more.")


def change(draft: Draft, seen: Point, changed: Point) -> Draft:
    """Give the point new words, and a new place when its number is changed.

    Raises Conflict when its words are no longer those the writer saw.
    """
    stored = find(draft, seen.key)
    if words(stored) not in (words(seen), words(changed)):
        raise Conflict("Somebody else has changed the point. Your words are not saved yet.")
    if changed.text != stored.text:
        # Our correction and translation were of the words that are no more.
        changed = replace(changed, corrected=NO_TEXT, own_nn=False)
    rest = [point for point in draft.points if point.key != seen.key]
    place = draft.points.index(stored)
    if changed.number != seen.number and changed.number is not None:
        place = min(max(changed.number, 1), len(draft.points)) - 1
    return replace(draft, points=number([*rest[:place], changed, *rest[place:]]))


def add(draft: Draft, point: Point) -> Draft:
    """Put a new point at the end of its area, or last; raises WorkshopError when it is full."""
    if len(draft.points) >= MOST_POINTS:
        raise WorkshopError("The list is full: {limit} points.", limit=MOST_POINTS)
    same = [place for place, other in enumerate(draft.points) if other.area == point.area]
    place = same[-1] + 1 if same else len(draft.points)
    added = (*draft.points[:place], point, *draft.points[place:])
    return replace(draft, points=number(added))


def remove(draft: Draft, key: str) -> Draft:
    """Take the point out; a point that is out already stays so."""
    kept = [point for point in draft.points if point.key != key]
    if not kept:
        raise WorkshopError("A list has at least one point.")
    links = tuple(link for link in draft.links if link.new != key)
    return Draft(number(kept), links)


def merge(draft: Draft, keys: Sequence[str], key: str, written: Words, rule: Rule) -> Draft:
    """Make several points one, in the place of the first (R-45)."""
    if len(set(keys)) < 2:
        raise WorkshopError("Choose at least two points to merge.")
    parts = [point for point in draft.points if point.key in set(keys)]
    for part in keys:
        find(draft, part)
        _require_whole(draft, part)
    merged = _written(parts[0], key, written)
    points = [merged if p is parts[0] else p for p in draft.points if p not in parts[1:]]
    links = (Link(part.key, key, rule) for part in parts)
    return Draft(number(points), (*draft.links, *links))


def split(draft: Draft, key: str, parts: Sequence[tuple[str, Words]], rule: Rule) -> Draft:
    """Make one point several, each with a key and words of its own, in its place."""
    if len(parts) < 2:
        raise WorkshopError("Split a point into at least two.")
    whole = find(draft, key)
    _require_whole(draft, key)
    place = draft.points.index(whole)
    new = [_written(whole, part, written) for part, written in parts]
    points = (*draft.points[:place], *new, *draft.points[place + 1 :])
    links = (Link(key, part.key, rule) for part in new)
    return Draft(number(points), (*draft.links, *links))


def undo(draft: Draft, key: str, before: Iterable[Point]) -> Draft:
    """Undo the merge or split the point came by: the points of the version before stand again."""
    old = {link.old for link in draft.links if link.new == key}
    if not old:
        raise Missing("The point is not merged or split any more.")
    new = {link.new for link in draft.links if link.old in old}
    place = min(i for i, point in enumerate(draft.points) if point.key in new)
    rest = [point for point in draft.points if point.key not in new]
    again = [point for point in before if point.key in old]
    links = tuple(link for link in draft.links if link.old not in old)
    return Draft(number([*rest[:place], *again, *rest[place:]]), links)


def choose_rule(draft: Draft, key: str, rule: Rule) -> Draft:
    """Say what becomes of values given before to the points of a merge or split."""
    old = {link.old for link in draft.links if link.new == key}
    merged = Counter(link.new for link in draft.links)[key] > 1
    if not old or (rule in MERGING) is not merged:
        raise WorkshopError("The rule does not fit the point.")
    links = tuple(replace(ln, rule=rule) if ln.old in old else ln for ln in draft.links)
    return replace(draft, links=links)


def _require_whole(draft: Draft, key: str) -> None:
    """Refuse to merge or split what is merged or split already: the way back would be lost."""
    if any(link.new == key for link in draft.links):
        raise WorkshopError(
            "«{name}» is merged or split in this version already. Undo that first.",
            name=find(draft, key).name,
        )


def _written(like: Point, key: str, written: Words) -> Point:
    return Point(
        id=like.id,
        kind=PointKind.LIST,
        name=written.name,
        text=written.text,
        area=like.area,
        key=key,
        in_law=like.in_law,
    )


def number(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points numbered from 1 in their order."""
    return tuple(replace(p, id=place, number=place) for place, p in enumerate(points, 1))


def identify(imported: Iterable[Point], before: Sequence[Point], used: set[str]) -> Draft:
    """Give imported points their keys: their own, else the same name's, text's, or a new one.

    `before` is the version before, `used` every key the list has had.
    """
    points = list(imported)
    free = {point.key: point for point in before}
    keys = {i: point.key for i, point in enumerate(points) if free.pop(point.key, None)}
    for part in ("name", "text"):
        for i, point in enumerate(points):
            alike = (o.key for o in free.values() if _is_alike(o, point, part))
            if i not in keys and (key := next(alike, None)):
                keys[i] = free.pop(key).key
    fresh = fresh_keys(used)
    return Draft(tuple(replace(p, key=keys.get(i) or next(fresh)) for i, p in enumerate(points)))


def fresh_keys(used: Iterable[str]) -> Iterator[str]:
    """Keys the list has never had: whole numbers above all that have been."""
    highest = max((int(key) for key in used if key.isdecimal()), default=0)
    return map(str, count(highest + 1))


def mark(draft: Draft) -> str:
    """Tells one draft from another: 64 signs that differ when anything in them does."""
    return sha256(repr(draft).encode()).hexdigest()


def _is_alike(one: Point, other: Point, part: str) -> bool:
    """Whether the two say the same in either language."""
    mine, theirs = getattr(one, part), getattr(other, part)
    return _plain(mine.nb) == _plain(theirs.nb) or _plain(mine.nn) == _plain(theirs.nn)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
