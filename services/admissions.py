"""Own links for co-leads, who may do what the lead may, and for observers, who only see."""

from domain.change import Topic
from domain.errors import Refused, WorkshopError
from domain.workshop import Role
from services.access import GUESTS, Caller, new_key, require
from services.acts import Act, acting
from storage import admissions
from storage.engine import reading

MOST_LINKS = 20


def admit(caller: Caller, role: Role) -> int:
    """Make one more link for a co-lead or an observer; returns its number."""
    with acting(caller, Role.LEAD, after_closing=True) as act:
        _require_first_lead(caller)
        if len(admissions.keys(act.connection, act.workshop.id, role)) >= MOST_LINKS:
            raise WorkshopError("There can be at most {limit} such links.", limit=MOST_LINKS)
        number = admissions.insert(act.connection, act.workshop.id, role, new_key())
        _tell(act, "admit", role, number)
    return number


def revoke(caller: Caller, role: Role, number: int) -> None:
    """Make the link invalid at once, also where it is open."""
    with acting(caller, Role.LEAD, after_closing=True) as act:
        _require_first_lead(caller)
        admissions.revoke(act.connection, act.workshop.id, role, number)
        _tell(act, "revoke", role, number)


def _tell(act: Act, action: str, role: Role, number: int) -> None:
    act.log(action, subject=f"{GUESTS[role]} {number}")
    act.announce(Topic.PEOPLE)
    act.announce(Topic.STEP)


def keys(caller: Caller, role: Role) -> dict[int, str]:
    """The keys of the links that are valid, by number; for the lead who made them."""
    require(caller, Role.LEAD)
    _require_first_lead(caller)
    with reading() as connection:
        return admissions.keys(connection, caller.workshop_id, role)


def _require_first_lead(caller: Caller) -> None:
    # A co-lead who could make links could not be shut out.
    if caller.number:
        raise Refused("Only the process lead who made the workshop can do this.")
