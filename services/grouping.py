"""Select, group: one writer builds the group's list while the others watch."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import Proposal, ProposalKind, Record
from domain.selection import parse_numbers, require_group_room
from domain.steps import Activity, Level, Step, of
from domain.texts import clean, clean_line, require_text
from domain.workshop import LONGEST_NAME, Group, Role
from services import reading
from services.access import Caller
from services.acts import Act, acting
from storage import choices, group_states, people, proposals, records


def add(caller: Caller, group_id: int, point_ids: list[int]) -> None:
    """Put points on the group's list; those already there stay where they are."""
    with writing_for_group(caller, group_id, Activity.SELECT) as (act, record):
        listed = record.group_lists.get(group_id, ())
        new = [point_id for point_id in dict.fromkeys(point_ids) if point_id not in listed]
        for position, point_id in enumerate(new):
            if point_id not in record.points:
                raise Missing("The point is not in this workshop.")
            require_group_room(len(listed) + position, act.workshop.settings.choose)
        choices.add_to_group(act.connection, group_id, new)
        act.log("add to group", subject=f"group {group_id}", change=str(new))


def type_numbers(caller: Caller, group_id: int, text: str) -> None:
    """Put typed list numbers on the group's list."""
    record = reading.record(caller)
    by_number = {point.number: id_ for id_, point in record.points.items() if point.number}
    numbers = parse_numbers(text, by_number, record.settings.choose)
    add(caller, group_id, [by_number[number] for number in numbers])


def remove(caller: Caller, group_id: int, point_id: int) -> None:
    """Take a point off the group's list."""
    with writing_for_group(caller, group_id, Activity.SELECT) as (act, _):
        choices.remove_from_group(act.connection, group_id, point_id)
        act.log("remove from group", subject=f"group {group_id}", change=str(point_id))


def agree(caller: Caller, group_id: int, activity: Activity, seen: tuple[int, ...]) -> None:
    """Lock the group's work as agreed; `seen` is the list the person agrees to."""
    with member_act(caller, group_id, activity) as (act, record):
        if activity is Activity.SELECT and seen != record.group_lists.get(group_id, ()):
            raise Conflict("The list has changed since you saw it. Look at it again.")
        group_states.mark_agreed(act.connection, group_id, activity, agreed=True)
        act.log("agree", subject=f"group {group_id}", change=activity)


def reopen(caller: Caller, group_id: int, activity: Activity) -> None:
    """Open agreed work again: any member may, until the lead goes on."""
    with member_act(caller, group_id, activity) as (act, _):
        group_states.mark_agreed(act.connection, group_id, activity, agreed=False)
        act.log("reopen", subject=f"group {group_id}", change=activity)


def take_pen(caller: Caller, group_id: int) -> None:
    """Start writing for the group, also when somebody else does."""
    hand_pen(caller, group_id, caller.person_id)


def hand_pen(caller: Caller, group_id: int, person_id: int) -> None:
    """Let this member write for the group from now on."""
    with acting(caller, Role.LEAD, Role.PARTICIPANT) as act:
        group = _group(records.read(act.connection, act.workshop.id), group_id)
        for member in {person_id, caller.person_id or person_id}:
            if people.read(act.connection, act.workshop.id, member).group_id != group_id:
                raise Refused("You are not in this group.")
        people.change_writer(act.connection, group_id, person_id)
        act.log("hand pen", subject=f"group {group_id}", change=f"{group.writer_id} → {person_id}")
        act.announce(Topic.GROUP, group_id=group_id)


def propose(caller: Caller, group_id: int, proposal: Proposal) -> None:
    """Propose a missing point, a rewording or a removal, with a reason (template C)."""
    with member_act(caller, group_id, Activity.SELECT, locked=False) as (act, record):
        cleaned = _clean(proposal, group_id, record)
        # A retried request finds its own proposal already there.
        if cleaned in [replace(known, id=0, accepted_as=None) for known in record.proposals]:
            return
        proposals.insert(act.connection, act.workshop.id, group_id, cleaned)
        act.log("propose", subject=f"group {group_id}", change=proposal.kind)
        act.announce(Topic.PLENUM)


def _clean(proposal: Proposal, group_id: int, record: Record) -> Proposal:
    is_missing = proposal.kind is ProposalKind.MISSING
    about = None if is_missing else record.points.get(proposal.point_id or 0)
    if not is_missing and (about is None or about.number is None):
        raise WorkshopError("Choose the point you want to change.")
    name, text = clean_line(proposal.name, LONGEST_NAME), clean(proposal.text)
    return Proposal(
        id=0,
        group_id=group_id,
        kind=proposal.kind,
        point_id=about.id if about else None,
        name=require_text(name) if is_missing else name,
        text=require_text(text) if proposal.kind is ProposalKind.REWORD else text,
        reason=require_text(proposal.reason),
    )


def withdraw(caller: Caller, group_id: int, proposal_id: int) -> None:
    """Take the group's own proposal back, as long as the plenum has not accepted it."""
    with member_act(caller, group_id, Activity.SELECT, locked=False) as (act, record):
        for proposal in record.proposals:
            if (proposal.id, proposal.group_id) == (proposal_id, group_id):
                if proposal.accepted_as:
                    raise WorkshopError("The plenum has accepted the proposal.")
                proposals.remove(act.connection, proposal_id)
                act.log("withdraw", subject=f"group {group_id}")


@contextmanager
def member_act(
    caller: Caller, group_id: int, activity: Activity, *, locked: bool = True
) -> Iterator[tuple[Act, Record]]:
    """An act by a member of the group, or by the lead, in the group's step of the activity."""
    with acting(caller, Role.LEAD, Role.PARTICIPANT) as act:
        if locked:
            act.require_step(of(activity, Level.GROUP))
        elif act.workshop.step is Step.BEFORE:
            raise WorkshopError("The workshop has not started.")
        record = records.read(act.connection, act.workshop.id)
        _group(record, group_id)
        if caller.role is Role.PARTICIPANT:
            person = people.read(act.connection, act.workshop.id, caller.person_id)
            if person.group_id != group_id:
                raise Refused("You are not in this group.")
        yield act, record
        act.announce(Topic.GROUP, group_id=group_id)


@contextmanager
def writing_for_group(
    caller: Caller, group_id: int, activity: Activity
) -> Iterator[tuple[Act, Record]]:
    """An act by whoever writes for the group, or by the lead, on work not yet agreed."""
    with member_act(caller, group_id, activity) as (act, record):
        group = _group(record, group_id)
        if caller.role is Role.PARTICIPANT and group.writer_id != caller.person_id:
            raise Conflict("Somebody else writes for the group now.")
        if (group_id, activity) in record.agreed:
            raise Conflict("The group has said that it agrees. Open the list again to change it.")
        yield act, record


def _group(record: Record, group_id: int) -> Group:
    for group in record.groups:
        if group.id == group_id:
            return group
    raise Missing("There is no such group.")
