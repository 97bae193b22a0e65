"""Merging points into one and splitting the merge again (R-45)."""

from collections.abc import Iterable, Mapping, Set

from domain.errors import WorkshopError
from domain.points import Points

MOST_MERGED = 10


def check_merge(parts: Iterable[int], points: Points, merged_away: Set[int]) -> None:
    """Refuse a merge of fewer than two points, or of one already inside another merge."""
    chosen = list(parts)
    if len(set(chosen)) < 2:
        raise WorkshopError("Choose at least two points to merge.")
    if len(set(chosen)) > MOST_MERGED:
        raise WorkshopError("Merge at most {limit} points at a time.", limit=MOST_MERGED)
    for part in chosen:
        if part not in points:
            raise WorkshopError("The point is not in this workshop.")
        if part in merged_away:
            raise WorkshopError(
                "«{name}» is already part of a merged point.", name=points[part].name
            )


def supporters(point_id: int, chosen_by: Mapping[int, Set[int]], points: Points) -> set[int]:
    """Who chose the point or any of its parts: united, so nobody counts twice (R-45).

    `chosen_by` maps a point's id to the ids of the people or groups that chose it.
    """
    own = set(chosen_by.get(point_id, ()))
    parts = points[point_id].parts
    return own.union(*(supporters(part, chosen_by, points) for part in parts))
