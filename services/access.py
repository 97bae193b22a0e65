"""Who is calling: capabilities signed into a cookie, one per workshop and role."""

import hmac
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from time import time

from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import Connection

import settings
from domain.errors import Missing, Refused
from domain.workshop import Role
from storage import admissions, hearings, people, point_lists, rounds, workshops
from storage.engine import reading, writing
from storage.secrets import find, read_or_make, renew

AUTHORITY = "authority"
CAPABILITY = "capability"

GUESTS = {Role.LEAD: "co-lead", Role.OBSERVER: "observer"}


@dataclass(frozen=True)
class Caller:
    """Somebody who has shown a capability: a role in one workshop.

    For a list's owner and for who answers a hearing, the id is the list's or the hearing's.
    `number` tells co-leads and observers apart, from 1; it is 0 for the process lead herself.
    An office's is in one round: `workshop_id` is the round's id and `person_id` the invitation's.
    Helsetilsynet's is for all rounds, and has neither. `until` is when it ends by itself, in
    seconds since 1970; 0 is never.
    """

    workshop_id: str
    role: Role
    person_id: int = 0
    number: int = 0
    until: int = 0

    @property
    def has_ended(self) -> bool:
        return 0 < self.until <= time()

    @property
    def pseudonym(self) -> str:
        if self.role is Role.PARTICIPANT:
            return f"person {self.person_id}"
        return f"{GUESTS[self.role]} {self.number}" if self.number else self.role


HELSETILSYNET = Caller("", Role.AUTHORITY)


def cookie_name(workshop_id: str, role: Role) -> str:
    """One cookie per workshop and role: a lead may take part in the browser of her control room."""
    return f"workshop-{role}-{workshop_id}"


def new_key() -> str:
    return secrets.token_urlsafe(24)


def make_token(caller: Caller) -> str:
    """The cookie that says who the caller is."""
    with reading() as connection:
        key, _ = _read_key(connection, caller)
    return sign(caller, key)


def sign(caller: Caller, key: str) -> str:
    """As `make_token`, when the key is at hand."""
    return str(
        signer(CAPABILITY).dumps(
            [caller.workshop_id, caller.role, caller.person_id, key, caller.number, caller.until]
        )
    )


def identify(token: str | None, workshop_id: str, role: Role) -> Caller | None:
    """The caller behind a cookie, when it is genuine, still valid and for this use."""
    shown = _read_token(token, workshop_id, role)
    if shown is None:
        return None
    caller, key = shown
    try:
        with reading() as connection:
            expected, main = _read_key(connection, caller)
    except Missing:
        return None
    return main if hmac.compare_digest(expected.encode(), key.encode()) else None


def identify_participants(tokens: Sequence[str], workshop_id: str) -> list[Caller | None]:
    """Whom each cookie belongs to, as `identify`, with one question for all."""
    with reading() as connection:
        keys = people.read_keys(connection, workshop_id)
    return [_identify_by(keys, token, workshop_id) for token in tokens]


def _identify_by(
    keys: Mapping[int, tuple[str, int]], token: str, workshop_id: str
) -> Caller | None:
    shown = _read_token(token, workshop_id, Role.PARTICIPANT)
    if shown is None or shown[0].person_id not in keys:
        return None
    caller, key = shown
    expected, person_id = keys[caller.person_id]
    is_right = hmac.compare_digest(expected.encode(), key.encode())
    return replace(caller, person_id=person_id) if is_right else None


def _read_token(token: str | None, workshop_id: str, role: Role) -> tuple[Caller, str] | None:
    """The caller a genuine cookie for this use names, and the key it shows."""
    try:
        found = signer(CAPABILITY).loads(token or "")
        # The first cookies had no number, and no end.
        caller, key = Caller(found[0], Role(found[1]), found[2], *found[4:6]), str(found[3])
    except (BadSignature, ValueError, LookupError, TypeError):
        return None
    if (caller.workshop_id, caller.role) != (workshop_id, role) or caller.has_ended:
        return None
    return caller, key


def open_lead_link(workshop_id: str, key: str) -> Caller:
    """The lead, or a co-lead, behind a secret link to the control room; else raises Refused."""
    with reading() as connection:
        workshop = workshops.read(connection, workshop_id)
    if hmac.compare_digest(workshop.lead_key.encode(), key.encode()):
        return Caller(workshop_id, Role.LEAD)
    return open_guest_link(workshop_id, Role.LEAD, key)


def open_guest_link(workshop_id: str, role: Role, key: str) -> Caller:
    """The co-lead or observer behind an own link; raises Refused when it is wrong or revoked."""
    with reading() as connection:
        workshops.read(connection, workshop_id)
        valid = admissions.keys(connection, workshop_id, role)
    for number, expected in valid.items():
        if hmac.compare_digest(expected.encode(), key.encode()):
            return Caller(workshop_id, role, number=number)
    raise Refused("The link is not valid.")


def open_list_link(list_id: str, key: str) -> Caller:
    """The owner behind the secret link to a list; raises Refused when it is wrong."""
    with reading() as connection:
        owned = point_lists.read(connection, list_id)
    if not hmac.compare_digest(owned.owner_key.encode(), key.encode()):
        raise Refused("The link is not valid.")
    return Caller(list_id, Role.LIST_OWNER)


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
    """Refuse other roles, and who has lost the access while the screen was open."""
    if caller.role not in roles:
        raise Refused("You do not have access to this.")
    if caller.has_ended:
        raise Refused("The sign-in has expired. Open the start page and go on from there.")
    if caller.number:
        with reading() as connection:
            _read_key(connection, caller)


def _read_key(connection: Connection, caller: Caller) -> tuple[str, Caller]:
    """The key the caller must show, and who it is: somebody may have had two entries."""
    if caller.role in GUESTS:
        return read_secret(connection, caller), caller
    if caller.role is Role.LIST_OWNER:
        return point_lists.read(connection, caller.workshop_id).owner_key, caller
    if caller.role is Role.RESPONDENT:
        key = hearings.respondent_key(connection, caller.workshop_id, caller.person_id)
        return key, caller
    if caller.role is Role.AUTHORITY:
        return find(connection, AUTHORITY) or new_key(), caller
    if caller.role is Role.OFFICE:
        return rounds.read_invited(connection, caller.person_id).key, caller
    found = people.read_key(connection, caller.workshop_id, caller.person_id)
    if found is None:
        raise Missing("You are not in this workshop.")
    key, person_id = found
    return key, replace(caller, person_id=person_id)


def read_secret(connection: Connection, caller: Caller) -> str:
    """The key of the lead, a co-lead or an observer; raises Missing when it has been revoked."""
    if caller.role is Role.LEAD and not caller.number:
        return workshops.read(connection, caller.workshop_id).lead_key
    valid = admissions.keys(connection, caller.workshop_id, caller.role)
    if caller.number not in valid:
        raise Missing("The link is not valid any more. Ask the process lead for a new one.")
    return valid[caller.number]


def signer(purpose: str) -> URLSafeSerializer:
    """Signs and reads tokens; one that was signed for another purpose is not genuine."""
    return _serializer(settings.database_url(), purpose)


@cache
def _serializer(database_url: str, purpose: str) -> URLSafeSerializer:
    # The address is part of the cache's key: each database keeps a signing secret of its own.
    with writing() as connection:
        return URLSafeSerializer(read_or_make(connection, "signing"), salt=purpose)
