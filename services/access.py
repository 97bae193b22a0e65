"""Who is calling: capabilities signed into a cookie, one per workshop and role."""

import hmac
import secrets
from dataclasses import dataclass, replace
from functools import cache

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import Connection

import settings
from domain.errors import Missing, Refused
from domain.workshop import Role
from storage import people, rounds, workshops
from storage.engine import reading, writing
from storage.secrets import find, read_or_make, renew

AUTHORITY = "authority"


@dataclass(frozen=True)
class Caller:
    """Somebody who has shown a capability: a role in one workshop.

    An office's is in one round: `workshop_id` is the round's id and `person_id` the invitation's.
    Helsetilsynet's is for all rounds, and has neither.
    """

    workshop_id: str
    role: Role
    person_id: int = 0

    @property
    def pseudonym(self) -> str:
        return f"person {self.person_id}" if self.role is Role.PARTICIPANT else self.role


HELSETILSYNET = Caller("", Role.AUTHORITY)


def cookie_name(workshop_id: str, role: Role) -> str:
    """One cookie per workshop and role: a lead may take part in the browser of her control room."""
    return f"workshop-{role}-{workshop_id}"


def new_key() -> str:
    return secrets.token_urlsafe(24)


def make_token(caller: Caller) -> str:
    """Sign the caller's capability for a cookie."""
    with reading() as connection:
        key, _ = _read_key(connection, caller)
    return _serializer(settings.database_url()).dumps(
        [caller.workshop_id, caller.role, caller.person_id, key]
    )


def identify(token: str | None, workshop_id: str, role: Role) -> Caller | None:
    """The caller behind a cookie, when it is genuine, still valid and for this use."""
    try:
        found = _serializer(settings.database_url()).loads(token or "")
        caller, key = Caller(found[0], Role(found[1]), found[2]), str(found[3])
    except (BadSignature, ValueError, LookupError, TypeError):
        return None
    if (caller.workshop_id, caller.role) != (workshop_id, role):
        return None
    try:
        with reading() as connection:
            expected, main = _read_key(connection, caller)
    except Missing:
        return None
    return main if hmac.compare_digest(expected.encode(), key.encode()) else None


def open_lead_link(workshop_id: str, key: str) -> Caller:
    """The lead behind the secret link to the control room; raises Refused when it is wrong."""
    with reading() as connection:
        workshop = workshops.read(connection, workshop_id)
    if not hmac.compare_digest(workshop.lead_key.encode(), key.encode()):
        raise Refused("The link is not valid.")
    return Caller(workshop_id, Role.LEAD)


def open_return_link(workshop_id: str, person_id: int, key: str) -> Caller:
    """The participant behind a personal link; raises Refused when it is wrong or renewed."""
    caller = Caller(workshop_id, Role.PARTICIPANT, person_id)
    with reading() as connection:
        workshops.read(connection, workshop_id)
        found = people.read_key(connection, workshop_id, person_id)
    if found is None or not hmac.compare_digest(found[0].encode(), key.encode()):
        raise Refused("The link is not valid any more. Ask the process lead for a new one.")
    return replace(caller, person_id=found[1])


def open_office_link(office_id: int, key: str) -> Caller:
    """The office behind its link to a round; raises Refused when it is wrong."""
    with reading() as connection:
        office = rounds.read_invited(connection, office_id)
    if not hmac.compare_digest(office.key.encode(), key.encode()):
        raise Refused("The link is not valid.")
    return Caller(office.round_id, Role.OFFICE, office_id)


def open_authority_link(key: str) -> Caller:
    """Helsetilsynet behind the installation's link; raises Refused when it is wrong."""
    with reading() as connection:
        expected = find(connection, AUTHORITY)
    if expected is None or not hmac.compare_digest(expected.encode(), key.encode()):
        raise Refused("The link is not valid.")
    return HELSETILSYNET


def authority_path(*, renewed: bool = False) -> tuple[str, bool]:
    """The path of Helsetilsynet's link, and whether the key was made now."""
    with writing() as connection:
        is_new = renewed or find(connection, AUTHORITY) is None
        key = renew(connection, AUTHORITY) if renewed else read_or_make(connection, AUTHORITY)
    return f"/helsetilsynet/{key}", is_new


def own_key(caller: Caller) -> str:
    """The secret of the caller's personal link, for the caller alone."""
    require(caller, Role.PARTICIPANT)
    with reading() as connection:
        key, _ = _read_key(connection, caller)
    return key


def require(caller: Caller, *roles: Role) -> None:
    if caller.role not in roles:
        raise Refused("You do not have access to this.")


def _read_key(connection: Connection, caller: Caller) -> tuple[str, Caller]:
    """The key the caller must show, and who it is: somebody may have had two entries."""
    if caller.role is Role.LEAD:
        return workshops.read(connection, caller.workshop_id).lead_key, caller
    if caller.role is Role.AUTHORITY:
        return find(connection, AUTHORITY) or new_key(), caller
    if caller.role is Role.OFFICE:
        return rounds.read_invited(connection, caller.person_id).key, caller
    found = people.read_key(connection, caller.workshop_id, caller.person_id)
    if found is None:
        raise Missing("You are not in this workshop.")
    key, person_id = found
    return key, replace(caller, person_id=person_id)


@cache
def _serializer(database_url: str) -> URLSafeSerializer:
    # The argument is the cache's key: each database keeps a signing secret of its own.
    with writing() as connection:
        return URLSafeSerializer(read_or_make(connection, "signing"), salt="capability")
