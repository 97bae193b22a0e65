"""The live socket: what changed, also between the drawing of the page and the socket's opening."""

from starlette.testclient import TestClient

from domain.ballots import Answer, BallotKind, Question
from domain.change import Topic
from domain.steps import Step
from services import reading, voting, workshops
from services.access import Caller
from tests.people import gather, play_to
from tests.web.callers import SAME, show


def _address(caller: Caller, drawn: int) -> str:
    return f"/live/{caller.workshop_id}?role={caller.role}&drawn={drawn}"


def _version(caller: Caller) -> int:
    return reading.workshop_row(caller.workshop_id).version


def test_what_changed_before_the_socket_opened_is_told(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    drawn = _version(cast.anne)
    workshops.warn(cast.lead)
    with client.websocket_connect(_address(cast.anne, drawn), headers=SAME) as socket:
        told = [socket.receive_json() for _ in Topic]
    assert [hint["topic"] for hint in told] == list(Topic)
    assert {hint["version"] for hint in told} == {drawn + 1}


def test_who_has_drawn_the_newest_is_told_of_the_next(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    drawn = _version(cast.anne)
    with client.websocket_connect(_address(cast.anne, drawn), headers=SAME) as socket:
        workshops.warn(cast.lead)
        assert socket.receive_json()["version"] == drawn + 1


def test_all_in_the_room_are_told_the_newest_figures(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    show(client, cast.anne)
    show(client, cast.lead)
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    ballot = voting.open_ballot(cast.lead, question)
    drawn = _version(cast.lead)
    with (
        client.websocket_connect(_address(cast.anne, drawn), headers=SAME) as own,
        client.websocket_connect(_address(cast.lead, drawn), headers=SAME) as leads,
    ):
        for person in (cast.anne, cast.baard, cast.cecilie):
            voting.answer(person, ballot, Answer(approves=True))
        for socket in (own, leads):
            heard = [socket.receive_json()]
            while heard[-1]["figures"]["answered"] < 3:
                heard.append(socket.receive_json())
            # Those close together are told as one, and none is told twice.
            answered = [hint["figures"]["answered"] for hint in heard]
            assert answered == sorted(set(answered))
            assert heard[-1]["figures"] == {"answered": 3, "asked": 6}
