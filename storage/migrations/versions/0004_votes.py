"""Votes in plenum: ballots, answers, counts, outcomes and dissents."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def _reference(
    target: str, *, nullable: bool = False
) -> tuple[sa.Column[Any], sa.ForeignKeyConstraint]:
    name = f"{target}_id"
    kind = sa.String(length=24) if target == "workshop" else sa.Integer()
    return (
        sa.Column(name, kind, nullable=nullable),
        sa.ForeignKeyConstraint([name], [f"{target}.id"], ondelete="CASCADE"),
    )


def _answer() -> tuple[sa.Column[Any] | sa.CheckConstraint, ...]:
    return (
        sa.Column("probability", sa.Integer()),
        sa.CheckConstraint("probability BETWEEN 1 AND 5", name="probability_on_scale"),
        sa.Column("consequence", sa.Integer()),
        sa.CheckConstraint("consequence BETWEEN 1 AND 5", name="consequence_on_scale"),
        sa.Column("point_ids", sa.JSON(), nullable=False),
        sa.Column("approves", sa.Boolean()),
    )


def upgrade() -> None:
    op.create_table(
        "ballot",
        sa.Column("id", sa.Integer(), nullable=False),
        *_reference("workshop"),
        sa.Column("follows_id", sa.Integer()),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("point_ids", sa.JSON(), nullable=False),
        sa.Column("axes", sa.JSON(), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("answered", sa.Integer()),
        sa.Column("asked", sa.Integer()),
        sa.ForeignKeyConstraint(["follows_id"], ["ballot.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("follows_id"),
    )
    op.create_index("ix_ballot_workshop_id", "ballot", ["workshop_id"])
    is_open = sa.text("state = 'open'")
    op.create_index(
        "one_open_ballot",
        "ballot",
        ["workshop_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_table(
        "ballot_answer",
        *_reference("ballot"),
        *_reference("person"),
        *_answer(),
        sa.PrimaryKeyConstraint("ballot_id", "person_id"),
    )
    op.create_table(
        "ballot_count",
        *_reference("ballot"),
        sa.Column("part", sa.String(length=12), nullable=False),
        sa.Column("option", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ballot_id", "part", "option"),
    )
    op.create_table(
        "ballot_outcome",
        *_reference("ballot"),
        *_answer(),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ballot_id"),
    )
    op.create_table(
        "dissent",
        sa.Column("id", sa.Integer(), nullable=False),
        *_reference("ballot"),
        *_reference("person", nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_dissent_ballot_id", "dissent", ["ballot_id"])
    op.create_index("ix_dissent_person_id", "dissent", ["person_id"])
