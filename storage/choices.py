"""What is chosen: people's ticks, groups' lists and the plenum's list."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, func, select

from storage import schema
from storage.belonging import of_groups, of_points
from storage.upsert import put

tick, tick_count = schema.tick, schema.tick_count
team_choice, plenum_choice = schema.team_choice, schema.plenum_choice
person, team, point = schema.person, schema.team, schema.point
# Asked by everybody at once when a step opens, so made once: making it took half the time.
_TICKS = select(tick.c.point_id).where(tick.c.person_id == bindparam("person_id"))
_UNTICK = delete(tick).where(
    tick.c.person_id == bindparam("person_id"), tick.c.point_id == bindparam("point_id")
)
_TICKS_BY_PERSON = (
    select(tick.c.person_id, tick.c.point_id)
    .join(person, person.c.id == tick.c.person_id)
    .where(person.c.workshop_id == bindparam("workshop_id"))
)
# Somebody who sat in no group when the ticks were counted is not among a counted group's.
_TICKED_IN = func.coalesce(person.c.counted_in_id, person.c.team_id)
_GROUP_TICKS = (
    select(_TICKED_IN.label("team_id"), tick.c.person_id, tick.c.point_id)
    .join(person, person.c.id == tick.c.person_id)
    .outerjoin(team, team.c.id == person.c.team_id)
    .where(
        person.c.workshop_id == bindparam("workshop_id"),
        _TICKED_IN.is_not(None),
        person.c.counted_in_id.is_not(None) | team.c.voters.is_(None),
    )
)
_COUNTS = of_groups(tick_count)
_GROUP_LISTS = of_groups(team_choice).order_by(team_choice.c.position)
_PLENUM_LIST = of_points(plenum_choice).order_by(plenum_choice.c.position)
_VOTERS = select(team.c.id, team.c.voters).where(
    team.c.workshop_id == bindparam("workshop_id"), team.c.voters.is_not(None)
)


def set_tick(connection: Connection, person_id: int, point_id: int, *, chosen: bool) -> None:
    keys = {"person_id": person_id, "point_id": point_id}
    if chosen:
        put(connection, tick, keys)
    else:
        connection.execute(_UNTICK, keys)


def ticks_of(connection: Connection, person_id: int) -> set[int]:
    return set(connection.scalars(_TICKS, {"person_id": person_id}))


def ticks_by_person(connection: Connection, workshop_id: str) -> dict[int, set[int]]:
    """What each has ticked, for each one's own screen."""
    result: dict[int, set[int]] = {}
    for row in connection.execute(_TICKS_BY_PERSON, {"workshop_id": workshop_id}):
        result.setdefault(row.person_id, set()).add(row.point_id)
    return result


def group_ticks(connection: Connection, workshop_id: str) -> dict[int, list[tuple[int, int]]]:
    """Per group the (person, point) pairs of those who ticked in it. Never shown."""
    rows = connection.execute(_GROUP_TICKS, {"workshop_id": workshop_id})
    result: dict[int, list[tuple[int, int]]] = {}
    for row in rows:
        result.setdefault(row.team_id, []).append((row.person_id, row.point_id))
    return result


def move_ticks(connection: Connection, from_id: int, to_id: int) -> None:
    """Give one person's ticks to another, who keeps those already there."""
    for point_id in ticks_of(connection, from_id):
        set_tick(connection, to_id, point_id, chosen=True)
    delete_ticks_of(connection, from_id)


def delete_ticks_of(connection: Connection, person_id: int) -> None:
    connection.execute(delete(tick).where(tick.c.person_id == person_id))


def kept_counts(connection: Connection, workshop_id: str) -> dict[int, dict[int, int]]:
    """Per group the counts that replaced the ticks when the workshop was closed."""
    rows = connection.execute(_COUNTS, {"workshop_id": workshop_id})
    result: dict[int, dict[int, int]] = {}
    for row in rows:
        result.setdefault(row.team_id, {})[row.point_id] = row.people
    return result


def kept_voters(connection: Connection, workshop_id: str) -> dict[int, int]:
    rows = connection.execute(_VOTERS, {"workshop_id": workshop_id})
    return {row.id: row.voters for row in rows}


def keep_counts(
    connection: Connection, counts: dict[int, dict[int, int]], voters: dict[int, int]
) -> None:
    """Keep the counts as they are now, whoever moves where afterwards."""
    for team_id, number in voters.items():
        connection.execute(team.update().where(team.c.id == team_id).values(voters=number))
        for point_id, count in counts.get(team_id, {}).items():
            put(connection, tick_count, {"team_id": team_id, "point_id": point_id}, people=count)
        in_team = (person.c.team_id == team_id) & person.c.counted_in_id.is_(None)
        connection.execute(person.update().where(in_team).values(counted_in_id=team_id))


def forget_frozen_counts(connection: Connection, workshop_id: str) -> None:
    """Let ticks be changed again, unless they are deleted and the counts are all there is."""
    counted = any(kept_voters(connection, workshop_id).values())
    if counted and not group_ticks(connection, workshop_id):
        return
    teams = select(team.c.id).where(team.c.workshop_id == workshop_id)
    connection.execute(team.update().where(team.c.id.in_(teams)).values(voters=None))
    connection.execute(delete(tick_count).where(tick_count.c.team_id.in_(teams)))
    connection.execute(
        person.update().where(person.c.workshop_id == workshop_id).values(counted_in_id=None)
    )


def delete_ticks(connection: Connection, workshop_id: str) -> None:
    people = select(person.c.id).where(person.c.workshop_id == workshop_id)
    connection.execute(delete(tick).where(tick.c.person_id.in_(people)))


def group_lists(connection: Connection, workshop_id: str) -> dict[int, tuple[int, ...]]:
    rows = connection.execute(_GROUP_LISTS, {"workshop_id": workshop_id})
    result: dict[int, tuple[int, ...]] = {}
    for row in rows:
        result[row.team_id] = (*result.get(row.team_id, ()), row.point_id)
    return result


def add_to_group(connection: Connection, team_id: int, point_ids: Iterable[int]) -> None:
    _append(connection, team_choice, team_choice.c.team_id == team_id, point_ids, team_id=team_id)


def remove_from_group(connection: Connection, team_id: int, point_id: int) -> None:
    connection.execute(
        delete(team_choice).where(
            team_choice.c.team_id == team_id, team_choice.c.point_id == point_id
        )
    )


def plenum_list(connection: Connection, workshop_id: str) -> tuple[int, ...]:
    rows = connection.execute(_PLENUM_LIST, {"workshop_id": workshop_id})
    return tuple(row.point_id for row in rows)


def add_to_plenum(connection: Connection, workshop_id: str, point_ids: Iterable[int]) -> None:
    own = plenum_choice.c.point_id.in_(select(point.c.id).where(point.c.workshop_id == workshop_id))
    _append(connection, plenum_choice, own, point_ids)


def remove_from_plenum(connection: Connection, point_id: int) -> None:
    connection.execute(delete(plenum_choice).where(plenum_choice.c.point_id == point_id))


def _append(
    connection: Connection,
    table: Table,
    same_list: ColumnElement[bool],
    point_ids: Iterable[int],
    **keys: int,
) -> None:
    last = connection.scalar(select(func.max(table.c.position)).where(same_list)) or 0
    present = set(connection.scalars(select(table.c.point_id).where(same_list)))
    for position, point_id in enumerate((p for p in point_ids if p not in present), last + 1):
        put(connection, table, {**keys, "point_id": point_id}, position=position)
