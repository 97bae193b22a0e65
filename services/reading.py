"""Reading a workshop, once per version however many screens ask for it."""

from threading import Lock

from domain.record import Record
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
    """The whole workshop. Pages show of it what `domain.views` lets the caller see."""
    with reading() as connection:
        version = workshops.read(connection, caller.workshop_id).version
        kept = _kept.get(caller.workshop_id)
        if kept and kept.version == version:
            return kept
        fresh = records.read(connection, caller.workshop_id)
    with _lock:
        _kept.pop(caller.workshop_id, None)
        while len(_kept) >= KEPT:
            _kept.pop(next(iter(_kept)))
        _kept[caller.workshop_id] = fresh
    return fresh


def person(caller: Caller) -> Person:
    """The person the caller is."""
    with reading() as connection:
        return people.read(connection, caller.workshop_id, caller.person_id)


def lead_key(caller: Caller) -> str:
    """The secret of the link back to the control room, for the lead only."""
    require(caller, Role.LEAD)
    return workshop_row(caller.workshop_id).lead_key
