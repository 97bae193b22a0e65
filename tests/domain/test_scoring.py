"""The two values and the risk they make (R-27, R-33, R-42)."""

from itertools import combinations, product

import pytest

from domain import scoring
from domain.errors import Message, WorkshopError
from domain.scoring import NO_SCORE, SCALE, Score, check_value, risk
from domain.workshop import RiskRule

CELLS = list(product(range(1, 6), repeat=2))
PAIRS = list(combinations(CELLS, 2))


@pytest.mark.parametrize("value", [1, 2, 3, 4, 5])
def test_the_scale_is_one_to_five(value: int) -> None:
    """R-33."""
    assert check_value(value) == value


@pytest.mark.parametrize("value", [0, 6, -1, 3.0, 2.5, "3", True, None, [3]])
def test_other_values_are_refused(value: object) -> None:
    """R-33: whole numbers only."""
    with pytest.raises(WorkshopError) as refusal:
        check_value(value)
    assert refusal.value.message == Message(
        "«{value}» is not a value from 1 to 5.", {"value": str(value)}
    )


def test_long_values_are_cut_short() -> None:
    with pytest.raises(WorkshopError) as refusal:
        check_value("5" * 41)
    assert refusal.value.message.values == {"value": "5" * 40}


@pytest.mark.parametrize(
    ("score", "is_whole"),
    [(NO_SCORE, False), (Score(3), False), (Score(None, 4), False), (Score(3, 4), True)],
)
def test_a_score_needs_both_values(score: Score, is_whole: bool) -> None:
    assert score.is_whole is is_whole


def test_the_rule_says_which_arithmetic() -> None:
    """C1: R-42 multiplies, R-28 adds."""
    assert (risk(4, 5, RiskRule.PRODUCT), risk(4, 5, RiskRule.SUM)) == (20, 9)


def test_products_and_sums_of_the_scale() -> None:
    """C1: 14 distinct products, 9 distinct sums."""
    products = {scoring.product(p, c) for p in SCALE for c in SCALE}
    totals = {scoring.total(p, c) for p in SCALE for c in SCALE}
    assert products == {1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25}
    assert totals == {2, 3, 4, 5, 6, 7, 8, 9, 10}


def test_pairs_where_the_rules_disagree() -> None:
    """C1: of 300 pairs of cells, 20 tie in sum only, 2 in product only, 4 turn around."""
    signs = [
        (
            _sign(scoring.product(*a) - scoring.product(*b)),
            _sign(scoring.total(*a) - scoring.total(*b)),
        )
        for a, b in PAIRS
    ]
    assert len(signs) == 300
    assert sum(by_sum == 0 != by_product for by_product, by_sum in signs) == 20
    assert sum(by_product == 0 != by_sum for by_product, by_sum in signs) == 2
    assert sum(by_product * by_sum < 0 for by_product, by_sum in signs) == 4


def _sign(difference: int) -> int:
    return (difference > 0) - (difference < 0)


def test_the_only_cells_turned_around() -> None:
    """C1: {1, 5} against {2, 3}."""
    turned = {
        frozenset((frozenset(a), frozenset(b)))
        for a, b in PAIRS
        if (scoring.product(*a) - scoring.product(*b)) * (scoring.total(*a) - scoring.total(*b)) < 0
    }
    assert turned == {frozenset((frozenset((1, 5)), frozenset((2, 3))))}
