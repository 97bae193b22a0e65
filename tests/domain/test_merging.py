"""Merging points and taking the merge apart again (R-45)."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Message, WorkshopError
from domain.merging import check_merge, supporters
from domain.points import Points, Text
from tests.domain.builders import MERGED, by_id, merge, new_point
from tests.exports.records import list_point

POINTS = by_id(*(list_point(number) for number in range(1, 13)), new_point(201, "Tolk"))
AWAY = frozenset((104, 107))

parts_of_merge = st.lists(st.sampled_from(sorted(POINTS)), min_size=2, max_size=6, unique=True)
choices = st.dictionaries(st.sampled_from(sorted(POINTS)), st.frozensets(st.integers(1, 9)))


def refusal(parts: Iterable[int], points: Points = POINTS) -> Message | None:
    """What check_merge says no with while 4 and 7 are merged; None when it accepts."""
    try:
        check_merge(parts, points, AWAY)
    except WorkshopError as error:
        return error.message
    return None


@pytest.mark.parametrize("parts", [(), (101,), (101, 101)])
def test_a_merge_needs_two_points(parts: tuple[int, ...]) -> None:
    assert refusal(parts) == Message("Choose at least two points to merge.")


def test_at_most_ten_are_merged() -> None:
    free = [id_ for id_ in POINTS if id_ not in AWAY]
    assert refusal(free[:10]) is None
    assert refusal(free[:11]) == Message("Merge at most {limit} points at a time.", {"limit": 10})


def test_only_known_points_are_merged() -> None:
    assert refusal((101, 999)) == Message("The point is not in this workshop.")


def test_parts_are_merged_only_once() -> None:
    assert refusal(iter((101, 107))) == Message(
        "«{name}» is already part of a merged point.",
        {"name": Text("Punkt 7", "Punkt 7 nynorsk")},
    )


def test_a_merge_can_be_merged_further() -> None:
    points = {**POINTS, MERGED: merge(MERGED, "Samordning", 104, 107)}
    assert refusal((MERGED, 201), points) is None


def test_supporters_of_parts_count_once() -> None:
    """R-45: people 1 and 2 chose point 4, people 2 and 3 point 7, person 5 the merge itself."""
    points = {**POINTS, MERGED: merge(MERGED, "Samordning", 104, 107)}
    chosen_by = {104: {1, 2}, 107: {2, 3}, 101: {4}, MERGED: {5}}
    assert supporters(MERGED, chosen_by, points) == {1, 2, 3, 5}


def test_points_nobody_chose_lack_supporters() -> None:
    points = {**POINTS, MERGED: merge(MERGED, "Samordning", 104, 107)}
    assert supporters(MERGED, {101: {4}}, points) == set()


@given(parts=parts_of_merge, chosen_by=choices)
def test_a_merge_unites_its_supporters(
    parts: list[int], chosen_by: dict[int, frozenset[int]]
) -> None:
    points = {**POINTS, MERGED: merge(MERGED, "Felles", *parts)}
    union = {person for part in parts for person in chosen_by.get(part, ())}
    assert supporters(MERGED, chosen_by, points) == union


@given(parts=parts_of_merge, chosen_by=choices)
def test_splitting_restores_each_parts_supporters(
    parts: list[int], chosen_by: dict[int, frozenset[int]]
) -> None:
    """Neither while merged nor after the split is anybody moved from one part to another."""
    merged = {**POINTS, MERGED: merge(MERGED, "Felles", *parts)}
    for points in (merged, POINTS):
        for part in parts:
            assert supporters(part, chosen_by, points) == set(chosen_by.get(part, ()))


@given(parts=parts_of_merge, chosen_by=choices)
def test_merging_in_stages_changes_nothing(
    parts: list[int], chosen_by: dict[int, frozenset[int]]
) -> None:
    first, *others = parts
    inner = merge(302, "Først", first, others[0])
    outer = merge(MERGED, "Så", *others[1:], 302)
    at_once = merge(303, "På en gang", *parts)
    points = {**POINTS, **by_id(inner, outer, at_once)}
    assert supporters(MERGED, chosen_by, points) == supporters(303, chosen_by, points)
