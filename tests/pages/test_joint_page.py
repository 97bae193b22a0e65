"""The page with the joint ranking, when many have answered."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import settings
from domain.points import Text
from domain.workshop import Role
from services import access, rounds
from services.access import HELSETILSYNET, Caller
from tests.rounds import SETTINGS, contents, send


@pytest.fixture
def round_id(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Twenty-one offices, each with a new point of its own."""
    monkeypatch.setenv("DATABASE_URL", sqlite_address)
    access.authority_path()
    names = [Text(f"Kommune {n}", f"Kommune {n}") for n in range(1, 22)]
    opened = rounds.open_round(HELSETILSYNET, SETTINGS, names, has_panel=False)
    for office in rounds.overview(HELSETILSYNET, opened).invited:
        sender = Caller(opened, Role.OFFICE, office.id)
        send(sender, contents((4, 5, 5), new=f"Nytt fra {office.name.nb}"))
    return opened


def rows(page: AppTest) -> list[int]:
    """How many rows each table has, its head left out."""
    bodies = [str(getattr(one, "value", "")) for one in page.get("html")]
    return [body.count("<tr") - 1 for body in bodies if "<table" in body]


def test_new_points_and_offices_are_shown_some_at_a_time(round_id: str) -> None:
    page = AppTest.from_file(str(Path(settings.ROOT) / "pages" / "authority_joint.py"))
    page.session_state["language"] = "nb"
    name = access.cookie_name("", Role.AUTHORITY)
    page.session_state[name] = access.make_token(HELSETILSYNET)
    page.query_params["runde"] = round_id
    page.run(timeout=30)
    assert list(page.exception) == []
    # The list's one point, new points, the point's cells, office by office; no further figures.
    assert rows(page) == [1, 20, 20, 20]
    page.selectbox(key="new-points-page-21").select_index(1).run(timeout=30)
    assert rows(page) == [1, 1, 20, 20]
    page.session_state["more-figures"] = True
    page.run(timeout=30)
    assert rows(page) == [1, 1, 20, 22, 20]
    offered = str(getattr(page.get("html")[-1], "value", ""))
    assert re.findall(f'href="/fil/samlet/{round_id}/([^"]*)" download>([^<]*)<', offered) == [
        ("rangering.xlsx", "samlet rangering.xlsx"),
        ("rangering.docx", "samlet rangering.docx"),
        ("rangering.csv", "samlet rangering.csv"),
        ("svar.csv", "svar.csv"),
    ]
