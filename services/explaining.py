"""Explain: causes and courses of events for the points the workshop explains."""

from dataclasses import replace

from domain.change import Topic
from domain.errors import Conflict, Missing
from domain.record import NO_EXPLANATION, Explanation, Record, explained_points
from domain.steps import Activity, Step
from domain.texts import clean
from domain.workshop import Role
from services.access import Caller
from services.acts import acting
from services.grouping import writing_for_group
from services.reading import record as read_record
from storage import explanations, records


def save_group_text(caller: Caller, group_id: int, point_id: int, text: Explanation) -> Explanation:
    """Save what the group has written; raises Conflict when `text.version` is not the newest."""
    with writing_for_group(caller, group_id, Activity.EXPLAIN) as (act, record):
        _require_explained(record, point_id)
        stored = record.group_explanations.get(group_id, {}).get(point_id, NO_EXPLANATION)
        cleaned = _clean(text)
        if not _is_saved(stored, cleaned):
            if not explanations.save_group(act.connection, group_id, point_id, cleaned):
                raise changed_elsewhere()
            stored = replace(cleaned, version=cleaned.version + 1)
            act.log("explain", subject=f"group {group_id} point {point_id}")
        return stored


def save_plenum_text(caller: Caller, point_id: int, text: Explanation) -> Explanation:
    """Save the joint text (R-30); raises Conflict when `text.version` is not the newest."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.EXPLAIN_PLENUM)
        record = records.read(act.connection, act.workshop.id)
        _require_explained(record, point_id)
        stored = record.plenum_explanations.get(point_id, NO_EXPLANATION)
        cleaned = _clean(text)
        if not _is_saved(stored, cleaned):
            if not explanations.save_plenum(act.connection, point_id, cleaned):
                raise changed_elsewhere()
            stored = replace(cleaned, version=cleaned.version + 1)
            act.log("explain", subject=f"point {point_id}")
            act.announce(Topic.PLENUM)
        return stored


def take_text(caller: Caller, group_id: int, point_id: int) -> None:
    """Add a group's text to the joint text, below what is there."""
    record = read_record(caller)
    taken = record.group_explanations.get(group_id, {}).get(point_id, NO_EXPLANATION)
    joint = record.plenum_explanations.get(point_id, NO_EXPLANATION)
    united = Explanation(
        _append(joint.causes, taken.causes),
        _append(joint.course_of_events, taken.course_of_events),
        joint.version,
    )
    save_plenum_text(caller, point_id, united)


def changed_elsewhere() -> Conflict:
    """What to say when a text builds on an older version than the stored one."""
    return Conflict("Somebody else has changed the text. Copy yours, and load the page again.")


def _append(text: str, addition: str) -> str:
    if f"\n{addition}\n" in f"\n{text}\n":
        return text
    return "\n".join(filter(None, (text, addition)))


def _clean(text: Explanation) -> Explanation:
    return Explanation(clean(text.causes), clean(text.course_of_events), text.version)


def _is_saved(stored: Explanation, wanted: Explanation) -> bool:
    # A retried request finds its own text already there.
    return (stored.causes, stored.course_of_events) == (wanted.causes, wanted.course_of_events)


def _require_explained(record: Record, point_id: int) -> None:
    if point_id not in {row.scored.point_id for row in explained_points(record)}:
        raise Missing("The point is not among those causes are found for.")
