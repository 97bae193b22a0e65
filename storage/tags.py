"""What points on the common list call for (R-05)."""

from sqlalchemy import Connection, delete, insert

from domain.record import Tag
from storage import schema
from storage.belonging import of_points

table = schema.point_tag
_ALL = of_points(table)


def replace(connection: Connection, point_id: int, tags: frozenset[Tag]) -> None:
    """Give the point exactly these tags."""
    connection.execute(delete(table).where(table.c.point_id == point_id))
    for tag in tags:
        connection.execute(insert(table).values(point_id=point_id, tag=tag))


def read_all(connection: Connection, workshop_id: str) -> dict[int, frozenset[Tag]]:
    result: dict[int, frozenset[Tag]] = {}
    for row in connection.execute(_ALL, {"workshop_id": workshop_id}):
        result[row.point_id] = result.get(row.point_id, frozenset()) | {Tag(row.tag)}
    return result
