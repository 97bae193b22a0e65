"""What each person answers in a vote. It leaves this file to that person and as counts."""

from collections.abc import Mapping
from dataclasses import asdict

from sqlalchemy import Connection, Row, bindparam, delete, select

from domain.ballots import Answer, Counts
from storage import schema
from storage.upsert import put

table, kept = schema.ballot_answer, schema.ballot_count
# Made once, as in `choices`: everybody answers at once.
_OWN = (table.c.ballot_id == bindparam("ballot_id")) & (table.c.person_id == bindparam("person_id"))
_READ = select(table).where(_OWN)
_DELETE = delete(table).where(_OWN)


def put_answer(connection: Connection, ballot_id: int, person_id: int, answer: Answer) -> None:
    """Make this the person's answer; one that chooses nothing is none."""
    keys = {"ballot_id": ballot_id, "person_id": person_id}
    if answer.choices:
        put(connection, table, keys, **asdict(answer))
    else:
        connection.execute(_DELETE, keys)


def read(connection: Connection, ballot_id: int, person_id: int) -> Answer:
    """The person's answer; one that chooses nothing when there is none."""
    asked = {"ballot_id": ballot_id, "person_id": person_id}
    row = connection.execute(_READ, asked).one_or_none()
    return answer_of(row) if row else Answer()


def answer_of(row: Row[tuple[object, ...]]) -> Answer:
    return Answer(row.probability, row.consequence, tuple(row.point_ids), row.approves)


def read_all(connection: Connection, ballot_id: int) -> list[Answer]:
    """Every answer without whose it is, for counting."""
    rows = connection.execute(select(table).where(table.c.ballot_id == ballot_id))
    return [answer_of(row) for row in rows]


def read_by_person(connection: Connection, ballot_id: int) -> dict[int, Answer]:
    """What each has answered, for each one's own screen."""
    rows = connection.execute(select(table).where(table.c.ballot_id == ballot_id))
    return {row.person_id: answer_of(row) for row in rows}


def move(connection: Connection, from_id: int, to_id: int) -> None:
    """Give one person's answers to another, whose own stand where there are both."""
    answered = select(table.c.ballot_id).where(table.c.person_id == to_id)
    both = table.c.ballot_id.in_(set(connection.scalars(answered)))
    theirs = table.c.person_id == from_id
    connection.execute(delete(table).where(theirs, both))
    connection.execute(table.update().where(theirs).values(person_id=to_id))


def keep_counts(connection: Connection, ballot_id: int, counts: Counts) -> None:
    for part, options in counts.items():
        for option, people in options.items():
            keys = {"ballot_id": ballot_id, "part": part, "option": option}
            put(connection, kept, keys, people=people)


def kept_counts(connection: Connection, ballot_ids: list[int]) -> Mapping[int, Counts]:
    """The counts of these ballots from when they were closed."""
    rows = connection.execute(select(kept).where(kept.c.ballot_id.in_(ballot_ids)))
    result: dict[int, dict[str, dict[int, int]]] = {}
    for row in rows:
        result.setdefault(row.ballot_id, {}).setdefault(row.part, {})[row.option] = row.people
    return result


def forget(connection: Connection, workshop_id: str) -> None:
    """Delete every person's answers; the counts stay."""
    ballots = select(schema.ballot.c.id).where(schema.ballot.c.workshop_id == workshop_id)
    connection.execute(delete(table).where(table.c.ballot_id.in_(ballots)))
