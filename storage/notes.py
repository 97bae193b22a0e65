"""The process lead's notes, one per step."""

from sqlalchemy import Connection, select, update

from domain.steps import Step
from storage import schema
from storage.upsert import put

table = schema.note


def save(connection: Connection, workshop_id: str, step: Step, text: str, version: int) -> bool:
    """Save the note if `version` is the stored one; says whether it was."""
    same = (table.c.workshop_id == workshop_id) & (table.c.step == step)
    if connection.scalar(select(table.c.version).where(same)) is None:
        put(connection, table, {"workshop_id": workshop_id, "step": step}, text="", version=0)
    saved = connection.execute(
        update(table).where(same, table.c.version == version).values(text=text, version=version + 1)
    )
    return saved.rowcount == 1


def read(connection: Connection, workshop_id: str, step: Step) -> tuple[str, int]:
    """The note and its version; empty and 0 when there is none."""
    row = connection.execute(
        select(table.c.text, table.c.version).where(
            table.c.workshop_id == workshop_id, table.c.step == step
        )
    ).one_or_none()
    return (row.text, row.version) if row else ("", 0)


def read_all(connection: Connection, workshop_id: str) -> dict[Step, str]:
    rows = connection.execute(select(table).where(table.c.workshop_id == workshop_id))
    return {Step(row.step): row.text for row in rows if row.text}
