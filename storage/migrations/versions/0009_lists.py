"""Lists with versions and hearings, and what a workshop's points remember of their list."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

TEXTS = ("name", "text", "area", "footnote", "corrected")


def upgrade() -> None:
    _mark_points()
    _make_lists()
    _make_hearings()


def _mark_points() -> None:
    op.add_column(
        "point", sa.Column("key", sa.String(length=40), server_default="", nullable=False)
    )
    op.add_column("point", sa.Column("in_law", sa.Boolean()))
    # The list that ships had one version so far, and its points' keys are their numbers.
    op.execute("UPDATE point SET key = CAST(number AS VARCHAR(40)) WHERE number IS NOT NULL")


def _make_lists() -> None:
    op.create_table(
        "point_list",
        sa.Column("id", sa.String(length=24), primary_key=True),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("owner_key", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("code"),
    )
    op.create_table(
        "list_version",
        sa.Column("id", sa.Integer(), primary_key=True),
        _reference("point_list", sa.String(length=24)),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("point_list_id", "name"),
    )
    op.create_index("ix_list_version_point_list_id", "list_version", ["point_list_id"])
    op.create_table(
        "list_point",
        _reference("list_version", sa.Integer(), primary_key=True),
        sa.Column("key", sa.String(length=40), primary_key=True),
        sa.Column("number", sa.Integer(), nullable=False),
        *(
            sa.Column(f"{name}_{language}", sa.Text(), nullable=False)
            for name in TEXTS
            for language in ("nb", "nn")
        ),
        sa.Column("own_nn", sa.Boolean(), nullable=False),
        sa.Column("in_law", sa.Boolean()),
        sa.UniqueConstraint("list_version_id", "number"),
    )
    op.create_table(
        "list_mapping",
        _reference("list_version", sa.Integer(), primary_key=True),
        sa.Column("old_key", sa.String(length=40), primary_key=True),
        sa.Column("new_key", sa.String(length=40), primary_key=True),
        sa.Column("rule", sa.String(length=10), nullable=False),
    )


def _make_hearings() -> None:
    op.create_table(
        "hearing",
        sa.Column("id", sa.String(length=24), primary_key=True),
        _reference("list_version", sa.Integer()),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_hearing_list_version_id", "hearing", ["list_version_id"])
    op.create_table(
        "respondent",
        sa.Column("id", sa.Integer(), primary_key=True),
        _reference("hearing", sa.String(length=24)),
        sa.Column("body", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
    )
    op.create_index("ix_respondent_hearing_id", "respondent", ["hearing_id"])
    op.create_table(
        "hearing_comment",
        sa.Column("id", sa.Integer(), primary_key=True),
        _reference("respondent", sa.Integer()),
        sa.Column("point_key", sa.String(length=40)),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.UniqueConstraint("respondent_id", "point_key"),
    )
    op.create_index("ix_hearing_comment_respondent_id", "hearing_comment", ["respondent_id"])


def _reference(
    target: str, kind: sa.String | sa.Integer, *, primary_key: bool = False
) -> sa.Column[object]:
    key = sa.ForeignKey(f"{target}.id", ondelete="CASCADE")
    return sa.Column(f"{target}_id", kind, key, primary_key=primary_key, nullable=False)
