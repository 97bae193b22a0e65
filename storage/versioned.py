"""Text with a version, saved only by whoever builds on the newest, for any table that has it."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, select, update

from storage.upsert import put


def save_text(
    connection: Connection, table: Table, keys: dict[str, Any], text: str, version: int
) -> bool:
    """Save the text if `version` is the stored one; says whether it was."""
    same = _same(table, keys)
    if connection.scalar(select(table.c.version).where(same)) is None:
        put(connection, table, keys, text="", version=0)
    saved = connection.execute(
        update(table).where(same, table.c.version == version).values(text=text, version=version + 1)
    )
    return saved.rowcount == 1


def read_text(connection: Connection, table: Table, keys: dict[str, Any]) -> tuple[str, int]:
    """The text and its version; empty and 0 when there is none."""
    found = select(table.c.text, table.c.version).where(_same(table, keys))
    row = connection.execute(found).one_or_none()
    return (row.text, row.version) if row else ("", 0)


def _same(table: Table, keys: dict[str, Any]) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in keys.items()))
