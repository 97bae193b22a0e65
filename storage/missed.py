"""What a screen may have missed, when nobody knows what changed meanwhile."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select, union_all

from domain.change import Change, Topic
from storage import schema

DELETED = 2**31 - 1  # newer than any version on a screen


def read_missed(connection: Connection, followed: Collection[str]) -> Iterator[Change]:
    """A hint of every topic for each workshop or round, with the version it has now."""
    tables = schema.workshop, schema.round_
    query = union_all(*(select(t.c.id, t.c.version).where(t.c.id.in_(followed)) for t in tables))
    versions = {row.id: row.version for row in connection.execute(query)}
    for one in followed:
        for topic in Topic:
            yield Change(one, topic, versions.get(one, DELETED))
