"""Notes on a point, one per step."""

from sqlalchemy import Connection, select, update

from domain.steps import Step
from storage import schema
from storage.upsert import put

table, point = schema.point_note, schema.point


def save(connection: Connection, point_id: int, step: Step, text: str, version: int) -> bool:
    """Save the note if `version` is the stored one; says whether it was."""
    same = (table.c.point_id == point_id) & (table.c.step == step)
    if connection.scalar(select(table.c.version).where(same)) is None:
        put(connection, table, {"point_id": point_id, "step": step}, text="", version=0)
    saved = connection.execute(
        update(table).where(same, table.c.version == version).values(text=text, version=version + 1)
    )
    return saved.rowcount == 1


def read(connection: Connection, point_id: int, step: Step) -> tuple[str, int]:
    """The note and its version; empty and 0 when there is none."""
    row = connection.execute(
        select(table.c.text, table.c.version).where(
            table.c.point_id == point_id, table.c.step == step
        )
    ).one_or_none()
    return (row.text, row.version) if row else ("", 0)


def read_all(connection: Connection, workshop_id: str) -> dict[int, dict[Step, str]]:
    """The notes that say something, by point and step."""
    query = select(table).join(point).where(point.c.workshop_id == workshop_id)
    result: dict[int, dict[Step, str]] = {}
    for row in connection.execute(query):
        if row.text:
            result.setdefault(row.point_id, {})[Step(row.step)] = row.text
    return result
