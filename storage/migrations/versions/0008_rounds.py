"""Rounds: what Helsetilsynet asks for, what the offices send, and what new points are the same."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

revision = "0008"
down_revision = "0005"


def _reference(target: str, kind: TypeEngine[Any]) -> tuple[SchemaItem, SchemaItem]:
    name = f"{target}_id"
    column: sa.Column[Any] = sa.Column(name, kind, nullable=False)
    return column, sa.ForeignKeyConstraint([name], [f"{target}.id"], ondelete="CASCADE")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "round",
        sa.Column("id", sa.String(length=24), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("deadline", sa.Date()),
        sa.Column("contact", sa.String(length=200), nullable=False),
        sa.Column("leads", sa.Text(), nullable=False),
        sa.Column("new_points", sa.String(length=10), nullable=False),
        sa.Column("list_id", sa.String(length=80), nullable=False),
        sa.Column("list_version", sa.String(length=40), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("published_at", moment),
    )
    op.create_table(
        "round_office",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_reference("round", sa.String(length=24)),
        sa.Column("name_nb", sa.String(length=200), nullable=False),
        sa.Column("name_nn", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("is_panel", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("round_id", "name_nb"),
    )
    op.create_index("ix_round_office_round_id", "round_office", ["round_id"])
    op.create_table(
        "round_workshop",
        *_reference("workshop", sa.String(length=24)),
        *_reference("round_office", sa.Integer()),
        sa.PrimaryKeyConstraint("workshop_id"),
    )
    op.create_index("ix_round_workshop_round_office_id", "round_workshop", ["round_office_id"])
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_reference("round_office", sa.Integer()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("original", sa.LargeBinary(), nullable=False),
        sa.Column("contents", sa.JSON(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("is_late", sa.Boolean(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.UniqueConstraint("round_office_id", "version"),
    )
    op.create_index("ix_submission_round_office_id", "submission", ["round_office_id"])
    op.create_table(
        "point_match",
        sa.Column("id", sa.Integer(), primary_key=True),
        *_reference("round", sa.String(length=24)),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("target_number", sa.Integer()),
        sa.Column("target_text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("undone_at", moment),
    )
    op.create_index("ix_point_match_round_id", "point_match", ["round_id"])
