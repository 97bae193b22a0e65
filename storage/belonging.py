"""Questions about what belongs to a workshop through its groups or its points.

They are made once, as in `choices`, and asked with the workshop's id.
"""

from typing import Any

from sqlalchemy import Select, Table, bindparam, select

from storage.schema import point, team


def of_groups(table: Table) -> Select[Any]:
    """All rows of a table with a `team_id`."""
    joined = select(table).join(team, team.c.id == table.c.team_id)
    return joined.where(team.c.workshop_id == bindparam("workshop_id"))


def of_points(table: Table) -> Select[Any]:
    """All rows of a table with a `point_id`."""
    joined = select(table).join(point, point.c.id == table.c.point_id)
    return joined.where(point.c.workshop_id == bindparam("workshop_id"))
