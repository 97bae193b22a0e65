"""Votes: what is asked, where they stand, and what the plenum agreed on afterwards."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select, update

from domain.ballots import Answer, Ballot, BallotKind, BallotState, Counts, Outcome, Question
from domain.errors import Missing
from domain.steps import Step
from storage import ballot_answers, dissents, people, schema
from storage.ballot_answers import answer_of

table, outcome = schema.ballot, schema.ballot_outcome
person, given = schema.person, schema.ballot_answer
# Made once, as in `choices`: everybody answers at once.
_IN_WORKSHOP = table.c.workshop_id == bindparam("workshop_id")
_IS_OPEN = table.c.state == BallotState.OPEN.value
_ALL = select(table).where(_IN_WORKSHOP).order_by(table.c.id)
_OPEN = select(table).where(_IN_WORKSHOP, _IS_OPEN)
_ONE = select(table).where(_IN_WORKSHOP, table.c.id == bindparam("ballot_id"))
_VOTERS = select(given.c.person_id).where(given.c.ballot_id == table.c.id).correlate(table)
_ANSWERED = select(func.count()).where(given.c.ballot_id == table.c.id).correlate(table)
_ASKED = (
    select(func.count())
    .where(
        person.c.workshop_id == table.c.workshop_id,
        people.IS_OWN,
        people.IS_IN | person.c.id.in_(_VOTERS),
    )
    .correlate(table)
)
_PROGRESS = select(
    _ANSWERED.scalar_subquery().label("answered"), _ASKED.scalar_subquery().label("asked")
).where(_IN_WORKSHOP, _IS_OPEN)


def insert(
    connection: Connection,
    workshop_id: str,
    step: Step,
    question: Question,
    before: Ballot | None = None,
) -> int:
    """Open a vote, as the next round when there is one before; its id."""
    added = connection.execute(
        table.insert()
        .values(
            workshop_id=workshop_id,
            follows_id=before.id if before else None,
            round=before.round + 1 if before else 1,
            step=step,
            state=BallotState.OPEN,
            **asdict(question),
        )
        .returning(table.c.id)
    )
    return int(added.scalar_one())


def close(connection: Connection, ballot: Ballot, counts: Counts) -> None:
    """End the vote with these counts, whoever goes home or is taken out afterwards."""
    ballot_answers.keep_counts(connection, ballot.id, counts)
    figures = {"answered": ballot.answered, "asked": ballot.asked}
    _set(connection, ballot.id, state=BallotState.CLOSED, **figures)


def reveal(connection: Connection, ballot_id: int) -> None:
    _set(connection, ballot_id, state=BallotState.REVEALED)


def _set(connection: Connection, ballot_id: int, **values: object) -> None:
    connection.execute(update(table).where(table.c.id == ballot_id).values(**values))


def agree(connection: Connection, ballot_id: int, answer: Answer, reason: str) -> None:
    row = asdict(answer) | {"reason": reason, "at": datetime.now(UTC)}
    connection.execute(outcome.insert().values(ballot_id=ballot_id, **row))


def read_all(connection: Connection, workshop_id: str) -> tuple[Ballot, ...]:
    """Every vote, the oldest first, with the counts of those that are revealed."""
    return _read(connection, _ALL, workshop_id)


def read_open(connection: Connection, workshop_id: str) -> tuple[Ballot, ...]:
    """The vote that is open, if any."""
    return _read(connection, _OPEN, workshop_id)


def read_question(
    connection: Connection, workshop_id: str, ballot_id: int
) -> tuple[Question, BallotState]:
    """What is asked, and whether it still is; raises Missing when there is no such vote."""
    asked = {"workshop_id": workshop_id, "ballot_id": ballot_id}
    row = connection.execute(_ONE, asked).one_or_none()
    if row is None:
        raise Missing("There is no such vote.")
    return _question(row), BallotState(row.state)


def read_progress(connection: Connection, workshop_id: str) -> dict[str, int] | None:
    """How many have answered the open vote, of how many are in or have answered and gone."""
    row = connection.execute(_PROGRESS, {"workshop_id": workshop_id}).one_or_none()
    return {"answered": row.answered, "asked": row.asked} if row else None


def _read(connection: Connection, query: Select[Any], workshop_id: str) -> tuple[Ballot, ...]:
    rows = connection.execute(query, {"workshop_id": workshop_id}).all()
    ids = [row.id for row in rows if row.state == BallotState.REVEALED]
    # Hidden means hidden: until then the counts do not leave the database.
    counts = ballot_answers.kept_counts(connection, ids) if ids else {}
    outcomes = _outcomes(connection, ids) if ids else {}
    said = dissents.read_all(connection, ids) if ids else {}
    return tuple(
        Ballot(
            id=row.id,
            question=_question(row),
            step=Step(row.step),
            state=BallotState(row.state),
            **_figures(connection, row),
            round=row.round,
            follows=row.follows_id,
            counts=counts.get(row.id, {}),
            outcome=outcomes.get(row.id),
            dissents=said.get(row.id, ()),
        )
        for row in rows
    )


def _question(row: Row[tuple[object, ...]]) -> Question:
    return Question(
        kind=BallotKind(row.kind),
        threshold=row.threshold,
        point_ids=tuple(row.point_ids),
        axes=tuple(row.axes),
        votes=row.votes,
        sentence=row.sentence,
    )


def _figures(connection: Connection, row: Row[tuple[object, ...]]) -> dict[str, int]:
    if row.state == BallotState.OPEN:
        # There is at most one.
        return read_progress(connection, row.workshop_id) or {}
    return {"answered": row.answered, "asked": row.asked}


def _outcomes(connection: Connection, ballot_ids: list[int]) -> dict[int, Outcome]:
    rows = connection.execute(select(outcome).where(outcome.c.ballot_id.in_(ballot_ids)))
    return {row.ballot_id: Outcome(answer_of(row), row.reason, row.at) for row in rows}
