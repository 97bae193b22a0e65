"""Setting a row to a state, whether or not it was there: the same on both databases."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert
Names = tuple[str, ...]


def put(connection: Connection, table: Table, keys: dict[str, Any], **values: object) -> None:
    """Insert the row, or change it when its primary key is already there."""
    statement = _put(connection.dialect.name, table, tuple(keys), tuple(values))
    connection.execute(statement, {**keys, **values})


def put_new(connection: Connection, table: Table, keys: dict[str, Any], **values: object) -> None:
    """Insert the row, or leave it when its primary key is already there."""
    statement = _put(connection.dialect.name, table, tuple(keys), ())
    connection.execute(statement, {**keys, **values})


# Made once, as in `choices`.
@cache
def _put(dialect: str, table: Table, keys: Names, changed: Names) -> Insert:
    insert = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    if not changed:
        return insert.on_conflict_do_nothing(index_elements=keys)
    new = {name: insert.excluded[name] for name in changed}
    return insert.on_conflict_do_update(index_elements=keys, set_=new)
