"""Calling the application as somebody, from its own pages."""

from starlette.testclient import TestClient

from services import access
from services.access import Caller

SAME = {"Origin": "http://testserver"}


def show(client: TestClient, caller: Caller) -> TestClient:
    """Give the client the caller's cookie."""
    name = access.cookie_name(caller.workshop_id, caller.role)
    client.cookies.set(name, access.make_token(caller))
    return client
