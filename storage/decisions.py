"""What the plenum decided, in order."""

from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, select

from domain.record import Decision, DecisionKind
from storage import schema

table = schema.decision
# Made once, as in `choices`.
_ALL = select(table).where(table.c.workshop_id == bindparam("workshop_id")).order_by(table.c.id)


def insert(
    connection: Connection,
    workshop_id: str,
    kind: DecisionKind,
    point_id: int,
    other_ids: tuple[int, ...] = (),
    *,
    reason: str = "",
) -> None:
    """Record a decision; a retried request finds its own already the newest."""
    wanted = (kind, point_id, other_ids, reason)
    for newest in read_all(connection, workshop_id)[-1:]:
        if (newest.kind, newest.point_id, newest.other_ids, newest.reason) == wanted:
            return
    connection.execute(
        table.insert().values(
            workshop_id=workshop_id,
            kind=kind,
            point_id=point_id,
            other_ids=list(other_ids),
            reason=reason,
            at=datetime.now(UTC),
        )
    )


def read_all(connection: Connection, workshop_id: str) -> tuple[Decision, ...]:
    rows = connection.execute(_ALL, {"workshop_id": workshop_id})
    return tuple(
        Decision(
            id=row.id,
            kind=DecisionKind(row.kind),
            point_id=row.point_id,
            other_ids=tuple(row.other_ids),
            reason=row.reason,
            at=row.at,
        )
        for row in rows
    )
