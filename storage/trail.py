"""The audit trail: one row per change."""

from datetime import UTC, datetime

from sqlalchemy import Connection, update

from domain.workshop import Role
from storage import schema

event = schema.event
_ADD = event.insert()  # made once, as in `choices`


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
        _ADD,
        {
            "workshop_id": workshop_id,
            "at": datetime.now(UTC),
            "actor": actor,
            "action": action,
            "subject": subject,
            "change": change,
        },
    )


def forget_people(connection: Connection, workshop_id: str) -> None:
    """Keep that people did something, and no longer who it was, to whom or with what."""
    rows = update(event).where(event.c.workshop_id == workshop_id)
    about_person = event.c.subject.startswith("person ")
    # Whom the pen went between, and what the first release wrote of the contact.
    personal = about_person | (event.c.action == "hand pen") | (event.c.subject == "contact")
    connection.execute(rows.where(personal).values(change=""))
    connection.execute(rows.where(about_person).values(subject=Role.PARTICIPANT))
    by_person = event.c.actor.startswith("person ")
    connection.execute(rows.where(by_person).values(actor=Role.PARTICIPANT))
