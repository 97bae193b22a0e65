"""Setting a row to a state, whether or not it was there: the same on both databases."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def put(connection: Connection, table: Table, keys: dict[str, Any], **values: object) -> None:
    """Insert the row, or change it when its primary key is already there."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**keys, **values)
    names = list(keys)
    connection.execute(
        statement.on_conflict_do_update(index_elements=names, set_=values)
        if values
        else statement.on_conflict_do_nothing(index_elements=names)
    )
