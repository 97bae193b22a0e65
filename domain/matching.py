"""Deciding that new points from several offices are the same, and undoing it (R-47)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.entries import Key
from domain.errors import WorkshopError


@dataclass(frozen=True)
class Match:
    """A person's decision that a new point is another point: one of the list, or a new one."""

    id: int
    text: str
    target: Key
    reason: str
    at: datetime
    undone_at: datetime | None = None


def same_points(matches: Iterable[Match]) -> dict[str, Key]:
    """What each new point counts as, decisions on decisions followed to the end."""
    standing = {match.text: match.target for match in matches if match.undone_at is None}
    return {text: _follow(target, standing) for text, target in standing.items()}


def _follow(target: Key, standing: Mapping[str, Key]) -> Key:
    while isinstance(target, str) and target in standing:
        target = standing[target]
    return target


def check_match(
    text: str, target: Key, matches: Iterable[Match], known: Iterable[Key], reason: str
) -> None:
    """Refuse a decision without a reason, about unknown points, twice, or in a circle."""
    standing = same_points(matches)
    points = set(known)
    if text not in points or target not in points:
        raise WorkshopError("The point is not in this round any more. Load the page again.")
    if not reason:
        raise WorkshopError("Write a reason first.")
    if text in standing:
        raise WorkshopError("It is already decided what the point is the same as. Undo that first.")
    if target == text or (isinstance(target, str) and standing.get(target) == text):
        raise WorkshopError("A point cannot be the same as itself.")
