"""Carries changes between processes that share a PostgreSQL database.

SQLite has nothing to carry them with: there one process serves everybody.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict
from secrets import token_hex
from threading import Event, Thread

import psycopg
from sqlalchemy import Connection, func, make_url, select
from sqlalchemy.exc import SQLAlchemyError

import settings
from domain.change import Change, Topic
from storage import changes
from storage.engine import reading
from storage.missed import read_missed

CHANNEL = "workshop_change"
SENDER = token_hex(8)  # by this a process knows its own changes, which it has told already
TURN_SECONDS = 0.5  # how long stopping may have to wait
RETRY_SECONDS = 1
_log = logging.getLogger(__name__)


def send(connection: Connection, change: Change) -> None:
    """Tell the other processes, when this transaction is committed."""
    if connection.dialect.name == "postgresql":
        hint = json.dumps([SENDER, asdict(change)])
        connection.execute(select(func.pg_notify(CHANNEL, hint)))


def receive() -> Callable[[], None]:
    """Announce here what other processes change, from now on; returns the way to stop."""
    url = make_url(settings.database_url())
    if url.get_backend_name() != "postgresql":
        return lambda: None
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    stopping = Event()
    receiver = Thread(target=_receive, args=(address, stopping), name="relay", daemon=True)
    receiver.start()

    def stop() -> None:
        stopping.set()
        receiver.join()

    return stop


def _receive(address: str, stopping: Event) -> None:
    while not stopping.is_set():
        try:
            with _connect(address) as connection:
                connection.execute(f"LISTEN {CHANNEL}")
                _catch_up()
                while not stopping.is_set():
                    for notice in connection.notifies(timeout=TURN_SECONDS):
                        _pass_on(notice.payload)
        except (psycopg.Error, SQLAlchemyError) as error:
            _log.warning("Lost the changes of other processes: %s", type(error).__name__)
            stopping.wait(RETRY_SECONDS)


def _connect(address: str) -> psycopg.Connection:
    return psycopg.connect(
        address,
        autocommit=True,
        application_name=CHANNEL,
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


def _pass_on(hint: str) -> None:
    try:
        sender, told = json.loads(hint)
        change = Change(**{**told, "topic": Topic(told["topic"])})
    except (ValueError, TypeError, LookupError):
        # From another release, while the servers are updated one by one.
        _log.warning("Did not understand a change of another process.")
        return
    if sender != SENDER:
        changes.announce(change)
