"""The name of somebody who disagrees and wants to be named, kept until the minutes are approved."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column(
        "dissent", sa.Column("name", sa.String(length=80), server_default="", nullable=False)
    )
