"""Who is calling: a capability per workshop and role, and nothing else."""

import pytest
from itsdangerous import URLSafeSerializer

import settings
from domain.errors import Missing, Refused
from domain.workshop import Role
from services import access, reading, workshops
from services.access import Caller
from storage import people, schema
from storage.engine import engine_at, writing
from storage.secrets import read_or_make
from tests.helpers import refused
from tests.people import Cast, gather

LEAD, PARTICIPANT = Role.LEAD, Role.PARTICIPANT


def _restart() -> None:
    engine_at(settings.database_url()).dispose()
    engine_at.cache_clear()
    access._serializer.cache_clear()


def _sign(content: object) -> str:
    """What somebody with the installation's own secret would sign."""
    with writing() as connection:
        secret = read_or_make(connection, "signing")
    return str(URLSafeSerializer(secret, salt="capability").dumps(content))


def _key_of(caller: Caller) -> str:
    with writing() as connection:
        found = people.read_key(connection, caller.workshop_id, caller.person_id)
    return found[0] if found else ""


def _identify_lead(cast: Cast, token: str) -> Caller | None:
    return access.identify(token, cast.lead.workshop_id, LEAD)


def _identify_anne(cast: Cast, token: str) -> Caller | None:
    return access.identify(token, cast.anne.workshop_id, PARTICIPANT)


def test_token_tells_who_calls(database: str) -> None:
    cast = gather()
    assert _identify_anne(cast, access.make_token(cast.anne)) == cast.anne
    assert _identify_lead(cast, access.make_token(cast.lead)) == cast.lead


def test_token_is_for_one_role(database: str) -> None:
    cast = gather()
    assert _identify_lead(cast, access.make_token(cast.anne)) is None
    assert _identify_anne(cast, access.make_token(cast.lead)) is None


def test_token_is_for_one_workshop(database: str) -> None:
    cast = gather()
    here, there = cast.lead.workshop_id, cast.other_lead.workshop_id
    for token, role in (
        (access.make_token(cast.anne), PARTICIPANT),
        (access.make_token(cast.lead), LEAD),
    ):
        assert access.identify(token, there, role) is None
        assert access.identify(token, here, role) is not None


def test_changed_token_tells_of_nobody(database: str) -> None:
    cast = gather()
    token = access.make_token(cast.anne)
    # The last character is left out: it holds spare bits, so that another may say the same.
    for place in range(len(token) - 1):
        other = "A" if token[place] != "A" else "B"
        changed = f"{token[:place]}{other}{token[place + 1 :]}"
        assert _identify_anne(cast, changed) is None
    for broken in (None, "", "å", token[:-2], f"{token}.", token.split(".")[0]):
        assert access.identify(broken, cast.anne.workshop_id, PARTICIPANT) is None


def test_self_signed_token_is_refused(database: str) -> None:
    cast = gather()
    row = reading.workshop_row(cast.lead.workshop_id)
    forged = [row.id, "lead", 0, row.lead_key]
    for secret in ("", "signing", "guess"):
        token = URLSafeSerializer(secret, salt="capability").dumps(forged)
        assert _identify_lead(cast, token) is None


def test_signed_but_wrong_is_refused(database: str) -> None:
    cast = gather()
    workshop, anne = cast.anne.workshop_id, cast.anne.person_id
    key = _key_of(cast.anne)
    genuine = [workshop, "participant", anne, key]
    assert _identify_anne(cast, _sign(genuine)) == cast.anne
    wrong: list[object] = [
        [workshop, "participant", anne, "another key"],
        [workshop, "participant", cast.baard.person_id, key],
        [workshop, "participant", 9001, key],
        [workshop, "observer", anne, key],
        [workshop, "participant", anne],
        [],
        7,
        None,
        {},
    ]
    for shape in wrong:
        assert _identify_anne(cast, _sign(shape)) is None


def test_token_ends_with_its_workshop(database: str) -> None:
    cast = gather()
    lead, anne = access.make_token(cast.lead), access.make_token(cast.anne)
    workshops.delete(cast.lead)
    assert _identify_lead(cast, lead) is None
    assert _identify_anne(cast, anne) is None


def test_restart_logs_nobody_out(database: str) -> None:
    cast = gather()
    token = access.make_token(cast.anne)
    _restart()
    assert _identify_anne(cast, token) == cast.anne


def test_another_secret_ends_all_tokens(database: str) -> None:
    cast = gather()
    token = access.make_token(cast.anne)
    with writing() as connection:
        connection.execute(schema.secret.delete())
    _restart()
    assert _identify_anne(cast, token) is None


def test_stranger_gets_no_token(database: str) -> None:
    cast = gather()
    workshop = cast.lead.workshop_id
    for stranger in (
        Caller(workshop, PARTICIPANT, 9001),
        Caller(workshop, PARTICIPANT, cast.outsider.person_id),
        Caller("another", LEAD),
    ):
        with pytest.raises(Missing):
            access.make_token(stranger)


def test_lead_link_opens_control_room(database: str) -> None:
    cast = gather()
    row = reading.workshop_row(cast.lead.workshop_id)
    assert access.open_lead_link(row.id, row.lead_key) == cast.lead


def test_other_lead_links_are_refused(database: str) -> None:
    cast = gather()
    row = reading.workshop_row(cast.lead.workshop_id)
    other = reading.workshop_row(cast.other_lead.workshop_id)
    refused(
        Refused,
        "The link is not valid.",
        lambda: access.open_lead_link(row.id, ""),
        lambda: access.open_lead_link(row.id, "gjettet-nøkkel"),
        lambda: access.open_lead_link(row.id, other.lead_key),
    )
    refused(
        Missing,
        "There is no such workshop.",
        lambda: access.open_lead_link("another", row.lead_key),
        lambda: access.open_lead_link("a\0b", row.lead_key),
    )


def test_cookie_per_workshop_and_role() -> None:
    names = {access.cookie_name(workshop, role) for workshop in ("a", "b") for role in Role}
    assert len(names) == 6


def test_pseudonym_never_tells_name(database: str) -> None:
    cast = gather()
    assert cast.anne.pseudonym == f"person {cast.anne.person_id}"
    assert cast.lead.pseudonym == "lead"
