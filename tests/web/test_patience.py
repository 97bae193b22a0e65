"""Wrong codes wait for each other, right ones never; only so much is made a minute."""

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import monotonic

import pytest
from starlette.testclient import TestClient

from domain.errors import TooMany
from services import reading
from tests.helpers import everything
from tests.people import gather
from tests.web.callers import SAME, show
from web import patience


def test_only_wrong_codes_wait(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    turn = asyncio.Lock()
    monkeypatch.setattr(patience, "_turn", turn)
    path = f"/bli-med/{reading.record(gather().lead).code}"
    assert client.portal is not None
    client.portal.call(turn.acquire)
    with ThreadPoolExecutor() as pool:
        guesses = [pool.submit(client.get, f"/bli-med/00000{number}") for number in range(3)]
        guesses.append(pool.submit(client.post, "/bli-med/000003", headers=SAME))
        try:
            assert {client.get(path).status_code for _ in range(10)} == {303}
            joined = [client.post(path, data={"navn": ""}, headers=SAME) for _ in range(10)]
            assert {answer.status_code for answer in joined} == {200}
            assert not any(guess.done() for guess in guesses)
        finally:
            client.portal.call(turn.release)
    assert {guess.result().status_code for guess in guesses} == {404}


def test_so_much_is_made_a_minute_and_no_more(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = gather().lead
    show(client, lead)
    client.cookies.set("language", "nn")
    began = monotonic() - patience.SPAN_SECONDS / 2
    made = deque([began] * (patience.MOST_MADE - 1), maxlen=patience.MOST_MADE)
    monkeypatch.setattr(patience, "_made", made)
    form = {"navn": "Risikoworkshop i Agder"}
    # What is refused made nothing, and does not count.
    assert client.post("/ny-workshop", data={}, headers=SAME).status_code == 409
    assert client.post("/ny-workshop", data=form, headers=SAME).status_code == 303
    before = everything()
    for path in ("/ny-workshop", "/papir", "/ny-liste", f"/ovelse/{lead.workshop_id}"):
        answer = client.post(path, data=form, headers=SAME)
        assert answer.status_code == 429
        assert "Vent eit minutt, og trykk ein gong til." in answer.text
        if path != f"/ovelse/{lead.workshop_id}":
            assert 'value="Risikoworkshop i Agder"' in answer.text  # nothing typed is lost
    assert everything() == before
    made[0] = monotonic() - patience.SPAN_SECONDS
    assert client.post("/ny-liste", data=form, headers=SAME).status_code == 303


def test_those_who_make_at_the_same_moment_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    made = deque([monotonic()] * (patience.MOST_MADE - 5), maxlen=patience.MOST_MADE)
    monkeypatch.setattr(patience, "_made", made)
    everybody = Barrier(20, timeout=60)

    def make(_: int) -> bool:
        try:
            with patience.counted():
                everybody.wait()
        except TooMany:
            everybody.wait()
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(make, range(20))) == 5
