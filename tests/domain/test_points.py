"""Points, their lineage and their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.points import (
    Text,
    in_order,
    is_list_point,
    label,
    lineage,
    list_numbers,
    lowest_number,
    short_label,
)
from tests.domain.builders import by_id, merge, new_point
from tests.exports.records import list_point

# 104 and 107 are the points the national workshop merged (R-45). The new points' ids are not in
# the order of their names.
POINTS = by_id(
    list_point(4),
    list_point(7),
    list_point(12),
    new_point(201, "Tolk"),
    new_point(202, "Brev"),
    merge(301, "Samordning", 107, 104),
    merge(302, "Tolk og brev", 202, 201),
    merge(303, "Samordning og tolk", 301, 201),
    merge(304, "Alt", 112, 303),
)


def test_text_falls_back_to_bokmal() -> None:
    text = Text("Bolig", "Bustad")
    assert [text.pick(language) for language in ("nb", "nn", "en")] == ["Bolig", "Bustad", "Bolig"]


@pytest.mark.parametrize(
    ("point_id", "numbers"),
    [
        (104, [4]),
        (201, []),
        (301, [4, 7]),
        (302, []),
        (303, [4, 7]),
        (304, [4, 7, 12]),
    ],
)
def test_merged_points_keep_their_numbers(point_id: int, numbers: list[int]) -> None:
    """R-45: also through a merge of merges."""
    assert list_numbers(POINTS[point_id], POINTS) == numbers


def test_one_listed_part_is_enough() -> None:
    """R-45: a merged point is ranked with the list's own when any part is from the list."""
    listed = [id_ for id_, point in POINTS.items() if is_list_point(point, POINTS)]
    assert listed == [104, 107, 112, 301, 303, 304]


def test_merged_points_go_by_the_lowest() -> None:
    numbers = [lowest_number(POINTS[id_], POINTS) for id_ in (107, 301, 304, 302, 201)]
    assert numbers == [7, 4, 4, None, None]


@pytest.mark.parametrize(
    ("point_id", "told"),
    [
        (104, ()),
        (201, ()),
        (301, ("4", "7")),
        (302, ("Tolk", "Brev")),
        (303, ("4", "7", "Tolk")),
        (304, ("4", "7", "12", "Tolk")),
    ],
)
def test_lineage_tells_numbers_before_names(point_id: int, told: tuple[str, ...]) -> None:
    """Only merged points have one; new points are named in the order they came."""
    assert lineage(POINTS[point_id], POINTS, "nb") == told


def test_points_stand_in_list_order() -> None:
    """Merged points stand where their lowest number does, after the part that has it."""
    assert in_order(POINTS, POINTS) == [104, 301, 303, 304, 107, 112, 201, 202, 302]


@given(st.permutations(sorted(POINTS)))
def test_order_ignores_how_points_come(ids: list[int]) -> None:
    assert in_order(ids, POINTS) == in_order(POINTS, POINTS)


@pytest.mark.parametrize(
    ("point_id", "language", "words"),
    [
        (104, "nb", "4 Punkt 4"),
        (104, "nn", "4 Punkt 4 nynorsk"),
        (201, "nb", "Tolk"),
        (301, "nb", "4 + 7 Samordning"),
        (302, "nb", "Tolk og brev"),
    ],
)
def test_labels_say_numbers_and_name(point_id: int, language: str, words: str) -> None:
    assert label(POINTS[point_id], POINTS, language) == words


@pytest.mark.parametrize(
    ("point_id", "words"), [(104, "4"), (301, "4 + 7"), (201, "Tolk"), (302, "Tolk + Brev")]
)
def test_short_labels_prefer_the_numbers(point_id: int, words: str) -> None:
    assert short_label(POINTS[point_id], POINTS, "nb") == words
