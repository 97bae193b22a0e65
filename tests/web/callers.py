"""Calling the application as somebody, from its own pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from starlette.testclient import TestClient

from services import access
from services.access import Caller

SAME = {"Origin": "http://testserver"}


def show(client: TestClient, caller: Caller) -> TestClient:
    """Give the client the caller's cookie."""
    name = access.cookie_name(caller.workshop_id, caller.role)
    client.cookies.set(name, access.make_token(caller))
    return client


@contextmanager
def listening(client: TestClient, path: str) -> Iterator[Iterator[dict[str, Any]]]:
    """What is told on the live socket at the path, one after the other, from when it is open."""
    with client.websocket_connect(path, headers=SAME) as socket:
        yield (told for _ in count() for told in socket.receive_json())
