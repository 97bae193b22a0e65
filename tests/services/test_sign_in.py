"""From what an identity provider says to Helsetilsynet's rooms, and no further."""

from dataclasses import replace
from functools import partial
from time import time

import pytest

from domain.errors import Refused
from domain.workshop import Role
from services import access, rounds, sign_in
from services.access import HELSETILSYNET
from tests.helpers import refused

TOO_LATE = "The sign-in has expired. Open the start page and go on from there."
NO_ACCESS = "You do not have access to this."


def claims(**said: object) -> dict[str, object]:
    return {"is_logged_in": True, "exp": int(time()) + 60, "groups": ["risk"]} | said


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUTHORITY_GROUP", "risk")


def test_the_group_gets_a_working_day(database: str, group: None) -> None:
    access.authority_path()
    let_in = sign_in.take_over(sign_in.hand_over(claims()))
    assert let_in == replace(HELSETILSYNET, until=let_in.until)
    assert 7.9 * 3600 < let_in.until - time() <= 8 * 3600
    assert access.identify(access.make_token(let_in), "", Role.AUTHORITY) == let_in
    assert rounds.all_rounds(let_in) == []


def test_others_are_refused(database: str, group: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as outside:
        sign_in.hand_over(claims(groups=["all"]))
    assert outside.value.message.text.startswith("The account you have signed in with does not")
    unvouched: list[dict[str, object]] = [
        claims(is_logged_in=False),
        claims(exp=int(time()) - 1),
        {},
    ]
    refused(Refused, NO_ACCESS, *(partial(sign_in.hand_over, said) for said in unvouched))
    monkeypatch.setenv("AUTHORITY_CLAIM", "roles")
    assert sign_in.take_over(sign_in.hand_over(claims(groups=[], roles="risk")))
    monkeypatch.delenv("AUTHORITY_GROUP")
    refused(Refused, NO_ACCESS, lambda: sign_in.hand_over(claims(groups=["risk", None, ""])))


def test_a_token_is_for_one_thing_and_for_a_while(database: str) -> None:
    old = access.signer("sign-in").dumps(int(time()) - 1)
    cookie = access.make_token(replace(HELSETILSYNET, until=int(time()) + 60))
    elsewhere = access.signer("capability").dumps(int(time()) + 60)
    tokens = ("", "x", old, cookie, elsewhere)
    refused(Refused, TOO_LATE, *(partial(sign_in.take_over, token) for token in tokens))


def test_access_ends_by_itself_in_cookies_and_in_open_screens(database: str) -> None:
    ended = replace(HELSETILSYNET, until=int(time()) - 1)
    assert access.identify(access.make_token(ended), "", Role.AUTHORITY) is None
    refused(Refused, TOO_LATE, lambda: rounds.all_rounds(ended))


def test_a_new_link_ends_what_was_signed_in(database: str) -> None:
    access.authority_path()
    token = access.make_token(replace(HELSETILSYNET, until=int(time()) + 60))
    assert access.identify(token, "", Role.AUTHORITY) is not None
    access.authority_path(renewed=True)
    assert access.identify(token, "", Role.AUTHORITY) is None
