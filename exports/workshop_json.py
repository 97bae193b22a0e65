"""A workshop for machines: groups and plenum in full, people as counts, no secrets.

The format is docs/workshop.schema.json. Settings are named one by one: a new one, such as whom
to call for help, must not slip into the file.
"""

import json
from collections.abc import Mapping

from domain.ballots import Answer, Ballot
from domain.points import Point, in_order, lowest_number
from domain.record import Explanation, Record, ranking
from domain.scoring import Score
from domain.selection import shown_counts
from domain.steps import ORDER, Activity
from domain.timing import Timing
from domain.voting import Result, summarize
from domain.workshop import Group

FORMAT_VERSION = 2
Entry = dict[str, object]


def write_json(record: Record) -> bytes:
    content = {
        "format_version": FORMAT_VERSION,
        "workshop": _workshop(record),
        "list": {"id": record.settings.list_id, "version": record.settings.list_version},
        "points": [_point(record.points[id_]) for id_ in in_order(record.points, record.points)],
        "split_points": [_point(point) for point in record.split.values()],
        "groups": [_group(group, record) for group in record.groups],
        "plenum": {
            "list": list(record.plenum_list),
            "values": _values(record.plenum_scores, record),
            "explanations": _explanations(record.plenum_explanations, record),
        },
        "ranking": _ranking(record),
        "decisions": _decisions(record),
        "proposals": _proposals(record),
        "notes": {step: record.notes[step] for step in ORDER if step in record.notes},
        "point_notes": _point_notes(record),
        "tags": _tags(record),
        "attendance": _attendance(record),
        "evaluation": _evaluation(record),
        "timings": [_timing(timing) for timing in record.timings],
        "ballots": [_ballot(ballot) for ballot in record.ballots],
    }
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _workshop(record: Record) -> Entry:
    settings = record.settings
    days = {
        name: day.isoformat() if day else None
        for name, day in (
            ("starts_on", settings.starts_on),
            ("ends_on", settings.ends_on),
            ("deadline", settings.deadline),
            ("closed_at", record.closed_at),
        )
    }
    return {
        "name": settings.name,
        "office": settings.office,
        "language": settings.language,
        **days,
        "form": settings.form,
        "plan": settings.plan,
        "choose": settings.choose,
        "rule": settings.rule,
        "new_points": settings.new_points,
        "explains": settings.explains,
        "step": record.step,
        "people": record.people_count,
        "is_rehearsal": record.rehearses is not None,
    }


def _point(point: Point) -> Entry:
    return {
        "id": point.id,
        "kind": point.kind,
        "number": point.number,
        "name": vars(point.name),
        "text": vars(point.text),
        "area": vars(point.area),
        "parts": list(point.parts),
    }


def _group(group: Group, record: Record) -> Entry:
    voters = record.voters.get(group.id, 0)
    counts = shown_counts(record.tick_counts.get(group.id, {}), voters)
    return {
        "number": group.number,
        "people": sum(person.group_id == group.id for person in record.people),
        "voters": voters,
        "ticks": None if counts is None else _counts(counts, record),
        "list": list(record.group_lists.get(group.id, ())),
        "agreed": [activity for activity in Activity if (group.id, activity) in record.agreed],
        "values": _values(record.group_scores.get(group.id, {}), record),
        "explanations": _explanations(record.group_explanations.get(group.id, {}), record),
    }


def _counts(counts: Mapping[int, int], record: Record) -> list[Entry]:
    return [{"point": id_, "people": counts[id_]} for id_ in in_order(counts, record.points)]


def _values(scores: Mapping[int, Score], record: Record) -> list[Entry]:
    return [
        {
            "point": id_,
            "probability": scores[id_].probability,
            "consequence": scores[id_].consequence,
        }
        for id_ in in_order(scores, record.points)
    ]


def _explanations(texts: Mapping[int, Explanation], record: Record) -> list[Entry]:
    return [
        {
            "point": id_,
            "causes": texts[id_].causes,
            "course_of_events": texts[id_].course_of_events,
        }
        for id_ in in_order(texts, record.points)
    ]


def _ranking(record: Record) -> list[Entry]:
    return [
        {
            "rank": row.rank,
            "point": row.scored.point_id,
            "number": lowest_number(record.points[row.scored.point_id], record.points),
            "probability": row.scored.probability,
            "consequence": row.scored.consequence,
            "product": row.product,
            "sum": row.total,
        }
        for row in ranking(record).rows
    ]


def _decisions(record: Record) -> list[Entry]:
    return [
        {
            "kind": decision.kind,
            "point": decision.point_id,
            "others": list(decision.other_ids),
            "reason": decision.reason,
            "at": decision.at.isoformat(),
        }
        for decision in record.decisions
    ]


def _proposals(record: Record) -> list[Entry]:
    numbers = {group.id: group.number for group in record.groups}
    return [
        {
            "group": numbers.get(proposal.group_id or 0),
            "kind": proposal.kind,
            "point": proposal.point_id,
            "name": proposal.name,
            "text": proposal.text,
            "reason": proposal.reason,
            "accepted_as": proposal.accepted_as,
        }
        for proposal in record.proposals
    ]


def _point_notes(record: Record) -> list[Entry]:
    return [
        {"point": id_, "step": step, "text": record.point_notes[id_][step]}
        for id_ in in_order(record.point_notes, record.points)
        for step in ORDER
        if step in record.point_notes[id_]
    ]


def _tags(record: Record) -> list[Entry]:
    return [
        {"point": id_, "tags": sorted(record.tags[id_])}
        for id_ in in_order(record.tags, record.points)
    ]


def _attendance(record: Record) -> list[Entry]:
    return [
        {"step": step, "room": present.room, "digital": present.digital}
        for step in ORDER
        if (present := record.attendance.get(step))
    ]


def _evaluation(record: Record) -> Entry:
    """The counts are from "fully agree" to "fully disagree"; null while nothing may be shown."""
    found = record.evaluation
    return {
        "stage": found.stage,
        "answers": found.answers,
        "counts": {s: list(of) for s, of in found.counts.items()} if found.counts else None,
        "comments": list(found.comments),
    }


def _timing(timing: Timing) -> Entry:
    return {
        "step": timing.step,
        "kind": timing.kind,
        "started_at": timing.started_at.isoformat(),
        "ended_at": timing.ended_at and timing.ended_at.isoformat(),
    }


def _ballot(ballot: Ballot) -> Entry:
    question, outcome = ballot.question, ballot.outcome
    return {
        "kind": question.kind,
        "step": ballot.step,
        "round": ballot.round,
        "state": ballot.state,
        "threshold": question.threshold,
        "points": list(question.point_ids),
        "axes": list(question.axes),
        "votes": question.votes,
        "sentence": question.sentence,
        "answered": ballot.answered,
        "asked": ballot.asked,
        "results": [_result(result) for result in summarize(ballot)],
        "outcome": outcome
        and {
            **_choices(outcome.answer),
            "reason": outcome.reason,
            "at": outcome.at.isoformat(),
        },
        "dissents": [dissent.text for dissent in ballot.dissents],
    }


def _result(result: Result) -> Entry:
    counts = [{"option": option, "people": people} for option, people in result.counts.items()]
    return {"part": result.part, "word": result.word, "counts": counts}


def _choices(answer: Answer) -> Entry:
    return {
        "probability": answer.probability,
        "consequence": answer.consequence,
        "points": list(answer.point_ids),
        "approves": answer.approves,
    }
