"""The report of a round: sections, headings in them, and learning points."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "report_section",
        sa.Column("id", sa.Integer(), primary_key=True),
        _reference("round", sa.String(length=24)),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
    )
    op.create_index("ix_report_section_round_id", "report_section", ["round_id"])
    op.create_table(
        "report_heading",
        _reference("report_section", sa.Integer(), primary_key=True),
        sa.Column("place", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("theme_id", sa.Integer()),
    )
    op.create_table(
        "learning_point",
        sa.Column("id", sa.Integer(), primary_key=True),
        _reference("round", sa.String(length=24)),
        sa.Column("addressee", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.UniqueConstraint("round_id", "addressee"),
    )
    op.create_index("ix_learning_point_round_id", "learning_point", ["round_id"])


def _reference(
    target: str, kind: sa.String | sa.Integer, *, primary_key: bool = False
) -> sa.Column[object]:
    return sa.Column(
        f"{target}_id",
        kind,
        sa.ForeignKey(f"{target}.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )
