"""Values for probability and consequence, by group and by plenum."""

from sqlalchemy import Connection, Row

from domain.scoring import Score
from storage import schema
from storage.belonging import of_groups, of_points
from storage.upsert import put

team_score, plenum_score = schema.team_score, schema.plenum_score
_BY_GROUP, _OF_PLENUM = of_groups(team_score), of_points(plenum_score)


def set_group(connection: Connection, team_id: int, point_id: int, **value: int | None) -> None:
    """Set the named value, `probability` or `consequence`, and leave the other as it is."""
    put(connection, team_score, {"team_id": team_id, "point_id": point_id}, **value)


def set_plenum(connection: Connection, point_id: int, **value: int | None) -> None:
    put(connection, plenum_score, {"point_id": point_id}, **value)


def by_group(connection: Connection, workshop_id: str) -> dict[int, dict[int, Score]]:
    rows = connection.execute(_BY_GROUP, {"workshop_id": workshop_id})
    result: dict[int, dict[int, Score]] = {}
    for row in rows:
        result.setdefault(row.team_id, {})[row.point_id] = _score(row)
    return result


def of_plenum(connection: Connection, workshop_id: str) -> dict[int, Score]:
    rows = connection.execute(_OF_PLENUM, {"workshop_id": workshop_id})
    return {row.point_id: _score(row) for row in rows}


def _score(row: Row[tuple[object, ...]]) -> Score:
    return Score(row.probability, row.consequence)
