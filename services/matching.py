"""Bringing the offices' new points together: suggestions by likeness, decisions by a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rapidfuzz import fuzz

from domain.answers import new_key
from domain.entries import Key
from domain.errors import Missing
from domain.matching import Match, check_match, same_points
from domain.points import Point
from domain.rounds import Status, Submission
from domain.texts import clean
from domain.workshop import Role
from services.access import Caller, require
from services.round_lists import read_round_list
from services.rounds import working
from storage import point_matches, rounds, submissions
from storage.engine import reading

LIKELY_FROM = 70.0  # of 100; below it, the suggestions were mostly wrong on the list's own texts
MOST_SUGGESTED = 3


@dataclass(frozen=True)
class Suggestion:
    """A point the new one may be the same as; `likeness` from 0 to 100."""

    target: Key
    text: str
    likeness: float


@dataclass(frozen=True)
class NewPoint:
    """A new point with the offices that sent it; `nearest` is the list point most like it."""

    key: str
    text: str
    offices: tuple[int, ...]
    nearest: Point
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Gathered:
    """All new points of a round, the list they may belong to, and the decisions made about them."""

    points: tuple[NewPoint, ...]
    listed: tuple[Point, ...]
    matches: tuple[Match, ...]

    @property
    def same(self) -> Mapping[str, Key]:
        return same_points(self.matches)


def standing(sent: Sequence[Submission]) -> list[Submission]:
    """Of each office's versions the newest one, when it is not returned or withdrawn."""
    newest = {one.office_id: one for one in sent}
    return [one for one in newest.values() if one.status is Status.RECEIVED]


def new_points(caller: Caller, round_id: str) -> Gathered:
    """The round's new points with what they may be the same as."""
    require(caller, Role.AUTHORITY)
    with reading() as connection:
        offices = {one.id for one in rounds.invited(connection, round_id) if not one.is_panel}
        sent = submissions.of_round(connection, round_id)
        matches = point_matches.read_all(connection, round_id)
        listed = read_round_list(connection, rounds.read(connection, round_id)).points
    own = [one for one in standing(sent) if one.office_id in offices]
    texts, senders = _texts(own)
    return Gathered(
        tuple(_new_point(key, texts, senders[key], listed) for key in texts),
        listed,
        tuple(matches),
    )


def _texts(sent: Sequence[Submission]) -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    texts: dict[str, str] = {}
    senders: dict[str, tuple[int, ...]] = {}
    for one in sent:
        for row in one.contents.feedback.new_points:
            key = new_key(row.text)
            texts.setdefault(key, row.text)
            senders[key] = (*senders.get(key, ()), one.office_id)
    return texts, senders


def _new_point(
    key: str, texts: Mapping[str, str], offices: tuple[int, ...], listed: Sequence[Point]
) -> NewPoint:
    in_list = [
        Suggestion(point.id, f"{point.id} {point.name.nb}", _likeness_to_point(key, point))
        for point in listed
    ]
    others = [
        Suggestion(other, text, _likeness(key, other))
        for other, text in texts.items()
        if other != key
    ]
    likely = sorted((*others, *in_list), key=lambda one: -one.likeness)[:MOST_SUGGESTED]
    nearest = max(in_list, key=lambda one: one.likeness).target
    return NewPoint(
        key,
        texts[key],
        offices,
        next(point for point in listed if point.id == nearest),
        tuple(one for one in likely if one.likeness >= LIKELY_FROM),
    )


def _likeness_to_point(key: str, point: Point) -> float:
    wordings = (point.name.nb, point.name.nn, point.text.nb, point.text.nn)
    return max(_likeness(key, new_key(wording)) for wording in wordings)


def _likeness(one: str, other: str) -> float:
    return fuzz.token_sort_ratio(one, other)


def decide(caller: Caller, round_id: str, text: str, target: Key | None, reason: str) -> None:
    """Decide that a new point is the same as another, with a reason."""
    gathered = new_points(caller, round_id)
    known: list[Key] = [*(new.key for new in gathered.points), *(p.id for p in gathered.listed)]
    if target is None:
        raise Missing("Choose which point it is the same as.")
    with working(round_id) as (connection, _):
        matches, written = point_matches.read_all(connection, round_id), clean(reason)
        check_match(text, target, matches, known, written)
        point_matches.insert(connection, round_id, text, target, written, datetime.now(UTC))


def undo(caller: Caller, round_id: str, match_id: int) -> None:
    require(caller, Role.AUTHORITY)
    with working(round_id) as (connection, _):
        point_matches.undo(connection, round_id, match_id, datetime.now(UTC))
