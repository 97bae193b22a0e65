"""Signing in to Helsetilsynet's rooms with a real identity provider on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from domain.screens import ROUNDS
from tests.browser.conftest import Visitors, let_visit
from tests.provider import GROUP, running_provider
from tests.server import Server


@pytest.fixture
def own_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server, file = Server(tmp_path), tmp_path / "secrets.toml"
    monkeypatch.setenv("DATABASE_URL", server.database_url)
    monkeypatch.setenv("AUTHORITY_GROUP", GROUP)
    with running_provider() as provider:
        file.write_text(provider.secrets_file(f"{server.address}/oauth2callback"))
        server.start(f"--secrets.files={file}")
        yield server
        server.stop()


@pytest.fixture
def visitors(
    chromium: Browser, own_server: Server, request: pytest.FixtureRequest
) -> Iterator[Visitors]:
    yield from let_visit(chromium, own_server, request)


def log_in(page: Page, person: str) -> None:
    page.goto("/")
    page.get_by_role("button", name="Logg inn").click()
    page.get_by_role("link", name=person).click()


def is_shut_out(page: Page) -> None:
    page.goto(f"/{ROUNDS}")
    expect(page.get_by_text("Denne siden er for Helsetilsynet.")).to_be_visible()


def test_the_group_gets_in_and_others_are_told(visitors: Visitors, own_server: Server) -> None:
    kari, ola = visitors.open(), visitors.open()
    is_shut_out(kari)
    log_in(kari, "kari")
    kari.get_by_role("link", name="Til rundene").click()
    expect(kari.get_by_role("button", name="Åpne runden")).to_be_visible()
    inside = kari.context.cookies()

    log_in(ola, "nobody")
    expect(ola.get_by_text("Innloggingen ble ikke fullført.")).to_be_visible()
    log_in(ola, "ola")
    expect(ola.get_by_text("Kontoen du er logget inn med, har ikke tilgang.")).to_be_visible()
    expect(ola.get_by_role("link", name="Til rundene")).to_have_count(0)
    is_shut_out(ola)

    kari.get_by_role("link", name="Logg ut").click()
    expect(kari.get_by_role("button", name="Logg inn")).to_be_visible()
    is_shut_out(kari)
    ours = {cookie["name"] for cookie in inside} - {c["name"] for c in kari.context.cookies()}
    assert {"workshop-authority-", "_streamlit_user"} <= ours
    assert "example.no" not in own_server.log.read_text()
