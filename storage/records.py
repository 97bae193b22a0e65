"""A whole workshop read at once, people's ticks as counts."""

from sqlalchemy import Connection

from domain.merging import supporters
from domain.points import Points
from domain.record import Record
from domain.selection import count_ticks
from storage import (
    choices,
    decisions,
    explanations,
    group_states,
    notes,
    people,
    points,
    proposals,
    scores,
    workshops,
)


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
        people=people.everyone(connection, workshop_id),
        groups=people.groups(connection, workshop_id),
        voters=voters,
        tick_counts=counts,
        group_lists=choices.group_lists(connection, workshop_id),
        plenum_list=tuple(p for p in chosen if p in known and p not in merged_away),
        agreed=frozenset(key for key, state in states.items() if state.agreed),
        presented=frozenset(key for key, state in states.items() if state.presented),
        group_scores=scores.by_group(connection, workshop_id),
        plenum_scores=scores.of_plenum(connection, workshop_id),
        group_explanations=explanations.by_group(connection, workshop_id),
        plenum_explanations=explanations.of_plenum(connection, workshop_id),
        proposals=proposals.read_all(connection, workshop_id),
        decisions=decisions.read_all(connection, workshop_id),
        notes=notes.read_all(connection, workshop_id),
    )


def count_by_group(
    connection: Connection, workshop_id: str, known: Points
) -> tuple[dict[int, int], dict[int, dict[int, int]]]:
    """Per group how many ticked at all, and how many chose each point.

    A merged point counts everybody who chose any of its parts, once (R-45).
    """
    voters = choices.kept_voters(connection, workshop_id)
    counts = choices.kept_counts(connection, workshop_id)
    for group_id, ticks in choices.group_ticks(connection, workshop_id).items():
        voters[group_id] = len({person for person, _ in ticks})
        chosen_by: dict[int, set[int]] = {}
        for person, point in ticks:
            chosen_by.setdefault(point, set()).add(person)
        merged = {
            id_: len(supporters(id_, chosen_by, known))
            for id_, point in known.items()
            if point.parts
        }
        counts[group_id] = dict(count_ticks(ticks)) | {k: v for k, v in merged.items() if v}
    return voters, counts
