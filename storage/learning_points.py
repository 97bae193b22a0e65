"""The learning points of a round's report, by addressee."""

from sqlalchemy import ColumnElement, Connection, delete, select, update

from domain.report import Learning
from storage import schema

table = schema.learning_point


def read_all(connection: Connection, round_id: str) -> tuple[Learning, ...]:
    """In the order the addressees were added."""
    rows = connection.execute(
        select(table).where(table.c.round_id == round_id).order_by(table.c.id)
    )
    return tuple(Learning(row.addressee, row.text) for row in rows)


def insert(connection: Connection, round_id: str, learning: Learning) -> None:
    connection.execute(
        table.insert().values(round_id=round_id, addressee=learning.addressee, text=learning.text)
    )


def change(connection: Connection, round_id: str, seen: Learning, learning: Learning) -> bool:
    """Put these in the place of what was seen; says whether it was still there."""
    values = {"addressee": learning.addressee, "text": learning.text}
    statement = update(table).where(_is(round_id, seen)).values(**values)
    return connection.execute(statement).rowcount == 1


def remove(connection: Connection, round_id: str, seen: Learning) -> bool:
    """Says whether what was seen was still there."""
    return connection.execute(delete(table).where(_is(round_id, seen))).rowcount == 1


def _is(round_id: str, seen: Learning) -> ColumnElement[bool]:
    return (
        (table.c.round_id == round_id)
        & (table.c.addressee == seen.addressee)
        & (table.c.text == seen.text)
    )
