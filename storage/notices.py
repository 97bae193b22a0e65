"""Hears what other processes say on PostgreSQL, and announces it here."""

import json
import logging
from threading import Event

import psycopg
from sqlalchemy.exc import SQLAlchemyError

from domain.change import Change, Topic
from storage import changes
from storage.engine import reading
from storage.missed import read_missed

TURN_SECONDS = 0.5  # how long stopping may have to wait
RETRY_SECONDS = 1
_log = logging.getLogger(__name__)


def hear(address: str, channel: str, own: str, stopping: Event) -> None:
    """Announce what others than our own sender say, until it is time to stop.

    A lost connection is made again, however often.
    """
    while not stopping.is_set():
        try:
            with _connect(address, channel) as connection:
                connection.execute(f"LISTEN {channel}")
                _catch_up()
                while not stopping.is_set():
                    for notice in connection.notifies(timeout=TURN_SECONDS):
                        _pass_on(notice.payload, own)
        except (psycopg.Error, SQLAlchemyError) as error:
            _log.warning("Lost the changes of other processes: %s", type(error).__name__)
            stopping.wait(RETRY_SECONDS)


def _connect(address: str, channel: str) -> psycopg.Connection:
    return psycopg.connect(
        address,
        autocommit=True,
        application_name=channel,
        connect_timeout=10,
        # A connection that went away without a word is noticed within a minute.
        keepalives_idle=30,
        keepalives_interval=10,
        keepalives_count=3,
    )


def _catch_up() -> None:
    """Have every screen read anew: nobody knows what changed before we listened."""
    with reading() as connection:
        missed = list(read_missed(connection, changes.listened_to()))
    for change in missed:
        changes.announce(change)


def _pass_on(hint: str, own: str) -> None:
    try:
        sender, told = json.loads(hint)
        change = Change(**{**told, "topic": Topic(told["topic"])})
    except (ValueError, TypeError, LookupError):
        # From another release, while the servers are updated one by one.
        _log.warning("Did not understand a change of another process.")
        return
    if sender != own:
        changes.announce(change)
