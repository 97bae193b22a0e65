"""The evaluation's form, asked and sent as a browser does."""

import re

import pytest
from starlette.testclient import TestClient

from domain.evaluation import STATEMENTS, Stage
from domain.steps import ORDER, Step
from services import evaluating, reading, workshops
from tests.people import Cast, gather
from tests.web.callers import show

PAGE = {"Accept": "text/html", "Origin": "http://testserver"}
FORM = {statement: "4" for statement in STATEMENTS} | {"kommentar": "Bra"}


@pytest.fixture
def cast(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> Cast:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)
    cast = gather()
    for step in ORDER[: ORDER.index(Step.EXPLAIN_PLENUM)]:
        workshops.advance(cast.lead, step)
    evaluating.open_evaluation(cast.lead, Stage.UNOPENED)
    return cast


@pytest.fixture
def anne(cast: Cast, client: TestClient) -> TestClient:
    return show(client, cast.anne)


def test_answer_is_kept_once_and_can_be_changed(cast: Cast, anne: TestClient) -> None:
    path = f"/evaluering/{cast.anne.workshop_id}"
    asked = anne.get(path, headers=PAGE)
    assert re.findall(r"checked", asked.text) == []
    assert re.findall(r"HttpOnly|SameSite=lax", asked.headers["set-cookie"]) == [
        "HttpOnly", "SameSite=lax",
    ]  # fmt: skip
    for _ in range(2):
        assert "Svaret er lagret." in anne.post(path, data=FORM, headers=PAGE).text
    assert reading.record(cast.lead).evaluation.answers == 1
    again = anne.get(path, headers=PAGE).text
    assert len(re.findall(r'value="4" checked', again)) == 7
    assert ">Bra</textarea>" in again


def test_half_an_answer_is_kept_in_the_form(cast: Cast, anne: TestClient) -> None:
    path = f"/evaluering/{cast.anne.workshop_id}"
    half = FORM | {"e2": "9", "e6": ""}
    answer = anne.post(path, data=half, headers=PAGE)
    assert answer.status_code == 409
    assert "Velg et svar på hver påstand. Disse mangler svar: 2, 6." in answer.text
    assert len(re.findall(r'value="4" checked', answer.text)) == 5
    assert ">Bra</textarea>" in answer.text
    assert reading.record(cast.lead).evaluation.answers == 0


def test_closed_evaluation_and_strangers_are_told_so(cast: Cast, anne: TestClient) -> None:
    path = f"/evaluering/{cast.anne.workshop_id}"
    evaluating.close_evaluation(cast.lead, Stage.OPEN)
    for answer in (anne.get(path, headers=PAGE), anne.post(path, data=FORM, headers=PAGE)):
        assert "Evalueringen er lukket." in answer.text
        assert "<form" not in answer.text
    anne.cookies.clear()
    for answer in (anne.get(path, headers=PAGE), anne.post(path, data=FORM, headers=PAGE)):
        assert answer.status_code == 401
