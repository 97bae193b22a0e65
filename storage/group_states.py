"""Where a group stands in an activity: whether it agrees, whether it is shown."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from domain.steps import Activity
from storage import schema
from storage.upsert import put

table, team = schema.team_state, schema.team
# Made once, as in `choices`.
_ALL = (
    select(table)
    .join(team, team.c.id == table.c.team_id)
    .where(team.c.workshop_id == bindparam("workshop_id"))
)


@dataclass(frozen=True)
class GroupState:
    agreed: bool = False
    presented: bool = False


def read_all(connection: Connection, workshop_id: str) -> dict[tuple[int, Activity], GroupState]:
    rows = connection.execute(_ALL, {"workshop_id": workshop_id})
    return {
        (row.team_id, Activity(row.activity)): GroupState(row.agreed, row.presented) for row in rows
    }


def mark_agreed(connection: Connection, team_id: int, activity: Activity, *, agreed: bool) -> None:
    put(connection, table, {"team_id": team_id, "activity": activity}, agreed=agreed)


def mark_presented(
    connection: Connection, team_id: int, activity: Activity, *, presented: bool
) -> None:
    put(connection, table, {"team_id": team_id, "activity": activity}, presented=presented)
