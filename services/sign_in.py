"""Signing in with the organisation's identity provider, to Helsetilsynet's rooms.

Of the person nothing is kept: the group opens the rooms, whoever is in it.
"""

from dataclasses import replace
from time import time

from itsdangerous import BadSignature

import settings
from domain.claims import Claims, holds_group, is_valid
from domain.errors import Refused
from services.access import HELSETILSYNET, Caller, signer

HANDOVER_SECONDS = 10 * 60  # from the start page is drawn until the way in is used
ACCESS_SECONDS = 8 * 60 * 60  # a working day: who leaves the group is out the day after
_PURPOSE = "sign-in"


def is_signed_in(claims: Claims) -> bool:
    """Whether the provider vouches for somebody now; its word of yesterday is no good."""
    return claims.get("is_logged_in") is True and is_valid(claims, time())


def hand_over(claims: Claims) -> str:
    """A token that lets the browser in within ten minutes; raises Refused outside the group."""
    group = settings.authority_group()
    if not group or not is_signed_in(claims):
        raise Refused("You do not have access to this.")
    if not holds_group(claims, settings.authority_claim(), group):
        raise Refused(
            "The account you have signed in with does not have access. Ask those who manage "
            "access at Helsetilsynet to put you in the group."
        )
    return str(signer(_PURPOSE).dumps(int(time()) + HANDOVER_SECONDS))


def take_over(token: str) -> Caller:
    """Helsetilsynet for a working day; raises Refused when the token is wrong or too old."""
    try:
        end = signer(_PURPOSE).loads(token)
    except BadSignature:
        end = 0
    if end <= time():
        raise Refused("The sign-in has expired. Open the start page and go on from there.")
    return replace(HELSETILSYNET, until=int(time()) + ACCESS_SECONDS)
