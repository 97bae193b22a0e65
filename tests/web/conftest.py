"""The application's own routes, called without a browser or a server."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web.middleware import MIDDLEWARE
from web.routes import ROUTES


@pytest.fixture
def client(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)
    app = Starlette(routes=ROUTES, middleware=MIDDLEWARE)
    with TestClient(app, follow_redirects=False, headers={"Accept-Language": "nb"}) as opened:
        yield opened
