"""The migrations make the tables the schema describes, on both databases."""

import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

import settings
from domain.clock import STOPPED
from domain.programme import ONE_DAY
from domain.workshop import Scope
from services import workshops
from storage import revisions
from storage import workshops as stored
from storage.engine import engine_at, reading
from storage.schema import metadata
from tests.helpers import everything


def test_migrations_make_the_schemas_tables(database: str) -> None:
    with reading() as connection:
        # Alembic cannot tell SQLite's empty default from none.
        defaults = connection.dialect.name == "postgresql"
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": defaults}
        )
        assert compare_metadata(context, metadata) == []
        tables = set(inspect(connection).get_table_names())
    assert tables == {*metadata.tables, "alembic_version"}


def test_migrating_again_keeps_all_rows(database: str) -> None:
    workshops.create("Risikoworkshop", "Nordland", "nb")
    before = everything()
    engine_at(settings.database_url()).dispose()
    engine_at.cache_clear()
    assert everything() == before


def test_the_newest_revision_is_the_one_alembic_migrates_to() -> None:
    assert ScriptDirectory(str(revisions.FOLDER)).get_heads() == [revisions.newest()]


def test_processes_that_start_together_migrate_once(empty_database: str) -> None:
    script = "from services import start; print('ready', flush=True); input(); start.prepare()"
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=settings.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    # All have loaded the program before the first is let go.
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    faults = [process.communicate(timeout=60)[1] for process in processes]
    assert [process.returncode for process in processes] == [0] * 3, faults
    assert everything()["workshop"] == []


def test_missing_database_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'ny.db'}")
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    assert [row[0] for row in everything()["workshop"]] == [lead.workshop_id]
    engine_at(settings.database_url()).dispose()


def _upgrade(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(settings.ROOT / "storage" / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _insert(connection: Connection, table: str, **values: object) -> None:
    columns, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
    connection.execute(text(f"INSERT INTO {table} ({columns}) VALUES ({marks})"), values)


def test_a_workshop_under_way_survives_the_day(tmp_path: Path) -> None:
    """Its rows are kept, and ticks already counted stay in the group they were counted in."""
    engine = create_engine(f"sqlite:///{tmp_path / 'gammel.db'}")
    moment = "2026-09-21 09:00:00"
    with engine.begin() as connection:
        _upgrade(connection, "0001")
        connection.execute(text("PRAGMA foreign_keys=ON"))
        _insert(
            connection,
            "workshop",
            **{"id": "w", "code": "402117", "lead_key": "k", "version": 1, "step": "select_group"},
            **{"name": "Risiko", "office": "Agder", "language": "nb", "list_id": "liste"},
            **{"list_version": "1", "form": "physical", "contact": "", "choose": 10},
            **{"rule": "product", "new_points": "own_table", "delete_ticks": True},
            created_at=moment,
        )
        _insert(connection, "team", id=1, workshop_id="w", number=1, voters=2)
        _insert(connection, "team", id=2, workshop_id="w", number=2, voters=None)
        for id_, sits_in in {1: 1, 2: 1, 3: 2, 4: None}.items():
            _insert(
                connection,
                "person",
                **{"id": id_, "workshop_id": "w", "team_id": sits_in, "number": id_, "name": "A"},
                **{"key": "k", "has_device": True, "joined_at": moment},
            )
    with engine.begin() as connection:
        _upgrade(connection, "head")
    with engine.begin() as connection:
        people = connection.execute(text("SELECT id, team_id, counted_in_id FROM person"))
        counted = {row.id: (row.team_id, row.counted_in_id) for row in people}
        assert counted == {1: (1, 1), 2: (1, 1), 3: (2, None), 4: (None, None)}
        found = stored.read(connection, "w")
    assert (found.clock, found.settings.programme) == (STOPPED, ONE_DAY)
    assert (found.settings.takes_newcomers, found.settings.starts_at) == (True, time(9))
    assert (found.rehearses, found.settings.scope) == (None, Scope.COUNTY)
    engine.dispose()
