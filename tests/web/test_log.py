"""What a running server writes to its log: no addresses, no names, no codes or keys."""

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import httpx2
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from domain.workshop import Role
from services import access, reading
from services.access import Caller
from tests.people import ANNES_NAME
from tests.server import Server

OTHER_SITE = Origin("https://evil.example")
WORKSHOP = "Loggworkshopen"


@pytest.fixture
def browser(server: Server) -> Iterator[httpx2.Client]:
    headers = {"Origin": server.address, "Accept": "text/html"}
    with httpx2.Client(base_url=server.address, headers=headers, follow_redirects=True) as opened:
        yield opened


def _make_workshop(browser: httpx2.Client) -> Caller:
    made = browser.post("/ny-workshop", data={"navn": WORKSHOP, "annet": "Nordland"})
    return Caller(made.url.params["w"], Role.LEAD)


def _socket_address(server: Server, lead: Caller) -> str:
    return f"{server.address.replace('http', 'ws')}/live/{lead.workshop_id}?role=lead"


def _send_nonsense(server: Server) -> None:
    """Something the server logs that it could not read."""
    with socket.create_connection(("localhost", server.port)) as line:
        line.sendall(b"NONSENSE \0\r\n\r\n")
        assert b"400" in line.recv(100)


def _secrets(lead: Caller) -> set[str]:
    """What the log may not hold."""
    record = reading.record(lead)
    codes = {record.code, lead.workshop_id, reading.lead_key(lead)}
    return {"127.0.0.1", "::1", ANNES_NAME, WORKSHOP, access.make_token(lead), *codes}


def _found(server: Server, secrets: set[str]) -> set[str]:
    log = server.log.read_text()
    return {secret for secret in secrets if re.search(rf"\b{re.escape(secret)}", log)}


def test_visits_leave_nothing_in_the_log(server: Server, browser: httpx2.Client) -> None:
    lead = _make_workshop(browser)
    record, key = reading.record(lead), reading.lead_key(lead)
    for address in (
        f"/leder/{lead.workshop_id}/{key}",
        f"/leder/{lead.workshop_id}/{key}x",
        f"/bli-med/{record.code}",
        f"/bli-med/{record.code}1",
        f"/live/{lead.workshop_id}/x",
    ):
        browser.get(address)
    joined = browser.post(f"/bli-med/{record.code}", data={"navn": ANNES_NAME})
    assert joined.status_code == 200
    origin, name = Origin(server.address), access.cookie_name(lead.workshop_id, lead.role)
    cookie = {"Cookie": f"{name}={access.make_token(lead)}"}
    with connect(_socket_address(server, lead), origin=origin, additional_headers=cookie):
        pass
    with pytest.raises(InvalidStatus), connect(_socket_address(server, lead), origin=OTHER_SITE):
        pass
    _send_nonsense(server)
    server.stop()
    # The log is where we look, and it is written to.
    assert "Invalid HTTP request" in server.log.read_text()
    assert _found(server, _secrets(lead)) == set()


def test_faults_are_logged_without_what_people_wrote(
    server: Server, browser: httpx2.Client
) -> None:
    lead = _make_workshop(browser)
    with closing(sqlite3.connect(server.folder / "workshops.db")) as database:
        database.execute(
            "CREATE TRIGGER nobody BEFORE INSERT ON person"
            " BEGIN SELECT RAISE(ABORT, 'the fault'); END"
        )
    joined = browser.post(f"/bli-med/{reading.record(lead).code}", data={"navn": ANNES_NAME})
    assert joined.status_code == 500
    server.stop()
    assert "the fault" in server.log.read_text()
    assert _found(server, _secrets(lead)) == set()
