"""Keeps what a database holds, and puts it into an empty one: playing again takes much longer."""

from typing import Any

from sqlalchemy import Connection, Table, func, select

from storage import engine
from storage.schema import metadata, point_list, round_, secret, workshop

Rows = dict[Table, list[dict[str, Any]]]


def kind() -> str:
    """Which kind of database the tests now run on."""
    with engine.reading() as connection:
        return connection.dialect.name


def is_empty() -> bool:
    with engine.reading() as connection:
        roots = (workshop, point_list, round_)
        return not any(connection.scalar(select(func.count()).select_from(t)) for t in roots)


def take() -> Rows:
    """Everything but the installation's own secret."""
    tables = [table for table in metadata.sorted_tables if table is not secret]
    with engine.reading() as connection:
        return {t: [dict(row) for row in connection.execute(select(t)).mappings()] for t in tables}


def put_back(rows: Rows) -> None:
    with engine.writing() as connection:
        for table, found in rows.items():
            if found:
                connection.execute(table.insert(), found)
                _count_on(connection, table)


def _count_on(connection: Connection, table: Table) -> None:
    """Let the next row have the next number, as it has by itself in SQLite."""
    number = table.autoincrement_column
    if number is not None and connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, number.name)
        connection.execute(select(func.setval(sequence, func.max(number))))
