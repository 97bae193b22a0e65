"""When each part of the day began and ended."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from domain.programme import Kind
from domain.steps import Step
from domain.timing import Timing
from storage import schema

table = schema.timing
# Made once, as in `choices`.
_ALL = select(table).where(table.c.workshop_id == bindparam("workshop_id")).order_by(table.c.id)


def turn_to(
    connection: Connection, workshop_id: str, part: tuple[Step, Kind] | None, at: datetime
) -> None:
    """End what was going on, and begin this part; None begins nothing."""
    running = (table.c.workshop_id == workshop_id) & table.c.ended_at.is_(None)
    connection.execute(update(table).where(running).values(ended_at=at))
    if part:
        step, kind = part
        connection.execute(
            table.insert().values(workshop_id=workshop_id, step=step, kind=kind, started_at=at)
        )


def read_all(connection: Connection, workshop_id: str) -> tuple[Timing, ...]:
    """In the order they began."""
    return tuple(
        Timing(Step(row.step), Kind(row.kind), row.started_at, row.ended_at)
        for row in connection.execute(_ALL, {"workshop_id": workshop_id})
    )
