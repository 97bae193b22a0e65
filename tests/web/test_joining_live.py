"""The line that waits beside the join form: silent until the form is sent, then told the screen."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any
from unittest.mock import ANY

import pytest
from starlette.testclient import TestClient
from starlette.types import Message
from starlette.websockets import WebSocket, WebSocketDisconnect

from content.screen import screen
from domain.change import Topic
from domain.errors import Missing
from domain.workshop import Attendance, Role
from services import access, entrances, joining, reading, showing, workshops
from services.access import Caller
from tests.helpers import run
from tests.people import Cast, gather
from tests.web.callers import SAME, show
from web import live


@contextmanager
def _waiting(
    client: TestClient, workshop_id: str, entrance: str
) -> Iterator[Iterator[dict[str, Any]]]:
    """What is told on a line that waits beside the form with this entrance."""
    path = f"/live/{workshop_id}?role=participant&outside="
    with client.websocket_connect(path, headers=SAME) as line:
        line.send_text(entrance)
        yield (told for _ in count() for told in line.receive_json())


def _send(client: TestClient, cast: Cast, entrance: str) -> Caller:
    """Send the form; whom it made."""
    code = reading.record(cast.lead).code
    answer = client.post(
        f"/bli-med/{code}", data={"navn": "Gro", "inngang": entrance}, headers=SAME
    )
    name = access.cookie_name(cast.lead.workshop_id, Role.PARTICIPANT)
    found = access.identify(answer.cookies[name], cast.lead.workshop_id, Role.PARTICIPANT)
    assert found is not None
    return found


def test_who_joins_is_shown_her_screen_on_the_line_that_waited(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with _waiting(client, cast.lead.workshop_id, entrance) as told:
        workshops.warn(cast.lead)  # which those outside are not told
        gro = _send(client, cast, entrance)
        shown = next(told)["screen"]
        assert shown == json.loads(screen(*showing.show(gro)).write()) | {
            "own": shown["own"] | {"now": ANY, "person": gro.person_id}
        }
        assert next(told)["topic"] == Topic.STEP
        workshops.warn(cast.lead, warned=False)
        assert next(told)["screen"]["shared"]["state"] == ""


def test_whoever_else_the_browser_is_hears_nothing_beside_the_form(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    show(client, cast.anne)
    with _waiting(client, cast.lead.workshop_id, entrance) as told:
        workshops.warn(cast.lead)
        gro = _send(client, cast, entrance)
        assert next(told)["screen"]["own"]["person"] == gro.person_id


def test_a_line_that_comes_after_the_form_was_sent_need_not_wait(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    gro = _send(client, cast, entrance)
    with _waiting(client, cast.lead.workshop_id, entrance) as told:
        assert next(told)["screen"]["own"]["person"] == gro.person_id


def test_the_line_of_another_workshop_is_closed(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with _waiting(client, cast.other_lead.workshop_id, entrance) as told:
        _send(client, cast, entrance)
        with pytest.raises(WebSocketDisconnect) as closed:
            next(told)
    assert closed.value.code == live.UNAUTHORISED


@pytest.mark.parametrize("entrance", ["", "x", "x" * 100_000])
def test_what_was_not_made_here_lets_nobody_wait(client: TestClient, entrance: str) -> None:
    with (
        _waiting(client, gather().lead.workshop_id, entrance) as told,
        pytest.raises(WebSocketDisconnect) as closed,
    ):
        next(told)
    assert closed.value.code == live.UNAUTHORISED


def test_a_browser_that_leaves_before_it_has_said_anything_is_let_go(client: TestClient) -> None:
    path = f"/live/{gather().lead.workshop_id}?role=participant&outside="
    with client.websocket_connect(path, headers=SAME):
        pass


def test_a_browser_that_leaves_while_it_is_answered_is_no_fault() -> None:
    messages = iter([{"type": "websocket.connect"}, {"type": "websocket.disconnect"}])

    async def receive() -> Message:
        return next(messages)

    async def send(message: Message) -> None:
        if message["type"] != "websocket.accept":
            raise OSError  # as the server does once the browser is gone

    line = {"type": "websocket", "path_params": {"workshop_id": "abc"}, "headers": []}
    scope = line | {"query_string": b"role=participant&outside="}
    run(live.serve(WebSocket(scope, receive, send)))


def test_a_form_that_is_never_sent_leaves_nothing_behind(client: TestClient) -> None:
    with _waiting(client, gather().lead.workshop_id, entrances.make()):
        pass
    assert entrances._listeners == {}


def test_whose_link_was_renewed_waits_as_one_who_has_not_joined(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    joining.renew_link(cast.lead, _send(client, cast, entrance).person_id)
    with _waiting(client, cast.lead.workshop_id, entrance) as told:
        workshops.warn(cast.lead)
        again = _send(client, cast, entrance)
        assert next(told)["screen"]["own"]["person"] == again.person_id


def test_who_was_refused_hears_when_she_is_let_in(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with _waiting(client, cast.lead.workshop_id, entrance) as told:
        with pytest.raises(Missing):
            entrances.join(entrance, "000000", "Gro", Attendance.ROOM)
        gro = _send(client, cast, entrance)
        assert next(told)["screen"]["own"]["person"] == gro.person_id
