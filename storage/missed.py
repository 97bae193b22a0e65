"""What a screen may have missed, when nobody knows what changed meanwhile."""

from collections.abc import Collection, Iterator

from sqlalchemy import BindParameter, Connection, bindparam, select, union_all

from domain.change import Change, Topic
from storage import schema

DELETED = 2**31 - 1  # newer than any version on a screen
# Made once, as in `choices`: everybody who comes asks.
_FOLLOWED: BindParameter[list[str]] = bindparam("followed", expanding=True)
_VERSIONS = union_all(
    *(
        select(table.c.id, table.c.version).where(table.c.id.in_(_FOLLOWED))
        for table in (schema.workshop, schema.round_)
    )
)


def read_missed(connection: Connection, followed: Collection[str]) -> Iterator[Change]:
    """A hint of every topic for each workshop or round, with the version it has now."""
    found = connection.execute(_VERSIONS, {"followed": list(followed)})
    versions = {row.id: row.version for row in found}
    for one in followed:
        for topic in Topic:
            yield Change(one, topic, versions.get(one, DELETED))
