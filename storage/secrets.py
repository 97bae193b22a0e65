"""Secrets the installation makes for itself and keeps."""

import secrets

from sqlalchemy import Connection, select

from storage import schema
from storage.upsert import put_new


def read_or_make(connection: Connection, name: str) -> str:
    """The named secret, made at first use so that a restart logs nobody out."""
    table = schema.secret
    # Several may ask for the first time at once; all get what the first one made.
    put_new(connection, table, {"name": name}, value=secrets.token_urlsafe(48))
    return str(connection.execute(select(table.c.value).where(table.c.name == name)).scalar_one())
