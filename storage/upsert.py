"""Setting a row to a state, whether or not it was there: the same on both databases."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def put(connection: Connection, table: Table, keys: dict[str, Any], **values: object) -> None:
    """Insert the row, or change it when its primary key is already there."""
    if not values:
        put_new(connection, table, keys)
        return
    statement = _insert(connection, table).values(**keys, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=values))


def put_new(connection: Connection, table: Table, keys: dict[str, Any], **values: object) -> None:
    """Insert the row, or leave it when its primary key is already there."""
    statement = _insert(connection, table).values(**keys, **values)
    connection.execute(statement.on_conflict_do_nothing(index_elements=list(keys)))


def _insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
