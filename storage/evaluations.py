"""The evaluation: that a person has answered, and apart from it what was answered.

Both lists are written anew, sorted, each time somebody answers. PostgreSQL otherwise keeps the
order rows came in and the transaction each came with, and two lists with the same order or the
same transactions would tell whose answer is whose.
"""

import secrets
from collections.abc import Mapping

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from domain.evaluation import STATEMENTS, Answer, Evaluation, Stage, summarise
from storage import schema
from storage.upsert import put

evaluation, mark, answer = schema.evaluation, schema.evaluation_mark, schema.evaluation_answer
person = schema.person
# Made once, as in `choices`.
_STAGE = select(evaluation.c.stage).where(evaluation.c.workshop_id == bindparam("workshop_id"))
_ANSWERS = select(answer).where(answer.c.workshop_id == bindparam("workshop_id"))


def read(connection: Connection, workshop_id: str) -> Evaluation:
    """What may be known of the answers; they leave this file in no other way but to their keys."""
    stage = read_stage(connection, workshop_id)
    return summarise(stage, list(_answers(connection, workshop_id).values()))


def read_stage(connection: Connection, workshop_id: str) -> Stage:
    found = connection.scalar(_STAGE, {"workshop_id": workshop_id})
    return Stage(found or Stage.UNOPENED)


def set_stage(connection: Connection, workshop_id: str, stage: Stage) -> None:
    put(connection, evaluation, {"workshop_id": workshop_id}, stage=stage)


def read_answer(connection: Connection, workshop_id: str, key: str) -> Answer | None:
    """The answer to which somebody holds the key."""
    return _answers(connection, workshop_id).get(key)


def has_answered(connection: Connection, person_id: int) -> bool:
    """Whether the person has, also by another entry that was made one with this."""
    entries = (person.c.id == person_id) | (person.c.united_with_id == person_id)
    found = select(mark).join(person).where(entries)
    return connection.execute(found).first() is not None


def save(connection: Connection, workshop_id: str, person_id: int, key: str, given: Answer) -> None:
    """Keep the answer under its key, and apart from it that the person has answered."""
    answers = _answers(connection, workshop_id) | {key: given}
    connection.execute(delete(answer).where(answer.c.workshop_id == workshop_id))
    _insert(connection, workshop_id, answers)
    marked = _marks(connection, workshop_id) | {person_id}
    connection.execute(delete(mark).where(mark.c.person_id.in_(marked)))
    connection.execute(mark.insert(), [{"person_id": id_} for id_ in sorted(marked)])


def finish(connection: Connection, workshop_id: str) -> None:
    """End an evaluation for good: who has answered is forgotten, and no key opens an answer."""
    answers = _answers(connection, workshop_id)
    marked = _marks(connection, workshop_id)
    connection.execute(delete(mark).where(mark.c.person_id.in_(marked)))
    connection.execute(delete(answer).where(answer.c.workshop_id == workshop_id))
    _insert(connection, workshop_id, {secrets.token_hex(32): a for a in answers.values()})
    begun = evaluation.c.workshop_id == workshop_id
    connection.execute(update(evaluation).where(begun).values(stage=Stage.DONE))


def _marks(connection: Connection, workshop_id: str) -> set[int]:
    found = select(mark.c.person_id).join(person).where(person.c.workshop_id == workshop_id)
    return set(connection.scalars(found))


def _answers(connection: Connection, workshop_id: str) -> dict[str, Answer]:
    rows = connection.execute(_ANSWERS, {"workshop_id": workshop_id})
    return {row.key: _answer(row) for row in rows}


def _answer(row: Row[tuple[object, ...]]) -> Answer:
    return Answer({statement: getattr(row, statement) for statement in STATEMENTS}, row.comment)


def _insert(connection: Connection, workshop_id: str, answers: Mapping[str, Answer]) -> None:
    rows = [
        {"key": key, "workshop_id": workshop_id, "comment": given.comment, **given.values}
        for key, given in sorted(answers.items())
    ]
    if rows:
        connection.execute(answer.insert(), rows)
