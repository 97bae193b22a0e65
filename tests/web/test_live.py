"""The live socket: what changed, also between the drawing of the page and the socket's opening."""

import json
from collections.abc import Iterator
from typing import Any
from unittest.mock import ANY

import pytest
from starlette.testclient import TestClient

from content.blocks import BLOCKS, Block
from content.screen import screen
from domain.ballots import Answer, BallotKind, Question
from domain.change import Topic
from domain.record import Record
from domain.steps import Step
from services import joining, reading, showing, ticking, voting, workshops
from services.access import Caller
from tests.people import gather, play_to
from tests.web.callers import listening, show


def _address(caller: Caller, drawn: int) -> str:
    return f"/live/{caller.workshop_id}?role={caller.role}&drawn={drawn}"


def _version(caller: Caller) -> int:
    return reading.workshop_row(caller.workshop_id).version


def test_what_changed_before_the_socket_opened_is_told(client: TestClient) -> None:
    cast = gather()
    show(client, cast.lead)
    drawn = _version(cast.lead)
    workshops.warn(cast.lead)
    with listening(client, _address(cast.lead, drawn)) as told:
        hints = [next(told) for _ in Topic]
    assert [hint["topic"] for hint in hints] == list(Topic)
    assert {hint["version"] for hint in hints} == {drawn + 1}


def test_a_participant_is_shown_her_screen_before_the_hints(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    drawn = _version(cast.anne)
    with listening(client, _address(cast.anne, drawn)) as told:
        workshops.warn(cast.lead)
        shown, hint = next(told)["screen"], next(told)
    assert (hint["topic"], hint["version"]) == (Topic.STEP, drawn + 1)
    assert shown == json.loads(screen(*showing.show(cast.anne)).write()) | {
        "own": shown["own"] | {"now": ANY}
    }
    assert "Om ett minutt går vi videre til «Velg selv»." in shown["shared"]["state"]


def test_what_she_has_missed_is_shown_when_she_comes(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    drawn = _version(cast.anne)
    workshops.advance(cast.lead, Step.BEFORE)
    with listening(client, _address(cast.anne, drawn)) as told:
        assert next(told)["screen"]["shared"]["title"] == "Velg selv"


def test_what_she_has_seen_is_not_sent_again(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    seen = screen(*showing.show(cast.anne)).shared.seal
    address = f"{_address(cast.anne, 0)}&seen={seen}"
    with listening(client, address) as told:
        first = next(told)["screen"]
        assert ("shared" in first, first["seal"]) == (False, seen)
        [next(told) for _ in Topic]
        joining.mark_left(cast.lead, cast.baard.person_id, left=True)
        shown = _next_screen(told)
        assert ("shared" in shown, shown["figures"]["present"]) == (False, 5)
        workshops.warn(cast.lead)
        assert "shared" in _next_screen(told)


def test_whose_link_was_renewed_is_shown_nothing_more(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    drawn = _version(cast.anne)
    with listening(client, _address(cast.anne, drawn)) as told:
        joining.renew_link(cast.lead, cast.anne.person_id)
        assert next(told)["topic"] == Topic.STEP


def test_each_is_shown_her_own_ticks_in_her_own_language(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "4")
    ticking.type_ticks(cast.baard, "7")
    client.cookies.set("language", "nn")
    shown = {}
    for caller in (cast.anne, cast.baard):
        show(client, caller)
        with listening(client, _address(caller, 0)) as told:
            shown[caller] = next(told)["screen"]
    assert [shown[caller]["own"]["ticks"] for caller in shown] == [cast.ids(4), cast.ids(7)]
    assert {one["shared"]["title"] for one in shown.values()} == {"Vel sjølv"}


def test_the_hints_are_told_though_no_screen_can_be_written(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    show(client, cast.anne)
    drawn = _version(cast.anne)
    with listening(client, _address(cast.anne, drawn)) as told:
        with monkeypatch.context() as patch:
            patch.setitem(BLOCKS, Step.SELECT_PLENUM, _fail)
            voting.open_ballot(
                cast.lead, Question(BallotKind.PROPOSAL, 75, sentence="Ja eller nei")
            )
            assert next(told)["topic"] == Topic.PLENUM
        workshops.warn(cast.lead)
        assert "Om ett minutt" in next(told)["screen"]["shared"]["state"]
    assert "The screens could not be written: ZeroDivisionError" in caplog.text


def _fail(_: Record) -> list[Block]:
    raise ZeroDivisionError


def _next_screen(told: Iterator[dict[str, Any]]) -> dict[str, Any]:
    shown: dict[str, Any] = next(one["screen"] for one in told if "screen" in one)
    return shown


def test_all_in_the_room_are_told_the_newest_figures(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    show(client, cast.anne)
    show(client, cast.lead)
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    ballot = voting.open_ballot(cast.lead, question)
    drawn = _version(cast.lead)
    with (
        listening(client, _address(cast.anne, drawn)) as own,
        listening(client, _address(cast.lead, drawn)) as leads,
    ):
        for person in (cast.anne, cast.baard, cast.cecilie):
            voting.answer(person, ballot, Answer(approves=True))
        for told in (own, leads):
            heard = [next(told)]
            while heard[-1]["figures"]["answered"] < 3:
                heard.append(next(told))
            # Those close together are told as one, and none is told twice.
            answered = [hint["figures"]["answered"] for hint in heard]
            assert answered == sorted(set(answered))
            assert heard[-1]["figures"] == {"answered": 3, "asked": 6}
