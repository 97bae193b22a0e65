"""The points of a workshop: copied from the list when it is made, then added to and merged."""

from collections.abc import Iterable

from sqlalchemy import Connection, Row, bindparam, select, update

from domain.points import Point, PointKind, Text
from storage import schema

table, part = schema.point, schema.point_part
# Made once, as in `choices`: every tick asks.
_COUNTS = select(table.c.id).where(
    table.c.workshop_id == bindparam("workshop_id"),
    table.c.id == bindparam("point_id"),
    ~table.c.is_split,
)
_OF_WORKSHOP = (table.c.workshop_id == bindparam("workshop_id")) & (
    table.c.is_split == bindparam("is_split")
)
_POINTS = select(table).where(_OF_WORKSHOP).order_by(table.c.id)
_PARTS = (
    select(part.c.point_id, part.c.part_id)
    .join(table, table.c.id == part.c.point_id)
    .where(_OF_WORKSHOP)
    .order_by(part.c.part_id)
)
TEXTS = ("name", "text", "area", "footnote", "corrected")


def insert_list(connection: Connection, workshop_id: str, points: Iterable[Point]) -> None:
    connection.execute(
        table.insert(),
        [{"workshop_id": workshop_id, "kind": point.kind, **columns(point)} for point in points],
    )


def insert_written(
    connection: Connection, workshop_id: str, kind: PointKind, name: str, text: str
) -> int:
    """Add a point people wrote themselves; its words are the same in both languages."""
    values = {"kind": kind, "name_nb": name, "name_nn": name, "text_nb": text, "text_nn": text}
    added = connection.execute(
        table.insert().values(workshop_id=workshop_id, **values).returning(table.c.id)
    )
    return int(added.scalar_one())


def remove_all(connection: Connection, workshop_id: str) -> None:
    connection.execute(table.delete().where(table.c.workshop_id == workshop_id))


def insert_parts(connection: Connection, point_id: int, parts: Iterable[int]) -> None:
    connection.execute(part.insert(), [{"point_id": point_id, "part_id": id_} for id_ in parts])


def mark_split(connection: Connection, point_id: int) -> None:
    connection.execute(update(table).where(table.c.id == point_id).values(is_split=True))


def read_all(connection: Connection, workshop_id: str) -> dict[int, Point]:
    """Every point that counts, by id; merges that were undone are left out."""
    return _read(connection, workshop_id, is_split=False)


def exists(connection: Connection, workshop_id: str, point_id: int) -> bool:
    """Whether this is one of the points that count."""
    asked = {"workshop_id": workshop_id, "point_id": point_id}
    return connection.scalar(_COUNTS, asked) is not None


def read_split(connection: Connection, workshop_id: str) -> dict[int, Point]:
    """The merged points that were taken apart again."""
    return _read(connection, workshop_id, is_split=True)


def _read(connection: Connection, workshop_id: str, *, is_split: bool) -> dict[int, Point]:
    asked = {"workshop_id": workshop_id, "is_split": is_split}
    parts: dict[int, list[int]] = {}
    for row in connection.execute(_PARTS, asked):
        parts.setdefault(row.point_id, []).append(row.part_id)
    rows = connection.execute(_POINTS, asked)
    return {
        row.id: to_point(row, row.id, PointKind(row.kind), tuple(parts.get(row.id, ())))
        for row in rows
    }


def columns(point: Point) -> dict[str, object]:
    """What a point of a list is, in every table that holds such points."""
    texts = {
        f"{field}_{language}": getattr(point, field).pick(language)
        for field in TEXTS
        for language in ("nb", "nn")
    }
    plain = {field: getattr(point, field) for field in ("number", "own_nn", "key", "in_law")}
    return {**plain, **texts}


def to_point(
    row: Row[tuple[object, ...]], id_: int, kind: PointKind, parts: tuple[int, ...] = ()
) -> Point:
    """The point in a row that has the columns above."""
    texts = {
        field: Text(getattr(row, f"{field}_nb"), getattr(row, f"{field}_nn")) for field in TEXTS
    }
    return Point(
        id=id_,
        kind=kind,
        number=row.number,
        own_nn=row.own_nn,
        key=row.key,
        in_law=row.in_law,
        parts=parts,
        **texts,
    )
