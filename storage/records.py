"""A whole workshop read at once, people's ticks as counts."""

from collections.abc import Mapping
from typing import TypeVar

from sqlalchemy import Connection

from domain.merging import supporters
from domain.points import Points
from domain.record import Record
from domain.selection import count_ticks
from storage import (
    attendance,
    ballots,
    choices,
    decisions,
    evaluations,
    explanations,
    group_states,
    notes,
    people,
    point_notes,
    points,
    proposals,
    scores,
    tags,
    timings,
    workshops,
)

V = TypeVar("V")


def read(connection: Connection, workshop_id: str) -> Record:
    """Raises Missing when there is no such workshop."""
    workshop = workshops.read(connection, workshop_id)
    known = points.read_all(connection, workshop_id)
    merged_away = frozenset(part for point in known.values() for part in point.parts)
    states = group_states.read_all(connection, workshop_id)
    voters, counts = count_by_group(connection, workshop_id, known)
    chosen = choices.plenum_list(connection, workshop_id)
    return Record(
        id=workshop.id,
        code=workshop.code,
        step=workshop.step,
        version=workshop.version,
        settings=workshop.settings,
        closed_at=workshop.closed_at,
        points=known,
        merged_away=merged_away,
        split=points.read_split(connection, workshop_id),
        people=people.everyone(connection, workshop_id),
        groups=people.groups(connection, workshop_id),
        voters=voters,
        tick_counts=_by_group(counts, known),
        group_lists={
            group_id: tuple(p for p in listed if p in known)
            for group_id, listed in choices.group_lists(connection, workshop_id).items()
        },
        plenum_list=tuple(p for p in chosen if p in known and p not in merged_away),
        agreed=frozenset(key for key, state in states.items() if state.agreed),
        presented=frozenset(key for key, state in states.items() if state.presented),
        group_scores=_by_group(scores.by_group(connection, workshop_id), known),
        plenum_scores=_of_known(scores.of_plenum(connection, workshop_id), known),
        group_explanations=_by_group(explanations.by_group(connection, workshop_id), known),
        plenum_explanations=_of_known(explanations.of_plenum(connection, workshop_id), known),
        proposals=proposals.read_all(connection, workshop_id),
        decisions=decisions.read_all(connection, workshop_id),
        notes=notes.read_all(connection, workshop_id),
        point_notes=_of_known(point_notes.read_all(connection, workshop_id), known),
        tags=_of_known(tags.read_all(connection, workshop_id), known),
        clock=workshop.clock,
        is_warned=workshop.warned_at is not None,
        rehearses=workshop.rehearses,
        attendance=attendance.read_all(connection, workshop_id),
        evaluation=evaluations.read(connection, workshop_id),
        ballots=ballots.read_all(connection, workshop_id),
        timings=timings.read_all(connection, workshop_id),
    )


def _by_group(values: Mapping[int, Mapping[int, V]], known: Points) -> dict[int, dict[int, V]]:
    """What the groups have for points that still are points."""
    return {group_id: _of_known(of_points, known) for group_id, of_points in values.items()}


def _of_known(values: Mapping[int, V], known: Points) -> dict[int, V]:
    return {point_id: value for point_id, value in values.items() if point_id in known}


def count_by_group(
    connection: Connection, workshop_id: str, known: Points
) -> tuple[dict[int, int], dict[int, dict[int, int]]]:
    """Per group how many ticked at all, and how many chose each point.

    The counts are those frozen when the ticking ended, while there are any. A merged point counts
    everybody who chose any of its parts, once (R-45).
    """
    voters = choices.kept_voters(connection, workshop_id)
    counts = choices.kept_counts(connection, workshop_id)
    for group_id, ticks in choices.group_ticks(connection, workshop_id).items():
        if group_id not in voters:
            voters[group_id] = len({person for person, _ in ticks})
            counts[group_id] = dict(count_ticks(ticks))
        counts[group_id] = counts.get(group_id, {}) | _count_merged(ticks, known)
    return voters, counts


def _count_merged(ticks: list[tuple[int, int]], known: Points) -> dict[int, int]:
    chosen_by: dict[int, set[int]] = {}
    for person, point in ticks:
        chosen_by.setdefault(point, set()).add(person)
    merged = {
        id_: len(supporters(id_, chosen_by, known)) for id_, point in known.items() if point.parts
    }
    return {id_: count for id_, count in merged.items() if count}
