"""What tests run on: SQLite in a file, a throw-away PostgreSQL server, a running application."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

import settings
from services import access, reading
from storage.engine import engine_at
from storage.schema import metadata
from tests.server import Server

NO_POSTGRESQL = "The tests need PostgreSQL, and it was not found: run tests/install_services."
PROGRAMS = ("initdb", "pg_ctl", "postgres")
# Nothing here outlives the tests. The time zone is ours, so that moments read back wrong show.
SERVER_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "",
    "lock_timeout": "20s",
    "timezone": "Europe/Oslo",
}
_number = count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty, migrated database of either kind, which `DATABASE_URL` names; its address."""
    address: str = request.getfixturevalue(f"{request.param}_address")
    monkeypatch.setenv("DATABASE_URL", address)
    return address


@pytest.fixture
def sqlite_address(sqlite_template: Path, forgetful: None) -> Iterator[str]:
    path = sqlite_template.with_name("test.db")
    shutil.copy(sqlite_template, path)
    yield f"sqlite:///{path}"
    engine_at(f"sqlite:///{path}").dispose()
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


@pytest.fixture(scope="session")
def sqlite_template() -> Iterator[Path]:
    # In memory where the system has such a folder: each save waits for the disk otherwise.
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        path = Path(folder) / "migrated.db"
        engine_at(f"sqlite:///{path}").dispose()
        yield path


@pytest.fixture
def postgresql_address(postgresql_server: Path, forgetful: None) -> Iterator[str]:
    # Emptying takes a thirtieth of the time that a new database does.
    address = _address(postgresql_server)
    yield address
    engine = engine_at(address.replace("://", "+psycopg://"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY")
    engine.dispose()


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what is remembered by address or id: the test before had the same (tests/keeping.py).

    The engine is kept, with all the statements it has compiled.
    """
    monkeypatch.setattr(reading, "_kept", {})
    access._serializer.cache_clear()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    running = Server(tmp_path)
    monkeypatch.setenv("DATABASE_URL", running.database_url)
    running.start()
    yield running
    running.kill()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A database without tables of either kind, which `DATABASE_URL` names; its address."""
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    if request.param == "postgresql":
        address = _make_database(request.getfixturevalue("postgresql_server"))
    monkeypatch.setenv("DATABASE_URL", address)
    yield address
    engine_at(settings.database_url()).dispose()


def _make_database(server: Path) -> str:
    name = f"empty_{next(_number)}"
    engine = create_engine(_address(server).replace("://", "+psycopg://"))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    engine.dispose()
    return _address(server, name)


@pytest.fixture(scope="session")
def postgresql_server(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A server of this test process's own; the directory of its socket."""
    programs = _find_programs()
    if programs is None:
        request.session.shouldfail = NO_POSTGRESQL
        pytest.fail(NO_POSTGRESQL, pytrace=False)
    with _home() as home:
        data = home / "data"
        _run(home, programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N")
        options = " ".join(f"-c {name}='{value}'" for name, value in SERVER_SETTINGS.items())
        _run(home, programs / "pg_ctl", "-D", data, "-w", "start", "-o", f"-k {home} {options}")
        try:
            engine_at(_address(home).replace("://", "+psycopg://")).dispose()
            yield home
        finally:
            _run(home, programs / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def _find_programs() -> Path | None:
    # Several versions may be installed; the newest is tried first.
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    for found in map(shutil.which, ("initdb", "pg_config")):
        if found:
            folders.append(Path(found).resolve().parent)
    whole = [f for f in folders if all((f / program).exists() for program in PROGRAMS)]
    return whole[0] if whole else None


def _version(folder: Path) -> int:
    version = folder.parent.name
    return int(version) if version.isdecimal() else 0


@contextmanager
def _home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        if os.geteuid() == 0:
            shutil.chown(name, "postgres")
        yield Path(name)


def _run(home: Path, *command: str | Path) -> None:
    # The server refuses to run as root.
    user = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    # Not a pipe: the server would hold it open after pg_ctl is done.
    with (home / "log").open("a+") as log:
        done = subprocess.run([*user, *command], cwd=home, stdout=log, stderr=log, check=False)
        if done.returncode:
            log.seek(0)
            pytest.fail(f"{command[0]} failed:\n{log.read()}", pytrace=False)


def _address(home: Path, database: str = "postgres") -> str:
    return f"postgresql://postgres@/{database}?host={home}"
