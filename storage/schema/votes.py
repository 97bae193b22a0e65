"""Votes in plenum: answers by person until the workshop is closed, then counts."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.schema.columns import Moment, id_column, metadata, reference, value


def _answer() -> tuple[Column[Any] | CheckConstraint, ...]:
    """The columns of `domain.ballots.Answer`."""
    return (
        *value("probability"),
        *value("consequence"),
        Column("point_ids", JSON, nullable=False),
        Column("approves", Boolean),
    )


ballot = Table(
    "ballot",
    metadata,
    id_column(),
    reference("workshop"),
    # One second round for each round, however often the button is pressed.
    Column("follows_id", ForeignKey("ballot.id", ondelete="CASCADE"), unique=True),
    Column("round", Integer, nullable=False),
    Column("step", String(20), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("state", String(10), nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("point_ids", JSON, nullable=False),
    Column("axes", JSON, nullable=False),
    Column("votes", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("answered", Integer),
    Column("asked", Integer),
    Index(
        "one_open_ballot",
        "workshop_id",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)

ballot_answer = Table(
    "ballot_answer",
    metadata,
    reference("ballot", primary_key=True),
    reference("person", primary_key=True),
    *_answer(),
)

ballot_count = Table(  # what was answered, from when the ballot is closed
    "ballot_count",
    metadata,
    reference("ballot", primary_key=True),
    Column("part", String(12), primary_key=True),
    Column("option", Integer, primary_key=True, autoincrement=False),
    Column("people", Integer, nullable=False),
)

ballot_outcome = Table(
    "ballot_outcome",
    metadata,
    reference("ballot", primary_key=True),
    *_answer(),
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

dissent = Table(
    "dissent",
    metadata,
    id_column(),
    reference("ballot"),
    reference("person", nullable=True),  # only of those who want to be named
    Column("text", Text, nullable=False),
    Column("name", String(80), nullable=False, server_default=""),  # from closing to approval
)
