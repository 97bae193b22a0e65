"""Those who disagree with the plenum after a vote."""

from sqlalchemy import ColumnElement, Connection, select, update

from domain.ballots import Dissent
from storage import schema

table, ballot, person = schema.dissent, schema.ballot, schema.person


def insert(connection: Connection, ballot_id: int, dissent: Dissent) -> None:
    """Keep a dissent; a retried request finds its own already there."""
    if dissent not in read_all(connection, [ballot_id]).get(ballot_id, ()):
        connection.execute(
            table.insert().values(
                ballot_id=ballot_id, person_id=dissent.person_id, text=dissent.text
            )
        )


def read_all(connection: Connection, ballot_ids: list[int]) -> dict[int, tuple[Dissent, ...]]:
    """By ballot, the oldest first."""
    rows = connection.execute(
        select(table).where(table.c.ballot_id.in_(ballot_ids)).order_by(table.c.id)
    )
    result: dict[int, tuple[Dissent, ...]] = {}
    for row in rows:
        said = Dissent(row.text, row.person_id, row.name)
        result[row.ballot_id] = (*result.get(row.ballot_id, ()), said)
    return result


def move(connection: Connection, from_id: int, to_id: int) -> None:
    """Give one person's dissents to another: two entries were one person's."""
    connection.execute(update(table).where(table.c.person_id == from_id).values(person_id=to_id))


def part_from_people(connection: Connection, workshop_id: str) -> None:
    """Keep what was said with the name that was wanted, and no longer who in the workshop said it.

    Before the people's own names are emptied.
    """
    called = select(person.c.name).where(person.c.id == table.c.person_id).scalar_subquery()
    named = update(table).where(_own(workshop_id), table.c.person_id.is_not(None))
    connection.execute(named.values(name=called, person_id=None))


def forget_names(connection: Connection, workshop_id: str) -> None:
    """Keep what was said, and no longer by whom."""
    connection.execute(update(table).where(_own(workshop_id)).values(name="", person_id=None))


def _own(workshop_id: str) -> ColumnElement[bool]:
    ballots = select(ballot.c.id).where(ballot.c.workshop_id == workshop_id)
    return table.c.ballot_id.in_(ballots)
