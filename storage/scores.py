"""Values for probability and consequence, by group and by plenum."""

from sqlalchemy import Connection, Row, bindparam, select

from domain.scoring import Score
from storage import schema
from storage.upsert import put

team_score, plenum_score = schema.team_score, schema.plenum_score
team, point = schema.team, schema.point
# Made once, as in `choices`.
_BY_GROUP = (
    select(team_score)
    .join(team, team.c.id == team_score.c.team_id)
    .where(team.c.workshop_id == bindparam("workshop_id"))
)
_OF_PLENUM = (
    select(plenum_score)
    .join(point, point.c.id == plenum_score.c.point_id)
    .where(point.c.workshop_id == bindparam("workshop_id"))
)


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
