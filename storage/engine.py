"""The database connection: SQLite in WAL mode by default, PostgreSQL by its URL."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from functools import cache
from threading import Lock

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

import settings
from storage.revisions import migrate
from storage.turns import Turns

BUSY_TIMEOUT_MS = 20_000
_opening = Lock()
_turns = Turns()


@cache
def engine_at(url: str) -> Engine:
    """The migrated database at the address, one engine per process."""
    # A fault is logged with its statement; what people wrote stays out of it.
    engine = create_engine(url, pool_size=10, max_overflow=20, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    migrate(engine)
    return engine


def _engine() -> Engine:
    # Without the lock, threads that come first together would open and migrate one each.
    with _opening:
        return engine_at(settings.database_url())


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    # The driver's own transaction handling is off, so that _begin_sqlite decides.
    connection.isolation_level = None
    cursor = connection.cursor()
    # First: what comes next waits, too, for another process that migrates.
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    # Deleted ticks and names are overwritten, not only forgotten.
    cursor.execute("PRAGMA secure_delete=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that starts as a reader and then writes can fail with "busy" at once,
    # whatever the timeout; one that means to write says so from the start.
    writes = connection.get_execution_options().get("writes", False)
    # Said to the driver itself: through SQLAlchemy it was a third of an empty transaction.
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def empty_log() -> None:
    """Empty SQLite's log, where what has been deleted would else be readable for long."""
    engine = _engine()
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def reading() -> Iterator[Connection]:
    """A transaction that only reads."""
    engine = _engine()
    if engine.dialect.name == "postgresql":
        # One moment for all the queries of a screen, as SQLite gives by itself.
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.begin() as connection:
        yield connection


@contextmanager
def writing() -> Iterator[Connection]:
    """A transaction that writes: committed whole, or not at all."""
    engine = _engine()
    with _turn_to_write(engine), engine.connect() as plain:
        connection = plain.execution_options(writes=True)
        with connection.begin():
            yield connection


def _turn_to_write(engine: Engine) -> AbstractContextManager[object]:
    # SQLite lets one write at a time. Those who wait sleep and try again, whoever wakes first is
    # next, and in a crowd some were refused after the whole busy timeout.
    return _turns.take() if engine.dialect.name == "sqlite" else nullcontext()
