"""What invented people and their lead do in each step of a rehearsal."""

from collections.abc import Iterable, Mapping

from domain.ballots import (
    AXES,
    THRESHOLDS,
    Answer,
    BallotKind,
    BallotState,
    Question,
)
from domain.group_agreement import by_disagreement
from domain.points import in_order
from domain.record import (
    NO_EXPLANATION,
    Explanation,
    Proposal,
    ProposalKind,
    Record,
    explained_points,
    group_values,
)
from domain.scoring import NO_SCORE, SCALE, Score
from domain.steps import Activity, Step
from domain.voting import FEWEST_REVEALED
from services import (
    agreeing,
    explaining,
    grouping,
    plenum,
    scoring,
    ticking,
    voting,
)
from services.access import Caller
from services.invented_people import Rehearsal, invite
from services.scoring import Axis

GROUP_OF_INVENTED = 4


def _join(rehearsal: Rehearsal) -> None:
    invite(rehearsal, max(GROUP_OF_INVENTED * len(rehearsal.record.groups), 1))


def _tick(rehearsal: Rehearsal) -> None:
    record = rehearsal.record
    listed = _numbers(record)
    # Some points draw more ticks than others, as in a real room.
    weights = [rehearsal.dice.random() ** 3 for _ in listed]
    done = {person.id for person in record.people if person.has_handed_in}
    for person in rehearsal.people:
        if person.person_id in done:
            continue
        wanted: set[int] = set()
        while len(wanted) < record.settings.choose:
            wanted.update(rehearsal.dice.choices(listed, weights, k=1))
        ticking.type_ticks(person, ", ".join(map(str, sorted(wanted))))
        ticking.hand_in(person, handed_in=True)


def _numbers(record: Record) -> list[int]:
    return sorted(point.number for point in record.points.values() if point.number)


def _agree_in_groups(rehearsal: Rehearsal) -> None:
    writers = rehearsal.writers(Activity.SELECT)
    for group_id, writer in writers.items():
        record = rehearsal.record
        grouping.take_pen(writer, group_id)
        counts = record.tick_counts.get(group_id, {})
        order = sorted(in_order(counts, record.points), key=lambda p: -counts[p])
        listed = record.group_lists.get(group_id, ())
        fresh = [point_id for point_id in order if point_id not in listed]
        grouping.add(writer, group_id, fresh[: record.settings.choose - len(listed)])
        _agree(rehearsal, writer, group_id, Activity.SELECT)
    for group_id, writer in list(writers.items())[:1]:
        words = rehearsal.words
        proposal = Proposal(
            0,
            group_id,
            ProposalKind.MISSING,
            None,
            words.missing_name,
            words.missing_text,
            words.missing_reason,
        )
        grouping.propose(writer, group_id, proposal)


def _agree(rehearsal: Rehearsal, writer: Caller, group_id: int, activity: Activity) -> None:
    seen = rehearsal.record.group_lists.get(group_id, ())
    grouping.agree(writer, group_id, activity, seen)


def _agree_on_list(rehearsal: Rehearsal) -> None:
    lead, record = rehearsal.lead, rehearsal.record
    for group in record.groups:
        plenum.present_group(lead, group.id, Activity.SELECT, presented=True)
    _answer_open_vote(rehearsal)
    if record.plenum_list:
        return
    support = {
        p: sum(p in listed for listed in record.group_lists.values())
        for listed in record.group_lists.values()
        for p in listed
    }
    # One more than the agreed number, since two of them are merged; a single group brings too few.
    everything = in_order((i for i, p in record.points.items() if p.number), record.points)
    order = sorted(everything, key=lambda p: -support.get(p, 0))
    chosen = order[: record.settings.choose + 1]
    plenum.add(lead, chosen)
    if len(chosen) > 1:
        plenum.merge(lead, chosen[-2:], rehearsal.words.merged)
    for proposal in record.proposals:
        if proposal.kind is ProposalKind.MISSING:
            plenum.accept(lead, proposal.id)


def _score_in_groups(rehearsal: Rehearsal) -> None:
    for group_id, writer in rehearsal.writers(Activity.SCORE).items():
        grouping.take_pen(writer, group_id)
        record = rehearsal.record
        given = record.group_scores.get(group_id, {})
        for point_id, axis in _unset(given, record.plenum_list):
            value = rehearsal.dice.choice(SCALE)
            scoring.set_group_value(writer, group_id, point_id, axis, value, seen=None)
        _agree(rehearsal, writer, group_id, Activity.SCORE)


def _score_in_plenum(rehearsal: Rehearsal) -> None:
    voted_on = _answer_open_vote(rehearsal)
    if not rehearsal.record.ballots:
        _vote_on_most_disputed(rehearsal)
    record = rehearsal.record
    for point_id, axis in _unset(record.plenum_scores, record.plenum_list):
        if point_id not in voted_on:
            middle = _middle(rehearsal, point_id, axis)
            scoring.set_plenum_value(rehearsal.lead, point_id, axis, middle, seen=None)


def _middle(rehearsal: Rehearsal, point_id: int, axis: str) -> int:
    """The median of the groups' values, by the dice when there are none."""
    scores = group_values(rehearsal.record, point_id).values()
    given = sorted(value for score in scores if (value := getattr(score, axis)))
    return given[len(given) // 2] if given else rehearsal.dice.choice(SCALE)


def _answer_open_vote(rehearsal: Rehearsal) -> tuple[int, ...]:
    """Let everybody answer what the lead has asked; returns the points it is about."""
    for ballot in rehearsal.record.ballots:
        if ballot.state is BallotState.OPEN:
            for person in rehearsal.people:
                voting.answer(person, ballot.id, _choose_answer(rehearsal, ballot.question))
            return ballot.question.point_ids
    return ()


def _choose_answer(rehearsal: Rehearsal, question: Question) -> Answer:
    dice = rehearsal.dice
    return Answer(
        probability=dice.choice(SCALE),
        consequence=dice.choice(SCALE),
        point_ids=tuple(dice.sample(question.point_ids, question.votes)),
        approves=dice.choice((True, False)),
    )


def _vote_on_most_disputed(rehearsal: Rehearsal) -> None:
    """Vote once, so that the lead has seen how it goes; too few people cannot."""
    lead, record = rehearsal.lead, rehearsal.record
    scores = record.plenum_scores
    disputed = [p for p in by_disagreement(record) if not scores.get(p, NO_SCORE).is_whole]
    if not disputed or len(rehearsal.people) < FEWEST_REVEALED:
        return
    threshold, seen = THRESHOLDS[BallotKind.VALUES], scores.get(disputed[0], NO_SCORE)
    question = Question(BallotKind.VALUES, threshold, (disputed[0],), AXES)
    ballot_id = voting.open_ballot(lead, question)
    _answer_open_vote(rehearsal)
    voting.close(lead, ballot_id)
    voting.reveal(lead, ballot_id)
    agreed = Answer(
        seen.probability or _middle(rehearsal, disputed[0], Axis.PROBABILITY),
        seen.consequence or _middle(rehearsal, disputed[0], Axis.CONSEQUENCE),
    )
    agreeing.agree(lead, ballot_id, seen, agreed, rehearsal.words.agreed)


def _unset(given: Mapping[int, Score], point_ids: Iterable[int]) -> list[tuple[int, Axis]]:
    """The values nobody has given yet."""
    return [
        (point_id, axis)
        for point_id in point_ids
        for axis in Axis
        if getattr(given.get(point_id, NO_SCORE), axis) is None
    ]


def _explain_in_groups(rehearsal: Rehearsal) -> None:
    for group_id, writer in rehearsal.writers(Activity.EXPLAIN).items():
        grouping.take_pen(writer, group_id)
        record = rehearsal.record
        for row in explained_points(record):
            written = record.group_explanations.get(group_id, {})
            if written.get(row.scored.point_id, NO_EXPLANATION).is_empty:
                text = Explanation(rehearsal.words.causes, rehearsal.words.course_of_events)
                explaining.save_group_text(writer, group_id, row.scored.point_id, text)
        _agree(rehearsal, writer, group_id, Activity.EXPLAIN)


def _explain_in_plenum(rehearsal: Rehearsal) -> None:
    record = rehearsal.record
    for row in explained_points(record):
        point_id = row.scored.point_id
        for group_id, texts in list(record.group_explanations.items())[:1]:
            if point_id in texts:
                explaining.take_text(rehearsal.lead, group_id, point_id)


def _rest(_: Rehearsal) -> None:
    """At the result there is nothing left to do."""


PLAYS = {
    Step.BEFORE: _join,
    Step.SELECT_PERSON: _tick,
    Step.SELECT_GROUP: _agree_in_groups,
    Step.SELECT_PLENUM: _agree_on_list,
    Step.SCORE_GROUP: _score_in_groups,
    Step.SCORE_PLENUM: _score_in_plenum,
    Step.EXPLAIN_GROUP: _explain_in_groups,
    Step.EXPLAIN_PLENUM: _explain_in_plenum,
    Step.AFTER: _rest,
}
