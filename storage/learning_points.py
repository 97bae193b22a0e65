"""The learning points of a round's report, by addressee."""

from sqlalchemy import Connection, delete, select, update

from domain.report import Learning
from storage import schema

table = schema.learning_point


def read_all(connection: Connection, round_id: str) -> tuple[Learning, ...]:
    """In the order the addressees were added."""
    rows = connection.execute(
        select(table).where(table.c.round_id == round_id).order_by(table.c.id)
    )
    return tuple(Learning(row.id, row.addressee, row.text) for row in rows)


def insert(connection: Connection, round_id: str, learning: Learning) -> None:
    connection.execute(
        table.insert().values(round_id=round_id, addressee=learning.addressee, text=learning.text)
    )


def change(connection: Connection, learning: Learning) -> None:
    values = {"addressee": learning.addressee, "text": learning.text}
    connection.execute(update(table).where(table.c.id == learning.id).values(**values))


def remove(connection: Connection, learning: Learning) -> None:
    connection.execute(delete(table).where(table.c.id == learning.id))
