"""How well values agree, and in which word (C10: support for the talk, never a decision)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.consensus import (
    Agreement,
    Concordance,
    agreement,
    concordance,
    describe,
    describe_concordance,
    disagreement,
    value_agreement,
)
from domain.ranking import mean_ranks

counts_on_five = st.lists(st.integers(0, 30), min_size=5, max_size=5).filter(any)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # The first is the documentation of R's "agrmt"; all are in method-norms, section 3.
        ([30, 40, 210, 130, 530, 50, 10], 0.6113333),
        ([0, 0, 5, 0, 0], 1),
        ([1, 1, 1, 1, 1], 0),
        ([5, 0, 0, 0, 5], -1),
        ([0, 0, 2, 3, 0], 0.8),
    ],
)
def test_agreement_meets_the_published_vectors(counts: list[int], expected: float) -> None:
    assert agreement(counts) == pytest.approx(expected, abs=5e-8)


def test_agreement_needs_at_least_one() -> None:
    with pytest.raises(ValueError, match="^agreement needs at least one count$"):
        agreement([0, 0, 0, 0, 0])


@given(counts_on_five)
def test_agreement_has_the_same_bounds(counts: list[int]) -> None:
    assert -1 <= agreement(counts) <= 1


@given(counts_on_five, st.integers(2, 9))
def test_agreement_ignores_direction_and_size(counts: list[int], times: int) -> None:
    """Turning the scale around, or asking more people who answer alike, changes nothing."""
    assert agreement(counts[::-1]) == agreement(counts)
    assert agreement([count * times for count in counts]) == agreement(counts)


@given(st.integers(1, 5), st.integers(1, 20))
def test_equal_values_agree_in_full(value: int, people: int) -> None:
    assert value_agreement([value] * people) == 1


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], 1),
        ([4, 5], 3 / 4),  # neighbours: unimodality 1, times 1 − 1/4
        ([1, 3], 1 / 6),  # triples: 2 unimodal, 1 bimodal; (3·2 − 4·1) / (3·3) · 3/4
        ([1, 4], -5 / 12),  # 1 unimodal, 2 bimodal; (3·1 − 4·2) / (3·3) · 3/4
        ([1, 3, 3], 4 / 9),  # layers: two at A = 1/6, one at A = 1
    ],
)
def test_agreement_of_a_few_values(values: list[int], expected: float) -> None:
    assert value_agreement(values) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ([], Agreement.UNITED),
        ([3], Agreement.UNITED),
        ([4, 4, 5], Agreement.UNITED),
        ([2, 3, 4], Agreement.UNITED),  # A = 1 − 2/4, exactly at the threshold
        ([1, 3], Agreement.SPREAD),
        ([1, 2, 3, 4, 5], Agreement.SPREAD),  # A = 0, exactly at the threshold
        ([1, 4], Agreement.DIVIDED),
        ([1, 1, 5, 5], Agreement.DIVIDED),
    ],
)
def test_one_word_for_the_values(values: list[int], word: Agreement) -> None:
    assert describe(values) is word


def test_thresholds_are_met_without_rounding() -> None:
    """Counts 0, 1, 1, 2, 3 have layers of four, two and one: 4/7 · 1/4 + 2/7 · 3/4 + 1/7 · 1."""
    values = [2, 3, 4, 4, 5, 5, 5]
    assert value_agreement(values) == 0.5
    assert describe(values) is Agreement.UNITED


def test_disagreement_is_the_worst_value() -> None:
    """Values 1 and 3 give A = 1/6, 4 and 5 give 3/4: the axis further apart counts."""
    assert disagreement([1, 3], [4, 5]) == pytest.approx(5 / 6)
    assert disagreement([4, 5], [1, 3]) == pytest.approx(5 / 6)
    assert disagreement([], []) == 0


def test_concordance_meets_the_checked_vector() -> None:
    # Method-norms, section 5: scipy and pingouin agree. Competition ranks become mean ranks.
    raters = [[1, 2, 2, 4], [1, 2, 3, 3], [2, 1, 4, 4], [1, 1, 3, 5]]
    rankings = [mean_ranks([-place for place in places]) for places in raters]
    assert concordance(rankings) == pytest.approx(0.8402778, abs=5e-8)


def test_mean_ranks_share_the_places_they_fill() -> None:
    assert mean_ranks([25, 4, 12, 12, 0, 0, 0]) == [1, 4, 2.5, 2.5, 6, 6, 6]


@pytest.mark.parametrize("rankings", [[], [[1, 2]], [[1], [1]], [[1.5, 1.5], [1.5, 1.5]]])
def test_concordance_says_nothing_without_something_to_compare(
    rankings: list[list[float]],
) -> None:
    assert concordance(rankings) is None


def test_opposite_rankings_share_nothing() -> None:
    assert concordance([[1, 2, 3], [3, 2, 1]]) == 0
    assert concordance([[1, 2, 3], [1, 2, 3], [1, 2, 3]]) == 1


@pytest.mark.parametrize(
    ("w", "word"),
    [
        (0.0, Concordance.VERY_WEAK),
        (0.3, Concordance.WEAK),
        (0.5, Concordance.MODERATE),
        (0.7, Concordance.STRONG),
        (0.9, Concordance.VERY_STRONG),
    ],
)
def test_concordance_is_told_in_one_word(w: float, word: Concordance) -> None:
    assert describe_concordance(w) is word
