"""The own links of co-leads and observers."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, update

from domain.workshop import Role
from storage import schema

table = schema.admission


def insert(connection: Connection, workshop_id: str, role: Role, key: str) -> int:
    """Number the link after the last one of the role; a revoked one's number is not given anew."""
    own = (table.c.workshop_id == workshop_id) & (table.c.role == role)
    number = (connection.scalar(select(func.max(table.c.number)).where(own)) or 0) + 1
    connection.execute(
        table.insert().values(workshop_id=workshop_id, role=role, number=number, key=key)
    )
    return number


def revoke(connection: Connection, workshop_id: str, role: Role, number: int) -> None:
    own = (table.c.workshop_id == workshop_id) & (table.c.role == role)
    valid = own & (table.c.number == number) & table.c.revoked_at.is_(None)
    connection.execute(update(table).where(valid).values(revoked_at=datetime.now(UTC)))


def keys(connection: Connection, workshop_id: str, role: Role) -> dict[int, str]:
    """The keys that are valid, by number."""
    query = select(table).where(
        table.c.workshop_id == workshop_id, table.c.role == role, table.c.revoked_at.is_(None)
    )
    return {row.number: row.key for row in connection.execute(query.order_by(table.c.number))}
