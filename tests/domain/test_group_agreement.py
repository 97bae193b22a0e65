"""How alike the groups rank the points of the common list."""

from dataclasses import replace

import pytest

from domain.group_agreement import group_concordance
from domain.record import Record
from domain.scoring import Score
from tests.domain.builders import EMPTY, GROUP_1, GROUP_2

LISTED = (101, 102, 103)
RISING = {101: Score(1, 1), 102: Score(2, 2), 103: Score(3, 3)}
FALLING = {101: Score(3, 3), 102: Score(2, 2), 103: Score(1, 1)}


def with_scores(*scores: dict[int, Score]) -> Record:
    given = dict(zip((GROUP_1, GROUP_2), scores, strict=True))
    return replace(EMPTY, plenum_list=LISTED, group_scores=given)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ((RISING, RISING), 1),
        ((RISING, FALLING), 0),
        # Ranks by product 3, 2, 1 and 2.5, 2.5, 1: sums 5.5, 4.5, 2, mean 4, squares 6.5.
        # W = 12 · 6.5 / (4 · 24 − 2 · 6) = 78/84.
        ((RISING, {101: Score(1, 2), 102: Score(2, 1), 103: Score(2, 2)}), 78 / 84),
        # One group has not finished, so there is nothing to compare.
        ((RISING, {101: Score(1, 1), 102: Score(2, None)}), None),
        ((RISING, {}), None),
    ],
)
def test_groups_are_compared_by_the_rank_of_their_products(
    scores: tuple[dict[int, Score], ...], expected: float | None
) -> None:
    assert group_concordance(with_scores(*scores)) == pytest.approx(expected)
