"""Score: values 1–5 for probability and consequence, by group and by plenum."""

from collections.abc import Mapping
from enum import StrEnum

from domain.change import Topic
from domain.errors import Conflict, Missing
from domain.record import DecisionKind, Record
from domain.scoring import NO_SCORE, Score, check_value
from domain.steps import Activity, Step
from domain.texts import require_text
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from services.grouping import writing_for_group
from storage import decisions, records, scores


class Axis(StrEnum):
    PROBABILITY = "probability"
    CONSEQUENCE = "consequence"


def set_group_value(
    caller: Caller, group_id: int, point_id: int, axis: Axis, value: object, *, seen: object
) -> None:
    """Set the group's value; `seen` is the value the writer saw, against overwriting another's."""
    wanted = check_value(value)
    with writing_for_group(caller, group_id, Activity.SCORE) as (act, record):
        _require_listed(point_id, record.plenum_list)
        before = _require_seen(record.group_scores.get(group_id, {}), point_id, axis, seen, wanted)
        scores.set_group(act.connection, group_id, point_id, **{axis.value: wanted})
        act.log(
            "score",
            subject=f"group {group_id} point {point_id}",
            change=f"{axis}: {before} → {wanted}",
        )


def set_plenum_value(
    caller: Caller, point_id: int, axis: Axis, value: object, *, seen: object
) -> None:
    """Record the value the plenum has agreed on (R-28)."""
    wanted = check_value(value)
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SCORE_PLENUM)
        record = records.read(act.connection, act.workshop.id)
        record_plenum_value(act, record, point_id, axis, wanted, seen=seen)


def record_plenum_value(
    act: Act, record: Record, point_id: int, axis: Axis, wanted: int, *, seen: object
) -> None:
    """As `set_plenum_value`, inside an act of the lead's."""
    _require_listed(point_id, record.plenum_list)
    before = _require_seen(record.plenum_scores, point_id, axis, seen, wanted)
    scores.set_plenum(act.connection, point_id, **{axis.value: wanted})
    act.log("score", subject=f"point {point_id}", change=f"{axis}: {before} → {wanted}")
    act.announce(Topic.PLENUM)


def explain_value(caller: Caller, point_id: int, reason: str) -> None:
    """Keep the reason for the plenum's values on a point."""
    with acting(caller, Role.LEAD) as act:
        act.require_step(Step.SCORE_PLENUM)
        _require_listed(point_id, records.read(act.connection, act.workshop.id).plenum_list)
        record_reason(act, point_id, require_text(reason))


def record_reason(act: Act, point_id: int, reason: str) -> None:
    """Keep why the plenum gives the point its values, inside an act of the lead's."""
    decisions.insert(act.connection, act.workshop.id, DecisionKind.SCORE, point_id, reason=reason)
    act.log("explain value", subject=f"point {point_id}")
    act.announce(Topic.PLENUM)


def _require_listed(point_id: int, listed: tuple[int, ...]) -> None:
    if point_id not in listed:
        raise Missing("The point is not on the common list.")


def _require_seen(
    known: Mapping[int, Score], point_id: int, axis: Axis, seen: object, wanted: int
) -> int | None:
    stored: int | None = getattr(known.get(point_id, NO_SCORE), axis)
    if stored not in (seen, wanted):
        raise Conflict("Somebody else set the value to {value}. Look at it again.", value=stored)
    return stored
