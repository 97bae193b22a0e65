"""The process lead's notes, one per step."""

from sqlalchemy import Connection, bindparam, select

from domain.steps import Step
from storage import schema
from storage.versioned import read_text, save_text

table = schema.note
# Made once, as in `choices`.
_ALL = select(table).where(table.c.workshop_id == bindparam("workshop_id"))


def save(connection: Connection, workshop_id: str, step: Step, text: str, version: int) -> bool:
    """Save the note if `version` is the stored one; says whether it was."""
    keys = {"workshop_id": workshop_id, "step": step}
    return save_text(connection, table, keys, text, version)


def read(connection: Connection, workshop_id: str, step: Step) -> tuple[str, int]:
    """The note and its version; empty and 0 when there is none."""
    return read_text(connection, table, {"workshop_id": workshop_id, "step": step})


def read_all(connection: Connection, workshop_id: str) -> dict[Step, str]:
    rows = connection.execute(_ALL, {"workshop_id": workshop_id})
    return {Step(row.step): row.text for row in rows if row.text}
