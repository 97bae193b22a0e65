"""Secrets the installation makes for itself and keeps."""

import secrets

from sqlalchemy import Connection, select

from storage import schema


def read_or_make(connection: Connection, name: str) -> str:
    """The named secret, made at first use so that a restart logs nobody out."""
    table = schema.secret
    value = connection.scalar(select(table.c.value).where(table.c.name == name))
    if value is None:
        value = secrets.token_urlsafe(48)
        connection.execute(table.insert().values(name=name, value=value))
    return str(value)
