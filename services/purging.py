"""Deleting workshops nobody has come back to."""

from datetime import UTC, datetime, timedelta

from domain.errors import WorkshopError
from domain.workshop import Role
from services.access import Caller
from services.workshops import delete
from storage import workshops
from storage.engine import reading
from storage.workshops import WorkshopRow

DEFAULT_DAYS = 365
MOST_DAYS = 36_500


def find_old(days: int) -> list[WorkshopRow]:
    """The workshops whose last day is more than so many days ago, the oldest first.

    The last day is the day it ends, else starts, else was made.
    """
    if not 1 <= days <= MOST_DAYS:
        raise WorkshopError("Choose between 1 and {limit} days.", limit=MOST_DAYS)
    today = datetime.now(UTC).date()
    with reading() as connection:
        return workshops.ended_before(connection, today - timedelta(days))


def purge(workshop: WorkshopRow) -> None:
    """Delete the workshop, as its lead would."""
    delete(Caller(workshop.id, Role.LEAD))
