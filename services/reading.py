"""Reading a workshop, once per version however many screens ask for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Lock

from domain.errors import Missing
from domain.record import Record
from domain.visibility import seen_by_lead, seen_by_member, seen_by_plenum
from domain.workshop import Person, Role
from services.access import Caller, read_secret, require
from storage import people, records, workshops
from storage.engine import reading
from storage.workshops import WorkshopRow

KEPT = 50


@dataclass(frozen=True)
class _Kept:
    """A workshop, and what its groups' members may see of it; None is in no group."""

    whole: Record
    people: dict[int, Person]
    seen: dict[int | None, Record] = field(default_factory=dict)


_kept: dict[str, _Kept] = {}
_lock = Lock()
_rows: ContextVar[dict[str, WorkshopRow] | None] = ContextVar("rows", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Ask for a workshop's row once inside the block: a screen asks in many places."""
    rows = _rows.get()
    token = _rows.set({} if rows is None else rows)
    try:
        yield
    finally:
        _rows.reset(token)


def workshop_row(workshop_id: str) -> WorkshopRow:
    """Raises Missing when there is no such workshop."""
    rows = _rows.get()
    if rows is not None and workshop_id in rows:
        return rows[workshop_id]
    with reading() as connection:
        row = workshops.read(connection, workshop_id)
    if rows is not None:
        rows[workshop_id] = row
    return row


def workshop_by_code(code: str) -> WorkshopRow | None:
    with reading() as connection:
        return workshops.find_by_code(connection, code)


def is_code(workshop_id: str, code: str) -> bool:
    """Whether the workshop with this id is joined by this code."""
    try:
        return workshop_row(workshop_id).code == code
    except Missing:
        return False


def record(caller: Caller) -> Record:
    """The workshop as this caller may see it."""
    require(caller, *Role)
    kept = _keep(caller.workshop_id)
    if caller.role is Role.LEAD:
        return seen_by_lead(kept.whole)
    known = kept.people.get(caller.person_id)
    own = known.group_id if known else None
    if own not in kept.seen:
        kept.seen[own] = seen_by_member(kept.whole, own)
    return kept.seen[own]


def own_entry(caller: Caller) -> Person:
    """The person the caller is, with her name; raises Missing when she is no longer in."""
    require(caller, Role.PARTICIPANT)
    found = _keep(caller.workshop_id).people.get(caller.person_id)
    if found is None:
        raise Missing("You are not in this workshop.")
    return found


def plenum_record(caller: Caller) -> Record:
    """The workshop as the big screen may show it, to the lead who opens it and to observers."""
    require(caller, Role.LEAD, Role.OBSERVER)
    return seen_by_plenum(_keep(caller.workshop_id).whole)


def _keep(workshop_id: str) -> _Kept:
    version = workshop_row(workshop_id).version
    # Everybody comes at once when a step opens: one reads, the others wait and get the same.
    with _lock:
        kept = _kept.get(workshop_id)
        if kept and kept.whole.version >= version:
            return kept
        with reading() as connection:
            whole = records.read(connection, workshop_id)
        fresh = _Kept(whole, {person.id: person for person in whole.people})
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
    """The secret of the link back to the control room: the lead's, or a co-lead's own."""
    require(caller, Role.LEAD)
    with reading() as connection:
        return read_secret(connection, caller)
