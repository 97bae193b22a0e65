"""Deleting workshops and rounds nobody has come back to."""

from datetime import UTC, date, datetime, timedelta

from domain.errors import WorkshopError
from domain.rounds import Round
from domain.workshop import Role
from services.access import HELSETILSYNET, Caller
from services.rounds import delete as delete_round
from services.workshops import delete
from storage import rounds, workshops
from storage.engine import reading
from storage.workshops import WorkshopRow

DEFAULT_DAYS = 365
MOST_DAYS = 36_500


def find_old(days: int) -> list[WorkshopRow]:
    """The workshops whose last day is more than so many days ago, the oldest first.

    The last day is the day it ends, else starts, else was made.
    """
    with reading() as connection:
        return workshops.ended_before(connection, _day_ago(days))


def find_old_rounds(days: int) -> list[Round]:
    """The rounds whose deadline is more than so many days ago, the oldest first.

    One without a deadline counts from when it was opened.
    """
    with reading() as connection:
        return rounds.ended_before(connection, _day_ago(days))


def _day_ago(days: int) -> date:
    if not 1 <= days <= MOST_DAYS:
        raise WorkshopError("Choose between 1 and {limit} days.", limit=MOST_DAYS)
    return datetime.now(UTC).date() - timedelta(days)


def purge(workshop: WorkshopRow) -> None:
    """Delete the workshop, as its lead would."""
    delete(Caller(workshop.id, Role.LEAD))


def purge_round(old: Round) -> None:
    """Delete the round with all that was sent, as Helsetilsynet would."""
    delete_round(HELSETILSYNET, old.id)
