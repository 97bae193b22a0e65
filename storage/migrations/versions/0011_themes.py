"""What Helsetilsynet makes of the texts in a round: themes, their marks, and quotes."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "theme",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("round_id", sa.String(length=24), nullable=False),
        sa.Column("name_nb", sa.String(length=80), nullable=False),
        sa.Column("name_nn", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], ondelete="CASCADE"),
    )
    op.create_index("ix_theme_round_id", "theme", ["round_id"])
    op.create_table(
        "theme_mark",
        sa.Column("theme_id", sa.Integer(), primary_key=True),
        sa.Column("passage", sa.String(length=16), primary_key=True),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "quote",
        sa.Column("round_id", sa.String(length=24), primary_key=True),
        sa.Column("passage", sa.String(length=16), primary_key=True),
        sa.Column("with_source", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], ondelete="CASCADE"),
    )
