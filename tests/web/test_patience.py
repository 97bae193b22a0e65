"""Wrong codes wait for each other; right ones never wait, however many come from one address."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from services import reading
from tests.people import gather
from tests.web.callers import SAME
from web import patience


def test_only_wrong_codes_wait(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    turn = asyncio.Lock()
    monkeypatch.setattr(patience, "_turn", turn)
    path = f"/bli-med/{reading.record(gather().lead).code}"
    assert client.portal is not None
    client.portal.call(turn.acquire)
    with ThreadPoolExecutor() as pool:
        guesses = [pool.submit(client.get, f"/bli-med/00000{number}") for number in range(3)]
        try:
            assert {client.get(path).status_code for _ in range(10)} == {200}
            joined = [client.post(path, data={"navn": ""}, headers=SAME) for _ in range(10)]
            assert {answer.status_code for answer in joined} == {303}
            assert not any(guess.done() for guess in guesses)
        finally:
            client.portal.call(turn.release)
    assert {guess.result().status_code for guess in guesses} == {404}
