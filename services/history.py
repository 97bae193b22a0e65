"""A point through the rounds: its figures in each, and what became of it between them."""

from collections.abc import Sequence

from domain.history import Stop, stop_at, trace_back
from domain.list_versions import Passage, compare
from domain.owned_list import OwnedList
from domain.points import Point
from domain.rounds import Round
from domain.workshop import Role
from services import rounds
from services.access import Caller, require
from services.joint import joint_result
from storage import lists, point_lists
from storage.engine import reading

Steps = Sequence[Sequence[Passage]]


def newest_points(caller: Caller) -> tuple[Point, ...]:
    """The points of the newest round's list; none while there is no round."""
    found = rounds.all_rounds(caller)
    return _points(found[0]) if found else ()


def follow(caller: Caller, number: int, language: str) -> tuple[Stop, ...]:
    """A point of the newest round's list in every round on that list, the newest first."""
    require(caller, Role.AUTHORITY)
    stops: list[Stop] = []
    numbers: tuple[int, ...] = (number,)
    later: Round | None = None
    for one in rounds.all_rounds(caller):
        if later and one.list_id != later.list_id:
            continue
        numbers, rules = trace_back(numbers, _steps(one, later)) if later else (numbers, ())
        result = joint_result(caller, one.id, language)
        stops.append(stop_at(one.settings.name, result.aggregate, result.panel, numbers, rules))
        later = one
    return tuple(stops)


def _points(one: Round) -> tuple[Point, ...]:
    national = lists.national_points()
    if one.list_id == national.id:
        return national.points
    with reading() as connection:
        owned = point_lists.read(connection, one.list_id)
        version = next(v for v in owned.versions if v.name == one.list_version)
        return point_lists.read_draft(connection, version.id).points


def _steps(earlier: Round, later: Round) -> Steps:
    """The passages between the versions two rounds were on, the newest step first."""
    if earlier.list_version == later.list_version:
        points = _points(later)
        return [compare(points, points, ())]
    with reading() as connection:
        owned = point_lists.read(connection, later.list_id)
        names = _between(owned, earlier.list_version, later.list_version)
        drafts = [point_lists.read_draft(connection, id_) for id_ in names]
    pairs = list(zip(drafts, drafts[1:], strict=False))
    return [compare(old.points, new.points, new.links) for old, new in reversed(pairs)]


def _between(owned: OwnedList, first: str, last: str) -> list[int]:
    """The ids of the published versions from one to another, both included."""
    names = [version.name for version in owned.published]
    chosen = owned.published[names.index(first) : names.index(last) + 1]
    return [version.id for version in chosen]
