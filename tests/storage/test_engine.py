"""The connection: durable and patient on SQLite, one moment per reading on both."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update
from sqlalchemy.exc import IntegrityError

import settings
from storage import engine, schema
from storage.engine import engine_at, reading, writing
from tests.helpers import at_once, rows

secret = schema.secret


def _keep(value: str) -> None:
    with writing() as connection:
        connection.execute(secret.insert().values(name="a", value=value))


def _change(value: str) -> None:
    with writing() as connection:
        connection.execute(update(secret).values(value=value))


def _read(connection: Connection) -> str | None:
    return connection.scalar(select(secret.c.value))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_sqlite_waits_and_keeps_all(database: str) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    with reading() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    assert found == ["wal", 2, 1, 20_000]


def test_one_engine_for_each_address(database: str) -> None:
    url = settings.database_url()
    assert engine_at(url) is engine_at(url)


def test_reading_sees_one_moment_only(database: str) -> None:
    _keep("before")
    with reading() as connection:
        first = _read(connection)
        _change("after")
        assert (first, _read(connection)) == ("before", "before")
    with reading() as connection:
        assert _read(connection) == "after"


def test_failed_writing_leaves_nothing_behind(database: str) -> None:
    with pytest.raises(RuntimeError), writing() as connection:
        connection.execute(secret.insert().values(name="a", value="half"))
        raise RuntimeError
    assert rows(secret) == []


def test_writers_wait_for_each_other(database: str) -> None:
    _keep("0")

    def add_five() -> None:
        for _ in range(5):
            with writing() as connection:
                # One that reads first must also say from the start that it means to write.
                _read(connection)
                connection.execute(update(secret).values(value=secret.c.value.op("||")("x")))

    assert at_once(*[add_five] * 8) == [None] * 8
    assert rows(secret) == [("a", "0" + 40 * "x")]


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_no_writer_is_refused_in_a_crowd(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # SQLite itself would refuse whoever has waited for a thousandth of a second.
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 1)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'crowd.db'}")
    _keep("0")
    assert at_once(*[lambda: _change("x")] * 40) == [None] * 40


def test_rows_must_have_their_parents(database: str) -> None:
    with pytest.raises(IntegrityError), writing() as connection:
        connection.execute(schema.tick.insert().values(person_id=1, point_id=1))
