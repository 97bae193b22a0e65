"""The groups' leaders: each writes for the group unless somebody else does (R-15)."""

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused
from domain.steps import Level, Step
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from storage import people


def choose_leader(caller: Caller, group_id: int, seen: int | None, person_id: int | None) -> None:
    """Let this member lead the group; None lets nobody.

    Raises Conflict when the leader is no longer the one the caller saw.
    """
    with acting(caller, Role.LEAD) as act:
        group = next(
            (g for g in people.groups(act.connection, act.workshop.id) if g.id == group_id), None
        )
        if group is None:
            raise Missing("There is no such group.")
        if group.leader_id not in (seen, person_id):
            raise Conflict("Somebody else has chosen a leader. Look at it again.")
        if person_id is not None:
            _require_member(act, group_id, person_id)
        people.change_leader(act.connection, group_id, person_id)
        act.log("leader", subject=f"person {person_id}" if person_id else f"group {group_id}")
        act.announce(Topic.PEOPLE)


def _require_member(act: Act, group_id: int, person_id: int) -> None:
    if people.read(act.connection, act.workshop.id, person_id).group_id != group_id:
        raise Refused("Choose somebody in the group.")


def let_leaders_write(act: Act, step: Step) -> None:
    """Give the pen to each leader who is here, where nobody who is here has taken it."""
    if not step.endswith(f"_{Level.GROUP}"):
        return
    everyone = people.everyone(act.connection, act.workshop.id)
    here = {person.id for person in everyone if not person.has_left}
    for group in people.groups(act.connection, act.workshop.id):
        if group.leader_id in here and group.writer_id not in here:
            people.change_writer(act.connection, group.id, group.leader_id)
