"""The list a round is opened on, and the ways to it from older versions (R-47)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sqlalchemy import Connection

from domain.carrying import Revision, Way
from domain.drafts import Draft, identify
from domain.list_versions import Case, compare
from domain.point_list import PointList
from domain.points import Point
from domain.rounds import Round, edition
from storage import lists, point_lists


@dataclass(frozen=True)
class Edition:
    """A version of a list, with its links to the version before.

    `id` is what a form says of its list, `name` what people call the version.
    """

    id: str
    name: str
    draft: Draft


@dataclass(frozen=True)
class RoundList:
    """The points of the round's list, and of its older versions by what forms call them."""

    points: tuple[Point, ...]
    editions: Mapping[str, tuple[Point, ...]]
    titles: Mapping[str, str]
    ways: Mapping[str, Way] = field(default_factory=dict)


def read_round_list(connection: Connection, opened: Round) -> RoundList:
    """Raises Missing when the round's list is somebody's own and is deleted."""
    return _lead_on(_read_editions(connection, opened))


def list_of_file(given: PointList, name: str) -> RoundList:
    """A list that is a file alone, with the way from the list that ships; `name` is its title.

    Points are the same by their words. Keys count in versions of the list that ships only: another
    list's keys may be alike by chance.
    """
    shipped = _shipped()
    keeps_keys = given.id == lists.national_points().id
    points = given.points if keeps_keys else tuple(replace(p, key="") for p in given.points)
    before = shipped.draft.points
    draft = identify(points, before, {point.key for point in before})
    own = Edition(edition(given.id, given.version), name, draft)
    return _lead_on([own] if own.id == shipped.id else [shipped, own])


def _lead_on(editions: Sequence[Edition]) -> RoundList:
    """The newest of the editions, with the ways to it from the others."""
    ways: dict[str, Way] = {editions[-1].id: ()}
    for older, newer in reversed(list(pairwise(editions))):
        ways[older.id] = (_revise(older, newer), *ways[newer.id])
    return RoundList(
        editions[-1].draft.points,
        {each.id: each.draft.points for each in editions},
        {each.id: each.name for each in editions},
        ways,
    )


def _revise(older: Edition, newer: Edition) -> Revision:
    passages = compare(older.draft.points, newer.draft.points, newer.draft.links)
    return Revision(older.name, newer.name, passages)


def _read_editions(connection: Connection, opened: Round) -> list[Edition]:
    """From the oldest to the one the round is opened on."""
    shipped = _shipped()
    if opened.list_id == lists.national_points().id:
        return [replace(shipped, id=opened.edition)]
    owned = point_lists.read(connection, opened.list_id)
    names = [version.name for version in owned.published]
    own = [
        Edition(
            edition(owned.id, version.name),
            f"{owned.title}, {version.name}",
            point_lists.read_draft(connection, version.id),
        )
        for version in owned.published[: names.index(opened.list_version) + 1]
    ]
    # A list that began as a copy of the one that ships also takes answers made on that.
    return [shipped, *own] if _is_same(shipped, own[0]) else own


def _shipped() -> Edition:
    national = lists.national_points()
    return Edition(
        edition(national.id, national.version),
        f"{national.title.nb}, {national.version}",
        Draft(national.points),
    )


def _is_same(one: Edition, other: Edition) -> bool:
    passages = compare(one.draft.points, other.draft.points, ())
    return all(passage.case is Case.KEPT for passage in passages)
