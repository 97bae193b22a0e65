"""Joining a workshop and being placed in it."""

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.steps import Step, has_reached
from domain.texts import clean_line
from domain.workshop import Group, Person, Role
from services.access import Caller
from services.acts import Act, acting
from services.reading import workshop_by_code
from storage import people

LONGEST_PERSON_NAME = 40
MOST_PEOPLE = 500


def join(code: str, name: str) -> Caller:
    """Make a person in the workshop with this code, placed in the smallest group.

    Raises Missing when no workshop has the code.
    """
    workshop = workshop_by_code("".join(code.split()))
    if workshop is None:
        raise Missing("No workshop has the code {code}. Check the code and try again.", code=code)
    return Caller(workshop.id, Role.PARTICIPANT, _add(workshop.id, name, has_device=True))


def add_without_device(caller: Caller, name: str) -> int:
    """Add somebody the process lead will register for; returns the person's id."""
    with acting(caller, Role.LEAD) as act:
        return _insert(act, name, has_device=False)


def _add(workshop_id: str, name: str, *, has_device: bool) -> int:
    # Joining is done by whoever shows the code; the act runs in the lead's room.
    with acting(Caller(workshop_id, Role.LEAD), Role.LEAD) as act:
        return _insert(act, name, has_device=has_device)


def _insert(act: Act, name: str, *, has_device: bool) -> int:
    everyone = people.everyone(act.connection, act.workshop.id)
    present = [person for person in everyone if not person.has_left]
    if len(present) >= MOST_PEOPLE:
        raise WorkshopError("The workshop is full: {limit} people.", limit=MOST_PEOPLE)
    groups = people.groups(act.connection, act.workshop.id)
    person_id = people.insert(
        act.connection,
        act.workshop.id,
        clean_line(name, LONGEST_PERSON_NAME),
        _place(act.workshop.step, groups, present),
        has_device=has_device,
    )
    act.log("join", subject=f"person {person_id}")
    act.announce(Topic.PEOPLE)
    return person_id


def _place(step: Step, groups: tuple[Group, ...], present: list[Person]) -> int | None:
    """The smallest group; nobody, once groups work in secret: then the lead places newcomers."""
    if len(groups) > 1 and has_reached(step, Step.SELECT_GROUP):
        return None
    sizes = {group.id: sum(p.group_id == group.id for p in present) for group in groups}
    return min(sizes, key=lambda group_id: sizes[group_id])


def move_to_group(caller: Caller, person_id: int, group_id: int) -> None:
    """Place a person in another group, at any time; the ticks follow the person."""
    with acting(caller, Role.LEAD) as act:
        person = people.read(act.connection, act.workshop.id, person_id)
        groups = people.groups(act.connection, act.workshop.id)
        if group_id not in {group.id for group in groups}:
            raise Missing("There is no such group.")
        for group in groups:
            if group.writer_id == person_id and group.id != group_id:
                people.change_writer(act.connection, group.id, None)
        people.change_team(act.connection, person_id, group_id)
        act.log(
            "move person", subject=f"person {person_id}", change=f"{person.group_id} → {group_id}"
        )
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)


def mark_left(caller: Caller, person_id: int, *, left: bool) -> None:
    """Say that a person has gone home, or is back; the person may say the latter too."""
    with acting(caller, Role.LEAD, Role.PARTICIPANT) as act:
        if caller.role is Role.PARTICIPANT and (left or caller.person_id != person_id):
            raise Refused("You do not have access to this.")
        people.read(act.connection, act.workshop.id, person_id)
        people.mark_left(act.connection, person_id, left=left)
        act.log("mark left" if left else "mark back", subject=f"person {person_id}")
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)
