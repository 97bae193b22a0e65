"""Secrets the installation makes for itself and keeps."""

import secrets

from sqlalchemy import Connection, select

from storage import schema
from storage.upsert import put, put_new


def read_or_make(connection: Connection, name: str) -> str:
    """The named secret, made at first use so that a restart logs nobody out."""
    table = schema.secret
    # Several may ask for the first time at once; all get what the first one made.
    put_new(connection, table, {"name": name}, value=secrets.token_urlsafe(48))
    return str(connection.execute(select(table.c.value).where(table.c.name == name)).scalar_one())


def find(connection: Connection, name: str) -> str | None:
    """The named secret; None when it is not made yet."""
    return connection.scalar(select(schema.secret.c.value).where(schema.secret.c.name == name))


def renew(connection: Connection, name: str) -> str:
    """Make the named secret anew; what was opened by the old one is closed."""
    value = secrets.token_urlsafe(48)
    put(connection, schema.secret, {"name": name}, value=value)
    return value
