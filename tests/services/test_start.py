"""Preparing an installation: database migrated, list checked."""

from pathlib import Path

import pytest

import settings
from domain.list_faults import FaultyList
from services import start
from storage import lists, schema
from storage.engine import engine_at
from tests.helpers import rows


def test_start_makes_an_empty_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'ny.db'}")
    for _ in range(2):
        start.prepare()
    assert (tmp_path / "ny.db").exists()
    assert rows(schema.workshop) == []
    engine_at(settings.database_url()).dispose()


def test_faulty_list_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "punkter.yaml").write_text("id: en-liste\n", encoding="utf-8")
    monkeypatch.setattr(lists, "POINTS_FILE", tmp_path / "punkter.yaml")
    lists.national_points.cache_clear()
    with pytest.raises(FaultyList, match="line 1, versjon: This is missing"):
        start.prepare()
    lists.national_points.cache_clear()


def test_ten_offices_are_known() -> None:
    names = [office.name.nb for office in start.known_offices()]
    assert (len(names), names[3]) == (10, "Statsforvalteren i Agder")
