"""Where a group stands in an activity: whether it agrees, whether it is shown."""

from dataclasses import dataclass

from sqlalchemy import Connection

from domain.steps import Activity
from storage import schema
from storage.belonging import of_groups
from storage.upsert import put

table = schema.team_state
_ALL = of_groups(table)


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
