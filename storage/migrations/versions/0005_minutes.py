"""The minutes: who was there as numbers, which points are explained, the evaluation."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = ("e1", "e2", "e3", "e4", "e5", "e6", "e7")


def upgrade() -> None:
    op.add_column(
        "workshop",
        sa.Column("explains", sa.String(length=10), server_default="top", nullable=False),
    )
    op.create_table(
        "attendance_count",
        sa.Column("workshop_id", sa.String(length=24), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("room", sa.Integer(), nullable=False),
        sa.Column("digital", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workshop_id", "step"),
    )
    op.create_table(
        "evaluation",
        sa.Column("workshop_id", sa.String(length=24), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workshop_id"),
    )
    op.create_table(
        "evaluation_mark",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_table(
        "evaluation_answer",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("workshop_id", sa.String(length=24), nullable=False),
        *(sa.Column(statement, sa.Integer()) for statement in STATEMENTS),
        sa.Column("comment", sa.Text(), nullable=False),
        *(
            sa.CheckConstraint(f"{statement} BETWEEN 1 AND 5", name=f"{statement}_on_scale")
            for statement in STATEMENTS
        ),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_evaluation_answer_workshop_id", "evaluation_answer", ["workshop_id"])
