"""What is missing before the next step: the guard and the process lead's to-do list in one."""

from collections.abc import Callable

from domain.ballots import BallotState
from domain.errors import Message, message
from domain.record import NO_EXPLANATION, Record, explained_points
from domain.scoring import NO_SCORE
from domain.steps import Activity, Step
from domain.workshop import Group


def missing(record: Record) -> list[Message]:
    """Sentences about what the present step still lacks; empty when it may be left."""
    check = _CHECKS.get(record.step)
    return _open_vote(record) + (check(record) if check else [])


def _open_vote(record: Record) -> list[Message]:
    return [
        message(
            "A vote is open, and closes when you go on: {answered} of {asked} have answered.",
            answered=ballot.answered,
            asked=ballot.asked,
        )
        for ballot in record.ballots
        if ballot.state is BallotState.OPEN
    ]


def _before(record: Record) -> list[Message]:
    if not record.present_people:
        return [message("Nobody has joined yet.")]
    outside = [p for p in record.present_people if p.group_id is None]
    if outside:
        return [message("Not yet in a group: {count}.", count=len(outside))]
    return []


def _select_person(record: Record) -> list[Message]:
    waiting = sum(not person.has_handed_in for person in record.present_people)
    return [message("Not yet handed in: {count}.", count=waiting)] if waiting else []


def _select_group(record: Record) -> list[Message]:
    sentences = []
    for group in _working_groups(record):
        lacking = record.settings.choose - len(record.group_lists.get(group.id, ()))
        if lacking > 0:
            sentences.append(
                message(
                    "Group {number} lacks {count} of {limit} points.",
                    number=group.number,
                    count=lacking,
                    limit=record.settings.choose,
                )
            )
    return sentences + _not_agreed(record, Activity.SELECT)


def _select_plenum(record: Record) -> list[Message]:
    lacking = record.settings.choose - len(record.plenum_list)
    if lacking > 0:
        return [
            message(
                "The common list lacks {count} of {limit} points.",
                count=lacking,
                limit=record.settings.choose,
            )
        ]
    return []


def _score_group(record: Record) -> list[Message]:
    sentences = []
    for group in _working_groups(record):
        scores = record.group_scores.get(group.id, {})
        lacking = sum(not scores.get(p, NO_SCORE).is_whole for p in record.plenum_list)
        if lacking:
            sentences.append(
                message(
                    "Group {number} lacks values for {count} points.",
                    number=group.number,
                    count=lacking,
                )
            )
    return sentences + _not_agreed(record, Activity.SCORE)


def _score_plenum(record: Record) -> list[Message]:
    lacking = [p for p in record.plenum_list if not record.plenum_scores.get(p, NO_SCORE).is_whole]
    return (
        [message("Points that still lack a common value: {count}.", count=len(lacking))]
        if lacking
        else []
    )


def _explain_group(record: Record) -> list[Message]:
    sentences = []
    for group in _working_groups(record):
        texts = record.group_explanations.get(group.id, {})
        lacking = sum(
            texts.get(row.scored.point_id, NO_EXPLANATION).is_empty
            for row in explained_points(record)
        )
        if lacking:
            sentences.append(
                message(
                    "Group {number} has not written about {count} points.",
                    number=group.number,
                    count=lacking,
                )
            )
    return sentences + _not_agreed(record, Activity.EXPLAIN)


def _working_groups(record: Record) -> list[Group]:
    """The groups somebody sits or sat in; an empty one lacks nothing."""
    return [g for g in record.groups if any(p.group_id == g.id for p in record.people)]


def _explain_plenum(record: Record) -> list[Message]:
    lacking = sum(
        record.plenum_explanations.get(row.scored.point_id, NO_EXPLANATION).is_empty
        for row in explained_points(record)
    )
    return (
        [message("Points that still lack a common text: {count}.", count=lacking)]
        if lacking
        else []
    )


def _not_agreed(record: Record, activity: Activity) -> list[Message]:
    return [
        message("Group {number} has not said that it agrees.", number=group.number)
        for group in _working_groups(record)
        if (group.id, activity) not in record.agreed
    ]


_CHECKS: dict[Step, Callable[[Record], list[Message]]] = {
    Step.BEFORE: _before,
    Step.SELECT_PERSON: _select_person,
    Step.SELECT_GROUP: _select_group,
    Step.SELECT_PLENUM: _select_plenum,
    Step.SCORE_GROUP: _score_group,
    Step.SCORE_PLENUM: _score_plenum,
    Step.EXPLAIN_GROUP: _explain_group,
    Step.EXPLAIN_PLENUM: _explain_plenum,
}
