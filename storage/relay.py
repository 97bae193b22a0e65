"""Carries changes between processes that share a PostgreSQL database.

SQLite has nothing to carry them with: there one process serves everybody.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from secrets import token_hex
from threading import Event, Thread

from sqlalchemy import Connection, func, make_url, select

import settings
from domain.change import Change

CHANNEL = "workshop_change"
SENDER = token_hex(8)  # by this a process knows its own changes, which it has told already


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
    # Not at the top: on SQLite every start waited for PostgreSQL's driver.
    from storage.notices import hear

    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    stopping = Event()
    told = (address, CHANNEL, SENDER, stopping)
    receiver = Thread(target=hear, args=told, name="relay", daemon=True)
    receiver.start()

    def stop() -> None:
        stopping.set()
        receiver.join()

    return stop
