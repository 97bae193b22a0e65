"""Lists of their own, their versions, and how one version came from the one before."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select, update

from domain.drafts import Draft
from domain.errors import Missing
from domain.list_versions import Link, Rule
from domain.owned_list import OwnedList, Version
from domain.points import PointKind
from storage import schema
from storage.points import columns, to_point

table, version = schema.point_list, schema.list_version
point, mapping = schema.list_point, schema.list_mapping


def insert(connection: Connection, new: OwnedList) -> None:
    connection.execute(
        table.insert().values(
            id=new.id,
            code=new.code,
            owner_key=new.owner_key,
            title=new.title,
            created_at=datetime.now(UTC),
        )
    )


def read(connection: Connection, list_id: str) -> OwnedList:
    """The list with its versions; raises Missing when there is no such list."""
    return _read(connection, table.c.id == list_id)


def find_by_code(connection: Connection, code: str) -> OwnedList:
    """The list with its versions; raises Missing when no list has the code."""
    return _read(connection, table.c.code == code)


def _read(connection: Connection, wanted: ColumnElement[bool]) -> OwnedList:
    row = connection.execute(select(table).where(wanted)).one_or_none()
    if row is None:
        raise Missing("There is no such list.")
    owned = OwnedList(row.id, row.code, row.owner_key, row.title)
    return replace(owned, versions=_versions(connection, row.id))


def lock(connection: Connection, list_id: str) -> OwnedList:
    """Read the list and keep others from changing it until this transaction ends."""
    connection.execute(update(table).where(table.c.id == list_id).values(id=table.c.id))
    return read(connection, list_id)


def rename(connection: Connection, list_id: str, title: str) -> None:
    connection.execute(update(table).where(table.c.id == list_id).values(title=title))


def remove(connection: Connection, list_id: str) -> None:
    connection.execute(table.delete().where(table.c.id == list_id))


def add_version(connection: Connection, list_id: str, name: str) -> int:
    """Make a draft; returns its id."""
    added = version.insert().values(point_list_id=list_id, name=name).returning(version.c.id)
    return int(connection.execute(added).scalar_one())


def _versions(connection: Connection, list_id: str) -> tuple[Version, ...]:
    found = select(version).where(version.c.point_list_id == list_id).order_by(version.c.id)
    return tuple(_version(row) for row in connection.execute(found))


def read_version(connection: Connection, version_id: int) -> Version:
    """Raises Missing when there is no such version."""
    row = connection.execute(select(version).where(version.c.id == version_id)).one_or_none()
    if row is None:
        raise Missing("There is no such version of the list.")
    return _version(row)


def publish(connection: Connection, version_id: int, name: str) -> None:
    connection.execute(
        update(version)
        .where(version.c.id == version_id)
        .values(name=name, published_at=datetime.now(UTC))
    )


def remove_version(connection: Connection, version_id: int) -> None:
    connection.execute(version.delete().where(version.c.id == version_id))


def read_draft(connection: Connection, version_id: int) -> Draft:
    """A version's points in their order, and its links to the version before."""
    rows = connection.execute(_of(point, version_id).order_by(point.c.number))
    links = connection.execute(
        _of(mapping, version_id).order_by(mapping.c.old_key, mapping.c.new_key)
    )
    return Draft(
        tuple(to_point(row, row.number, PointKind.LIST) for row in rows),
        tuple(Link(row.old_key, row.new_key, Rule(row.rule)) for row in links),
    )


def save_draft(connection: Connection, version_id: int, draft: Draft) -> None:
    """Let the version hold this and nothing else."""
    for each in (point, mapping):
        connection.execute(each.delete().where(each.c.list_version_id == version_id))
    _insert(connection, point, version_id, (columns(p) for p in draft.points))
    links = ({"old_key": ln.old, "new_key": ln.new, "rule": ln.rule} for ln in draft.links)
    _insert(connection, mapping, version_id, links)


def used_keys(connection: Connection, list_id: str) -> set[str]:
    """Every key a point of the list has had."""
    found = (
        select(point.c.key)
        .join(version, version.c.id == point.c.list_version_id)
        .where(version.c.point_list_id == list_id)
    )
    merged = (
        select(mapping.c.old_key)
        .join(version, version.c.id == mapping.c.list_version_id)
        .where(version.c.point_list_id == list_id)
    )
    return {*connection.scalars(found), *connection.scalars(merged)}


def _insert(
    connection: Connection, into: Table, version_id: int, rows: Iterable[Mapping[str, object]]
) -> None:
    values = [{"list_version_id": version_id, **row} for row in rows]
    if values:
        connection.execute(into.insert(), values)


def _of(part: Table, version_id: int) -> Select[Any]:
    return select(part).where(part.c.list_version_id == version_id)


def _version(row: Row[tuple[object, ...]]) -> Version:
    return Version(row.id, row.point_list_id, row.name, row.published_at)
