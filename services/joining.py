"""Joining a workshop and being placed in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.change import Topic
from domain.dealing import deal
from domain.errors import Missing, Refused, WorkshopError
from domain.steps import Step, has_reached
from domain.texts import clean_line
from domain.workshop import LONGEST_PERSON_NAME, Attendance, Group, Role
from services import voting
from services.access import Caller, sign
from services.acts import Act, acting
from services.reading import workshop_by_code
from storage import attendees, choices, people

MOST_PEOPLE = 500


@dataclass(frozen=True)
class Joined:
    """Who has joined, and the cookie that says so."""

    caller: Caller
    token: str


def join(code: str, name: str, attendance: Attendance = Attendance.ROOM) -> Joined:
    """Make a person in the workshop with this code, placed in the smallest group.

    Raises Missing when no workshop has the code, and Refused when the lead takes nobody new.
    """
    workshop = workshop_by_code("".join(code.split()))
    if workshop is None:
        raise Missing("No workshop has the code {code}. Check the code and try again.", code=code)
    # Joining is done by whoever shows the code; the act runs in the lead's room.
    with acting(Caller(workshop.id, Role.LEAD), Role.LEAD) as act:
        if not act.workshop.settings.takes_newcomers:
            raise Refused("The process lead takes no new participants now.")
        person_id, key = insert_person(act, name, attendance, has_device=True)
    caller = Caller(workshop.id, Role.PARTICIPANT, person_id)
    return Joined(caller, sign(caller, key))


def add_without_device(caller: Caller, name: str) -> int:
    """Add somebody the process lead will register for; returns the person's id."""
    with acting(caller, Role.LEAD) as act:
        place = act.workshop.settings.usual_attendance
        person_id, _ = insert_person(act, name, place, has_device=False)
    return person_id


def insert_person(
    act: Act, name: str, attendance: Attendance, *, has_device: bool
) -> tuple[int, str]:
    """Add a person to the smallest group; raises WorkshopError when the workshop is full.

    Returns the person's id and key.
    """
    sizes = people.group_sizes(act.connection, act.workshop.id)
    if sum(sizes.values()) >= MOST_PEOPLE:
        raise WorkshopError("The workshop is full: {limit} people.", limit=MOST_PEOPLE)
    groups = people.groups(act.connection, act.workshop.id)
    person_id, key = people.insert(
        act.connection,
        act.workshop.id,
        clean_line(name, LONGEST_PERSON_NAME),
        _place(act.workshop.step, groups, sizes),
        has_device=has_device,
        attendance=attendance,
    )
    act.log("join", subject=f"person {person_id}")
    _announce_arrival(act)
    voting.announce_progress(act)
    return person_id, key


def _place(step: Step, groups: tuple[Group, ...], sizes: Mapping[int | None, int]) -> int | None:
    """The smallest group; nobody, once groups work in secret: then the lead places newcomers."""
    if len(groups) > 1 and has_reached(step, Step.SELECT_GROUP):
        return None
    return min((group.id for group in groups), key=lambda group_id: sizes.get(group_id, 0))


def move_to_group(caller: Caller, person_id: int, group_id: int) -> None:
    """Place a person in another group, at any time; the ticks follow the person."""
    with acting(caller, Role.LEAD) as act:
        person = people.read(act.connection, act.workshop.id, person_id)
        groups = people.groups(act.connection, act.workshop.id)
        if group_id not in {group.id for group in groups}:
            raise Missing("There is no such group.")
        if person.group_id != group_id:
            _drop_pens(act, person_id)
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
        voting.announce_progress(act)


def deal_groups(caller: Caller) -> None:
    """Deal everyone present into the groups: those on video together, colleagues apart (R-14)."""
    with acting(caller, Role.LEAD) as act:
        if has_reached(act.workshop.step, Step.SELECT_GROUP):
            raise WorkshopError(
                "The groups are at work, and keep their members through the whole workshop. Move "
                "people one by one instead."
            )
        everyone = people.everyone(act.connection, act.workshop.id)
        groups = people.groups(act.connection, act.workshop.id)
        origins = attendees.by_person(act.connection, act.workshop.id)
        dealt = deal([person for person in everyone if not person.has_left], len(groups), origins)
        for group, members in zip(groups, dealt, strict=True):
            for person_id in members:
                people.change_team(act.connection, person_id, group.id)
            people.change_writer(act.connection, group.id, None)
            people.change_leader(act.connection, group.id, None)
        act.log("deal groups", change=f"{[len(members) for members in dealt]}")
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)


def remove(caller: Caller, person_id: int) -> None:
    """Take out an entry that was made by mistake, while nothing depends on it."""
    with acting(caller, Role.LEAD) as act:
        if has_reached(act.workshop.step, Step.SELECT_GROUP):
            raise WorkshopError(
                "The ticks are counted. Mark the person as gone, or join two entries of one person."
            )
        people.read(act.connection, act.workshop.id, person_id)
        _drop_pens(act, person_id)
        people.remove(act.connection, person_id)
        act.log("remove person", subject=f"person {person_id}")
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)


def unite(caller: Caller, kept_id: int, other_id: int) -> None:
    """Make two entries of one person one: both browsers go on as the kept one.

    While people tick, the other's ticks are added when they fit; else the kept entry's stand. Ticks
    that are counted stay counted as they were.
    """
    with acting(caller, Role.LEAD) as act:
        if kept_id == other_id:
            raise WorkshopError("Choose two different entries.")
        kept = people.read(act.connection, act.workshop.id, kept_id)
        other = people.read(act.connection, act.workshop.id, other_id)
        if not has_reached(act.workshop.step, Step.SELECT_GROUP):
            _unite_ticks(act, kept_id, other_id)
        for group in people.groups(act.connection, act.workshop.id):
            if group.writer_id == other_id:
                heir = kept_id if kept.group_id == group.id else None
                people.change_writer(act.connection, group.id, heir)
            if group.leader_id == other_id:
                heir = kept_id if kept.group_id == group.id else None
                people.change_leader(act.connection, group.id, heir)
        voting.unite(act, kept_id, other_id)
        attendees.unite(act.connection, kept_id, other_id)
        arrived = not (kept.is_expected and other.is_expected)
        people.mark_expected(act.connection, kept_id, expected=not arrived)
        people.unite(act.connection, kept_id, other_id)
        act.log("unite", subject=f"person {kept_id}", change=f"person {other_id}")
        act.announce(Topic.PEOPLE)
        act.announce(Topic.STEP)


def unite_counted_ticks(act: Act) -> None:
    """Make one choice of two entries that were united after the ticks were counted."""
    for kept_id, other_id in people.united(act.connection, act.workshop.id):
        _unite_ticks(act, kept_id, other_id)


def _unite_ticks(act: Act, kept_id: int, other_id: int) -> None:
    united = choices.ticks_of(act.connection, kept_id) | choices.ticks_of(act.connection, other_id)
    if len(united) <= act.workshop.settings.choose:
        choices.move_ticks(act.connection, other_id, kept_id)
    else:
        choices.delete_ticks_of(act.connection, other_id)


def _drop_pens(act: Act, person_id: int) -> None:
    for group in people.groups(act.connection, act.workshop.id):
        if group.writer_id == person_id:
            people.change_writer(act.connection, group.id, None)
        if group.leader_id == person_id:
            people.change_leader(act.connection, group.id, None)


def mark_arrived(caller: Caller) -> None:
    """Note that somebody on the imported list has opened the personal link; once is enough."""
    with acting(caller, Role.PARTICIPANT, after_closing=True) as act:
        people.mark_expected(act.connection, caller.person_id, expected=False)
        act.log("arrive", subject=f"person {caller.person_id}")
        _announce_arrival(act)


def _announce_arrival(act: Act) -> None:
    present = people.count_arrived(act.connection, act.workshop.id)
    act.announce(Topic.PEOPLE, figures={"present": present})


def renew_link(caller: Caller, person_id: int) -> str:
    """A new personal key for somebody who has lost the way in; all older ones stop working.

    Whoever holds the key is the person, so the old devices are signed out: a link made behind
    somebody's back does not go unnoticed.
    """
    with acting(caller, Role.LEAD) as act:
        people.read(act.connection, act.workshop.id, person_id)
        key = people.renew_key(act.connection, person_id)
        act.log("renew link", subject=f"person {person_id}")
        act.announce(Topic.STEP)
        return key


def set_attendance(caller: Caller, person_id: int, attendance: Attendance) -> None:
    """Say where a person takes part from; people change their minds, and answer wrongly."""
    with acting(caller, Role.LEAD) as act:
        people.read(act.connection, act.workshop.id, person_id)
        people.change_attendance(act.connection, person_id, attendance)
        act.log("attendance", subject=f"person {person_id}", change=attendance)
        act.announce(Topic.PEOPLE)
