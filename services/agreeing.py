"""After a vote: what the plenum agrees on, and who does not (C10)."""

from domain.ballots import (
    Answer,
    Ballot,
    BallotKind,
    Dissent,
    check_outcome,
    find,
    require_revealed,
)
from domain.change import Topic
from domain.errors import Conflict
from domain.record import Record
from domain.scoring import Score
from domain.texts import require_text
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from services.plenum import put_on_list
from services.scoring import Axis, record_plenum_value, record_reason
from services.voting import tell
from storage import ballots, dissents, people, records, trail


def agree(caller: Caller, ballot_id: int, seen: Score, agreed: Answer, reason: str) -> None:
    """Record what the plenum agrees on after the vote, and why: values, or points on the list.

    `seen` is the point's values as the lead saw them. Raises Conflict when something else has been
    recorded meanwhile.
    """
    with acting(caller, Role.LEAD) as act:
        record = records.read(act.connection, act.workshop.id)
        ballot = find(record.ballots, ballot_id)
        act.require_step(ballot.step)
        require_revealed(ballot)
        wanted, written = check_outcome(ballot.question, agreed), require_text(reason)
        if ballot.outcome is None:
            _carry_out(act, record, ballot, seen, wanted, written)
            ballots.agree(act.connection, ballot_id, wanted, written)
            tell(act, "agree after vote", ballot_id)
        elif (ballot.outcome.answer, ballot.outcome.reason) != (wanted, written):
            raise Conflict("What the plenum agrees on is already recorded.")


def _carry_out(
    act: Act, record: Record, ballot: Ballot, seen: Score, agreed: Answer, reason: str
) -> None:
    if ballot.question.kind is BallotKind.CANDIDATES:
        put_on_list(act, record, list(agreed.point_ids), reason)
    if ballot.question.kind is BallotKind.VALUES:
        (point_id,) = ballot.question.point_ids
        for axis in map(Axis, ballot.question.axes):
            value = getattr(agreed, axis)
            record_plenum_value(act, record, point_id, axis, value, seen=getattr(seen, axis))
        record_reason(act, point_id, reason)


def dissent(caller: Caller, ballot_id: int, text: str, named: bool) -> None:  # noqa: FBT001
    """Record that the caller disagrees, with her name only if she wants it."""
    with acting(caller, Role.PARTICIPANT) as act:
        _record(act, ballot_id, Dissent(require_text(text), caller.person_id if named else None))


def record_dissent(caller: Caller, ballot_id: int, text: str, person_id: int | None) -> None:
    """Record what somebody has said against it, with the name only if the person wants it."""
    with acting(caller, Role.LEAD) as act:
        _record(act, ballot_id, Dissent(require_text(text), person_id))


def _record(act: Act, ballot_id: int, dissent: Dissent) -> None:
    require_revealed(find(records.read(act.connection, act.workshop.id).ballots, ballot_id))
    if dissent.person_id is not None:
        people.read(act.connection, act.workshop.id, dissent.person_id)
    dissents.insert(act.connection, ballot_id, dissent)
    # The role and no number: whoever spoke without a name would else be found in the trail.
    role, subject = act.caller.role, f"ballot {ballot_id}"
    trail.add(act.connection, act.workshop.id, role, "dissent", subject=subject)
    act.announce(Topic.PEOPLE)
