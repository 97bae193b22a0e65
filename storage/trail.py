"""The audit trail: one row per change."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from storage import schema


def add(
    connection: Connection,
    workshop_id: str,
    actor: str,
    action: str,
    *,
    subject: str = "",
    change: str = "",
) -> None:
    """Record that `actor` (a role or pseudonym, never a name) did something.

    `subject` is what it was done to, `change` from what to what for groups and plenum. For a
    person's ticks `change` stays empty: that it happened, never what.
    """
    connection.execute(
        schema.event.insert().values(
            workshop_id=workshop_id,
            at=datetime.now(UTC),
            actor=actor,
            action=action,
            subject=subject,
            change=change,
        )
    )
