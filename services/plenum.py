"""Select, plenum: the lead records what the plenum agrees (R-24, R-25, R-45, R-46)."""

from domain.change import Topic
from domain.errors import Conflict, Missing, WorkshopError
from domain.merging import check_merge
from domain.points import PointKind, in_order
from domain.record import DecisionKind, ProposalKind, Record, Tag
from domain.steps import Activity, Step
from domain.texts import clean, clean_line, require_text
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller
from services.acts import Act, acting
from storage import choices, decisions, group_states, points, proposals, records, tags

MOST_ON_LIST = 40


def present_group(caller: Caller, group_id: int, activity: Activity, *, presented: bool) -> None:
    """Show a group's work to the plenum, or hide it again."""
    with acting(caller, Role.LEAD) as act:
        if group_id not in {g.id for g in records.read(act.connection, act.workshop.id).groups}:
            raise Missing("There is no such group.")
        group_states.mark_presented(act.connection, group_id, activity, presented=presented)
        act.log("present", subject=f"group {group_id}", change=activity)
        act.announce(Topic.PLENUM)


def add(caller: Caller, point_ids: list[int]) -> None:
    """Put points on the common list, which may grow longer than ten (C2)."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        put_on_list(act, records.read(act.connection, act.workshop.id), point_ids)


def put_on_list(act: Act, record: Record, point_ids: list[int], reason: str = "") -> None:
    """Put the points on the list that are not there yet, inside an act of the lead's."""
    new = [p for p in dict.fromkeys(point_ids) if p not in record.plenum_list]
    if not set(new) <= set(record.points) or set(new) & record.merged_away:
        raise Missing("The point is not in this workshop.")
    if len(record.plenum_list) + len(new) > MOST_ON_LIST:
        raise WorkshopError("The list can hold at most {limit} points.", limit=MOST_ON_LIST)
    choices.add_to_plenum(act.connection, act.workshop.id, new)
    for point_id in new:
        _decide(act, DecisionKind.ADD, point_id, reason=reason)


def remove(caller: Caller, point_id: int, reason: str = "") -> None:
    """Take a point off the common list; its values are kept in case it comes back."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        if point_id in records.read(act.connection, act.workshop.id).plenum_list:
            choices.remove_from_plenum(act.connection, point_id)
            _decide(act, DecisionKind.REMOVE, point_id, reason=clean(reason))


def accept(caller: Caller, proposal_id: int) -> int:
    """Make a proposed point part of the workshop and its list, as no. 11, 12 … (R-25)."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        found = [
            p
            for p in proposals.read_all(act.connection, act.workshop.id)
            if p.id == proposal_id and p.kind is ProposalKind.MISSING
        ]
        if not found:
            raise Missing("There is no such proposal.")
        proposal = found[0]
        point_id = proposal.accepted_as or points.insert_written(
            act.connection, act.workshop.id, PointKind.NEW, proposal.name, proposal.text
        )
        proposals.mark_accepted(act.connection, proposal.id, point_id)
        choices.add_to_plenum(act.connection, act.workshop.id, [point_id])
        _decide(act, DecisionKind.ACCEPT, point_id, reason=proposal.reason)
    return point_id


def merge(caller: Caller, part_ids: list[int], name: str, reason: str = "") -> int:
    """Make one point of several; it takes their place on the list, and can be split again."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        record = records.read(act.connection, act.workshop.id)
        check_merge(part_ids, record.points, record.merged_away)
        parts = in_order(set(part_ids), record.points)
        texts = (record.points[part].text.pick(record.settings.language) for part in parts)
        title = require_text(clean_line(name, LONGEST_NAME))
        point_id = points.insert_written(
            act.connection, act.workshop.id, PointKind.MERGED, title, clean("\n".join(texts))
        )
        points.insert_parts(act.connection, point_id, parts)
        choices.add_to_plenum(act.connection, act.workshop.id, [point_id])
        _decide(act, DecisionKind.MERGE, point_id, tuple(parts), reason=clean(reason))
    return point_id


def split(caller: Caller, point_id: int) -> None:
    """Undo a merge: the parts come back with their supporters and their places."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        record = records.read(act.connection, act.workshop.id)
        point = record.points.get(point_id)
        if point is None or not point.parts:
            raise Missing("The point is not a merged one.")
        if point_id in record.merged_away:
            raise WorkshopError("«{name}» is already part of a merged point.", name=point.name)
        points.mark_split(act.connection, point_id)
        choices.remove_from_plenum(act.connection, point_id)
        _decide(act, DecisionKind.SPLIT, point_id, point.parts)


def choose_between(caller: Caller, kept_id: int | None, point_ids: list[int], reason: str) -> None:
    """Keep one of some neighbouring points, with a written reason (R-46)."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SELECT_PLENUM)
        record = records.read(act.connection, act.workshop.id)
        if len(set(point_ids)) < 2 or not set(point_ids) <= set(record.points) - record.merged_away:
            raise WorkshopError("Choose at least two points to choose between.")
        if kept_id is None or kept_id not in point_ids:
            raise WorkshopError("The point you keep must be one of those you choose between.")
        others = [point_id for point_id in point_ids if point_id != kept_id]
        written = require_text(reason)
        choices.add_to_plenum(act.connection, act.workshop.id, [kept_id])
        for point_id in others:
            choices.remove_from_plenum(act.connection, point_id)
        _decide(act, DecisionKind.CHOOSE, kept_id, tuple(others), reason=written)


def _decide(
    act: Act,
    kind: DecisionKind,
    point_id: int,
    others: tuple[int, ...] = (),
    *,
    reason: str = "",
) -> None:
    decisions.insert(act.connection, act.workshop.id, kind, point_id, others, reason=reason)
    act.log("decide", subject=f"point {point_id}", change=kind)
    act.announce(Topic.PLENUM)


def set_tags(caller: Caller, point_id: int, seen: frozenset[Tag], wanted: list[Tag]) -> None:
    """Say what a point on the common list calls for (R-05): exactly these.

    Raises Conflict when the tags are no longer those the caller saw.
    """
    with acting(caller, Role.LEAD) as act:
        record = records.read(act.connection, act.workshop.id)
        if point_id not in record.plenum_list:
            raise Missing("The point is not on the common list.")
        present, chosen = record.tags.get(point_id, frozenset()), frozenset(wanted)
        if present not in (seen, chosen):
            raise Conflict("Somebody else has marked the point. Look at it again.")
        tags.replace(act.connection, point_id, chosen)
        act.log("tag", subject=f"point {point_id}", change=", ".join(sorted(chosen)))
        act.announce(Topic.PLENUM)
