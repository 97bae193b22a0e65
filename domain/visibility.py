"""What each may see of a workshop: hidden means hidden, also for whoever asks the services."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from domain.ballots import Ballot, Dissent
from domain.record import Record
from domain.selection import shown_counts
from domain.steps import Activity, Step, has_reached

V = TypeVar("V")


def seen_by_lead(record: Record) -> Record:
    """The lead sees everything but counts of ticks still being made: she could watch them grow."""
    if has_reached(record.step, Step.SELECT_GROUP):
        return record
    return replace(record, tick_counts={}, voters={})


def seen_by_plenum(record: Record) -> Record:
    """What may stand on the big screen: the groups' work once it is shown, and nobody's name."""
    return _seen_by(record, None)


def seen_by_member(record: Record, group_id: int | None) -> Record:
    """What a participant may see: her own group's work, and of the others what is shown."""
    return _seen_by(record, group_id)


def lists_shown(record: Record) -> set[int]:
    """The groups whose lists the plenum sees: those presented, all once it has chosen."""
    if has_reached(record.step, Step.SCORE_GROUP):
        return {group.id for group in record.groups}
    return {g.id for g in record.groups if (g.id, Activity.SELECT) in record.presented}


def _seen_by(record: Record, own: int | None) -> Record:
    everyone = {group.id for group in record.groups}
    values = everyone if has_reached(record.step, Step.SCORE_PLENUM) else set()
    texts = everyone if has_reached(record.step, Step.EXPLAIN_PLENUM) else set()
    return replace(
        record,
        people=tuple(
            person if person.group_id == own and own is not None else replace(person, name="")
            for person in record.people
        ),
        groups=tuple(
            group if group.id == own else replace(group, meeting_link="") for group in record.groups
        ),
        voters=_only(record.voters, {own}),
        tick_counts=_shown_ticks(record, own),
        group_lists=_only(record.group_lists, lists_shown(record) | {own}),
        group_scores=_only(record.group_scores, values | {own}),
        group_explanations=_only(record.group_explanations, texts | {own}),
        proposals=tuple(
            proposal
            for proposal in record.proposals
            if proposal.group_id == own or has_reached(record.step, Step.SELECT_PLENUM)
        ),
        notes={},
        point_notes={},
        evaluation=replace(record.evaluation, counts=None, comments=()),
        ballots=tuple(_without_authors(ballot) for ballot in record.ballots),
    )


def _without_authors(ballot: Ballot) -> Ballot:
    """How many disagree is for all; what they say, and who, is for the lead and the files."""
    return replace(ballot, dissents=(Dissent(""),) * len(ballot.dissents))


def _shown_ticks(record: Record, own: int | None) -> dict[int, Mapping[int, int]]:
    if own is None or not has_reached(record.step, Step.SELECT_GROUP):
        return {}
    counts = shown_counts(record.tick_counts.get(own, {}), record.voters.get(own, 0))
    return {} if counts is None else {own: counts}


def _only(by_group: Mapping[int, V], groups: set[int | None] | set[int]) -> dict[int, V]:
    return {group_id: value for group_id, value in by_group.items() if group_id in groups}
