"""Notes by the lead or a secretary at her side: per step, and per point at every step."""

from collections.abc import Callable
from functools import partial

from domain.errors import Missing
from domain.steps import Step
from domain.texts import clean
from domain.workshop import Role
from services.access import Caller, require
from services.acts import acting
from services.explaining import changed_elsewhere
from storage import notes, point_notes, points
from storage.engine import reading


def save_note(caller: Caller, step: Step, text: str, version: int) -> int:
    """Save the note on a step; returns its new version."""
    with acting(caller, Role.LEAD) as act:
        cleaned = clean(text)
        stored, newest = notes.read(act.connection, act.workshop.id, step)
        save = partial(notes.save, act.connection, act.workshop.id, step, cleaned, version)
        if not _is_new(stored, cleaned, save):
            return newest
        act.log("note", subject=step)
        return version + 1


def _is_new(stored: str, wanted: str, save: Callable[[], bool]) -> bool:
    """Save a text that is not there already; says whether it was new.

    Raises Conflict when it builds on an older version than the stored one.
    """
    if stored == wanted:
        return False
    if not save():
        raise changed_elsewhere()
    return True


def read_note(caller: Caller, step: Step) -> tuple[str, int]:
    """The note on a step, and its version."""
    require(caller, Role.LEAD)
    with reading() as connection:
        return notes.read(connection, caller.workshop_id, step)


def save_point_note(caller: Caller, point_id: int, step: Step, text: str, version: int) -> int:
    """Save the note on a point at a step; returns its new version."""
    with acting(caller, Role.LEAD) as act:
        if point_id not in points.read_all(act.connection, act.workshop.id):
            raise Missing("The point is not in this workshop.")
        cleaned = clean(text)
        stored, newest = point_notes.read(act.connection, point_id, step)
        save = partial(point_notes.save, act.connection, point_id, step, cleaned, version)
        if not _is_new(stored, cleaned, save):
            return newest
        act.log("note", subject=f"point {point_id}", change=step)
        return version + 1


def read_point_note(caller: Caller, point_id: int, step: Step) -> tuple[str, int]:
    """The note on a point at a step, and its version."""
    require(caller, Role.LEAD)
    with reading() as connection:
        if point_id not in points.read_all(connection, caller.workshop_id):
            raise Missing("The point is not in this workshop.")
        return point_notes.read(connection, point_id, step)
