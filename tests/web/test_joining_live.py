"""The line that waits beside the join form: silent until the form is sent, then told the screen."""

import json
from unittest.mock import ANY

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from content.screen import screen
from domain.change import Topic
from domain.errors import Missing
from domain.workshop import Attendance, Role
from services import access, entrances, joining, reading, showing, workshops
from services.access import Caller
from tests.people import Cast, gather
from tests.web.callers import SAME, listening, show
from web import live


def _line(workshop_id: str, entrance: str) -> str:
    return f"/live/{workshop_id}?role=participant&entrance={entrance}"


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
    with listening(client, _line(cast.lead.workshop_id, entrance)) as told:
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
    with listening(client, _line(cast.lead.workshop_id, entrance)) as told:
        workshops.warn(cast.lead)
        gro = _send(client, cast, entrance)
        assert next(told)["screen"]["own"]["person"] == gro.person_id


def test_a_line_that_comes_after_the_form_was_sent_need_not_wait(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    gro = _send(client, cast, entrance)
    with listening(client, _line(cast.lead.workshop_id, entrance)) as told:
        assert next(told)["screen"]["own"]["person"] == gro.person_id


def test_the_line_of_another_workshop_is_closed(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with client.websocket_connect(
        _line(cast.other_lead.workshop_id, entrance), headers=SAME
    ) as line:
        _send(client, cast, entrance)
        with pytest.raises(WebSocketDisconnect) as closed:
            line.receive_text()
    assert closed.value.code == live.UNAUTHORISED


def test_a_form_that_is_never_sent_leaves_nothing_behind(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with listening(client, _line(cast.lead.workshop_id, entrance)):
        pass
    told: list[joining.Joined] = []
    stop = entrances.listen(entrance, told.append)
    joined = _send(client, cast, entrance)
    assert [one.caller for one in told] == [joined]
    stop()


def test_what_was_not_made_here_lets_nobody_wait(client: TestClient) -> None:
    workshop_id = gather().lead.workshop_id
    with pytest.raises(WebSocketDisconnect) as closed, listening(client, _line(workshop_id, "x")):
        pass
    assert closed.value.code == live.UNAUTHORISED


def test_who_was_refused_hears_when_she_is_let_in(client: TestClient) -> None:
    cast, entrance = gather(), entrances.make()
    with listening(client, _line(cast.lead.workshop_id, entrance)) as told:
        with pytest.raises(Missing):
            entrances.join(entrance, "000000", "Gro", Attendance.ROOM)
        gro = _send(client, cast, entrance)
        assert next(told)["screen"]["own"]["person"] == gro.person_id
