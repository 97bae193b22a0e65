"""After a power cut everybody waits for the start: it imports nothing that few will use."""

import subprocess
import sys

import pytest

import settings

SELDOM = {"alembic", "docx", "matplotlib", "openpyxl", "pandas", "psycopg", "rapidfuzz"}
START = "import sys, app; from services import start; start.prepare(); print(*sys.modules)"


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_start_imports_no_library_that_few_will_use(database: str) -> None:
    started = subprocess.run(
        [sys.executable, "-c", START],
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = set(started.stdout.split())
    assert "sqlalchemy" in imported
    assert imported & SELDOM == set()
