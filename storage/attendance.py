"""How many were there at each step."""

from sqlalchemy import Connection, bindparam, select

from domain.attendance import Presence
from domain.steps import Step
from storage import schema
from storage.upsert import put

table = schema.attendance_count
# Made once, as in `choices`.
_ALL = select(table).where(table.c.workshop_id == bindparam("workshop_id"))


def keep(connection: Connection, workshop_id: str, step: Step, present: Presence) -> None:
    """Keep the numbers for the step; when it is gone through again, the last ones."""
    keys = {"workshop_id": workshop_id, "step": step}
    put(connection, table, keys, room=present.room, digital=present.digital)


def read_all(connection: Connection, workshop_id: str) -> dict[Step, Presence]:
    rows = connection.execute(_ALL, {"workshop_id": workshop_id})
    return {Step(row.step): Presence(row.room, row.digital) for row in rows}
