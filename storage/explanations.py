"""Causes and courses of events, by group and by plenum."""

from sqlalchemy import Connection, Row, Table, select, update

from domain.record import Explanation
from storage import schema
from storage.belonging import of_groups, of_points
from storage.upsert import put

team_explanation, plenum_explanation = schema.team_explanation, schema.plenum_explanation
_BY_GROUP, _OF_PLENUM = of_groups(team_explanation), of_points(plenum_explanation)


def save_group(connection: Connection, team_id: int, point_id: int, text: Explanation) -> bool:
    """Save the text if `text.version` is the stored one; says whether it was."""
    return _save(connection, team_explanation, {"team_id": team_id, "point_id": point_id}, text)


def save_plenum(connection: Connection, point_id: int, text: Explanation) -> bool:
    return _save(connection, plenum_explanation, {"point_id": point_id}, text)


def _save(connection: Connection, table: Table, keys: dict[str, int], text: Explanation) -> bool:
    same = [table.c[name] == value for name, value in keys.items()]
    if connection.scalar(select(table.c.version).where(*same)) is None:
        put(connection, table, keys, causes="", course_of_events="", version=0)
    saved = connection.execute(
        update(table)
        .where(*same, table.c.version == text.version)
        .values(
            causes=text.causes, course_of_events=text.course_of_events, version=text.version + 1
        )
    )
    return saved.rowcount == 1


def by_group(connection: Connection, workshop_id: str) -> dict[int, dict[int, Explanation]]:
    rows = connection.execute(_BY_GROUP, {"workshop_id": workshop_id})
    result: dict[int, dict[int, Explanation]] = {}
    for row in rows:
        result.setdefault(row.team_id, {})[row.point_id] = _explanation(row)
    return result


def of_plenum(connection: Connection, workshop_id: str) -> dict[int, Explanation]:
    rows = connection.execute(_OF_PLENUM, {"workshop_id": workshop_id})
    return {row.point_id: _explanation(row) for row in rows}


def _explanation(row: Row[tuple[object, ...]]) -> Explanation:
    return Explanation(row.causes, row.course_of_events, row.version)
