"""Notes on a point, one per step."""

from sqlalchemy import Connection

from domain.steps import Step
from storage import schema
from storage.belonging import of_points
from storage.versioned import read_text, save_text

table = schema.point_note
_ALL = of_points(table)


def save(connection: Connection, point_id: int, step: Step, text: str, version: int) -> bool:
    """Save the note if `version` is the stored one; says whether it was."""
    keys = {"point_id": point_id, "step": step}
    return save_text(connection, table, keys, text, version)


def read(connection: Connection, point_id: int, step: Step) -> tuple[str, int]:
    """The note and its version; empty and 0 when there is none."""
    return read_text(connection, table, {"point_id": point_id, "step": step})


def read_all(connection: Connection, workshop_id: str) -> dict[int, dict[Step, str]]:
    """The notes that say something, by point and step."""
    result: dict[int, dict[Step, str]] = {}
    for row in connection.execute(_ALL, {"workshop_id": workshop_id}):
        if row.text:
            result.setdefault(row.point_id, {})[Step(row.step)] = row.text
    return result
