"""How many took part in a workshop held on paper."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("workshop", sa.Column("people_on_paper", sa.Integer()))
