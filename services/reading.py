"""Reading a workshop, once per version however many screens ask for it."""

from threading import Lock

from domain.record import Record
from domain.visibility import seen_by_lead, seen_by_member, seen_by_plenum
from domain.workshop import Person, Role
from services.access import Caller, require
from storage import people, records, workshops
from storage.engine import reading
from storage.workshops import WorkshopRow

KEPT = 50
_kept: dict[str, Record] = {}
_lock = Lock()


def workshop_row(workshop_id: str) -> WorkshopRow:
    """Raises Missing when there is no such workshop."""
    with reading() as connection:
        return workshops.read(connection, workshop_id)


def workshop_by_code(code: str) -> WorkshopRow | None:
    with reading() as connection:
        return workshops.find_by_code(connection, code)


def record(caller: Caller) -> Record:
    """The workshop as this caller may see it."""
    whole = _whole(caller.workshop_id)
    if caller.role is Role.LEAD:
        return seen_by_lead(whole)
    own = next((p.group_id for p in whole.people if p.id == caller.person_id), None)
    return seen_by_member(whole, own)


def plenum_record(caller: Caller) -> Record:
    """The workshop as the big screen may show it, to the lead who opens the screen."""
    require(caller, Role.LEAD)
    return seen_by_plenum(_whole(caller.workshop_id))


def _whole(workshop_id: str) -> Record:
    with reading() as connection:
        version = workshops.read(connection, workshop_id).version
        kept = _kept.get(workshop_id)
        if kept and kept.version == version:
            return kept
        fresh = records.read(connection, workshop_id)
    with _lock:
        _kept.pop(workshop_id, None)
        while len(_kept) >= KEPT:
            _kept.pop(next(iter(_kept)))
        _kept[workshop_id] = fresh
    return fresh


def person(caller: Caller) -> Person:
    """The person the caller is."""
    with reading() as connection:
        return people.read(connection, caller.workshop_id, caller.person_id)


def lead_key(caller: Caller) -> str:
    """The secret of the link back to the control room, for the lead only."""
    require(caller, Role.LEAD)
    return workshop_row(caller.workshop_id).lead_key
