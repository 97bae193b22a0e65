"""The way from a sign-in to the cookie, without a browser."""

from time import time

import pytest
from starlette.testclient import TestClient

from services import access

PAGE = {"Accept": "text/html"}
COOKIE = "workshop-authority-"


def _token(seconds_left: int = 60) -> str:
    return str(access.signer("sign-in").dumps(int(time()) + seconds_left))


def test_a_token_becomes_a_cookie_that_ends_the_same_day(client: TestClient) -> None:
    access.authority_path()
    answer = client.get(f"/logg-inn/{_token()}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/runder")
    set_cookie = answer.headers["set-cookie"]
    lasts = int(set_cookie.partition("Max-Age=")[2].partition(";")[0])
    assert 8 * 3600 - 60 < lasts <= 8 * 3600
    assert "HttpOnly" in set_cookie
    left = client.get("/logg-ut")
    assert (left.status_code, left.headers["location"]) == (303, "/auth/logout")
    assert COOKIE not in client.cookies


def test_an_old_or_made_up_token_gives_a_sentence_and_no_cookie(client: TestClient) -> None:
    for token in (_token(-1), "x"):
        answer = client.get(f"/logg-inn/{token}", headers=PAGE)
        assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)
        assert "Innloggingen er utløpt." in answer.text
    assert client.get("/logg-inn/", headers=PAGE).status_code == 404


def test_streamlits_sign_in_is_shut_unless_it_is_set_up(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = "Denne siden hører til en workshop"
    for path in ("/auth/login", "/auth/logout", "/oauth2callback"):
        assert "Det er ingenting på denne adressen." in client.get(path, headers=PAGE).text
    assert ours in client.get("/runder", headers=PAGE).text
    monkeypatch.setenv("AUTHORITY_GROUP", "risk")
    assert "Denne siden er for Helsetilsynet." in client.get("/runder", headers=PAGE).text
    assert ours in client.get("/kontrollrom", headers=PAGE).text
    # Let through to Streamlit, which is not here.
    assert client.get("/auth/login", headers=PAGE).text == "Not Found"
    refused = client.get("/oauth2callback?error=access_denied&error_description=a@b", headers=PAGE)
    assert (refused.status_code, "a@b" in refused.text) == (400, False)
