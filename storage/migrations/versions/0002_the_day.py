"""The day: programme and clock, attendance, notes and tags on points."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = {
    "workshop": (
        sa.Column("takes_newcomers", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("plan", sa.String(length=10), server_default="one_day", nullable=False),
        sa.Column("starts_at", sa.Time(), server_default="09:00:00", nullable=False),
        sa.Column("own_programme", sa.JSON()),
        sa.Column("ends_at", sa.DateTime(timezone=True)),
        sa.Column("interlude", sa.String(length=12)),
        sa.Column("interlude_ends_at", sa.DateTime(timezone=True)),
        sa.Column("seconds_left", sa.Integer()),
        sa.Column("rehearses", sa.String(length=24)),
    ),
    "team": (sa.Column("meeting_link", sa.String(length=1000), server_default="", nullable=False),),
    "person": (
        sa.Column("attendance", sa.String(length=10), server_default="room", nullable=False),
        sa.Column("united_with_id", sa.Integer()),
        sa.Column("counted_in_id", sa.Integer()),
    ),
}


def upgrade() -> None:
    # Columns are added one by one: a batch would rebuild the tables on SQLite, and dropping the
    # old ones would delete every row that refers to them.
    for table, columns in COLUMNS.items():
        for column in columns:
            op.add_column(table, column)
    # Ticks that are counted already were so in the group their person sits in.
    op.execute(
        "UPDATE person SET counted_in_id = team_id"
        " WHERE team_id IN (SELECT id FROM team WHERE voters IS NOT NULL)"
    )
    op.create_table(
        "point_note",
        sa.Column("point_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["point_id"], ["point.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("point_id", "step"),
    )
    op.create_table(
        "point_tag",
        sa.Column("point_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(["point_id"], ["point.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("point_id", "tag"),
    )
