"""Decisions that new points are the same as others; an undone one stays, marked."""

from datetime import datetime

from sqlalchemy import Connection, select, update

from domain.entries import Key
from domain.matching import Match
from storage import schema

table = schema.point_match


def read_all(connection: Connection, round_id: str) -> list[Match]:
    """In the order they were made."""
    rows = connection.execute(
        select(table).where(table.c.round_id == round_id).order_by(table.c.id)
    )
    return [
        Match(
            row.id,
            row.text,
            row.target_text if row.target_number is None else row.target_number,
            row.reason,
            row.at,
            row.undone_at,
        )
        for row in rows
    ]


def insert(
    connection: Connection, round_id: str, text: str, target: Key, reason: str, moment: datetime
) -> None:
    is_number = isinstance(target, int)
    connection.execute(
        table.insert().values(
            round_id=round_id,
            text=text,
            target_number=target if is_number else None,
            target_text="" if is_number else target,
            reason=reason,
            at=moment,
        )
    )


def undo(connection: Connection, round_id: str, match_id: int, moment: datetime) -> None:
    """Mark the decision as undone; one that already is keeps its moment."""
    connection.execute(
        update(table)
        .where(table.c.id == match_id, table.c.round_id == round_id, table.c.undone_at.is_(None))
        .values(undone_at=moment)
    )
