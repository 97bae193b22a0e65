"""Select, person: ticking points, alone and in secret."""

from collections.abc import Iterator
from contextlib import contextmanager

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.selection import parse_numbers, require_room
from domain.steps import Step
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from storage import choices, people, points
from storage.engine import reading


def set_tick(caller: Caller, point_id: int, *, chosen: bool) -> set[int]:
    """Choose a point or not; saying the same twice is harmless. Returns all the person's ticks."""
    with _ticking(caller, caller.person_id) as act:
        if not points.exists(act.connection, act.workshop.id, point_id):
            raise Missing("The point is not in this workshop.")
        ticks = choices.ticks_of(act.connection, caller.person_id)
        if chosen and point_id not in ticks:
            require_room(len(ticks), act.workshop.settings.choose)
        if chosen != (point_id in ticks):
            choices.set_tick(act.connection, caller.person_id, point_id, chosen=chosen)
            _record_change(act, caller.person_id)
        return ticks | {point_id} if chosen else ticks - {point_id}


def type_ticks(caller: Caller, text: str, person_id: int | None = None) -> set[int]:
    """Replace the ticks by typed list numbers; the lead may do so for somebody without a device."""
    target = caller.person_id if person_id is None else person_id
    with _ticking(caller, target) as act:
        known = points.read_all(act.connection, act.workshop.id)
        by_number = {point.number: id_ for id_, point in known.items() if point.number}
        numbers = parse_numbers(text, by_number, act.workshop.settings.choose)
        if not numbers:
            # An empty field is a slip; it must not take away what is ticked.
            raise WorkshopError("Write the numbers of the points first.")
        wanted = {by_number[number] for number in numbers}
        present = choices.ticks_of(act.connection, target)
        for point_id in present ^ wanted:
            choices.set_tick(act.connection, target, point_id, chosen=point_id in wanted)
        _record_change(act, target)
        return wanted


def hand_in(caller: Caller, *, handed_in: bool, person_id: int | None = None) -> None:
    """Say that the choice is made, or take that back; ticks may be changed either way."""
    target = caller.person_id if person_id is None else person_id
    with _ticking(caller, target) as act:
        people.mark_handed_in(act.connection, target, handed_in=handed_in)
        act.log("hand in" if handed_in else "take back", subject=f"person {target}")
        _announce_progress(act)


def ticks(caller: Caller) -> set[int]:
    """The caller's own ticks; nobody else can ask for them."""
    with reading() as connection:
        return choices.ticks_of(connection, caller.person_id)


@contextmanager
def _ticking(caller: Caller, person_id: int) -> Iterator[Act]:
    roles = (Role.PARTICIPANT,) if person_id == caller.person_id else (Role.LEAD,)
    with acting(caller, *roles) as act:
        act.require_step(Step.SELECT_PERSON)
        person = people.read(act.connection, act.workshop.id, person_id)
        if person.has_device and person.id != caller.person_id:
            raise Refused("You do not have access to this.")
        if any(choices.kept_voters(act.connection, act.workshop.id).values()):
            raise WorkshopError("The ticks became counts when the workshop was closed.")
        yield act


def _record_change(act: Act, person_id: int) -> None:
    act.log("tick", subject=f"person {person_id}")
    _announce_progress(act)


def _announce_progress(act: Act) -> None:
    done, present = people.count_done(act.connection, act.workshop.id)
    act.announce(Topic.FIGURES, figures={"done": done, "of": present})


def register(caller: Caller, person_id: int, text: str) -> None:
    """Enter the choice of somebody without a device, and hand it in."""
    type_ticks(caller, text, person_id)
    hand_in(caller, handed_in=True, person_id=person_id)
