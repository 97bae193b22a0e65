"""The migrations make the tables the schema describes, on both databases."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect

import settings
from services import workshops
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
