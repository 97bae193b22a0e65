"""How well values and rankings agree, and one word for it (decision support, C10)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from domain.scoring import SCALE


class Agreement(StrEnum):
    UNITED = "united"
    SPREAD = "spread"
    DIVIDED = "divided"


class Concordance(StrEnum):
    """Words for Kendall's W, after Schmidt, "Managing Delphi surveys using nonparametric
    statistical techniques", Decision Sciences 28 (1997) 763."""

    VERY_WEAK = "very_weak"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    VERY_STRONG = "very_strong"


WORDS_FROM = (
    (0.9, Concordance.VERY_STRONG),
    (0.7, Concordance.STRONG),
    (0.5, Concordance.MODERATE),
    (0.3, Concordance.WEAK),
)
UNITED_FROM = 0.5
DIVIDED_BELOW = 0.0


def agreement(counts: Sequence[int]) -> float:
    """van der Eijk's agreement A for counts over an ordered scale: 1 all alike, 0 even, −1 poles.

    C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001)
    325–341: the counts are peeled into layers of equal height, each layer's A weighted by its
    share. Raises ValueError when all counts are zero.
    """
    if sum(counts) <= 0:
        raise ValueError("agreement needs at least one count")
    # Fractions, since the thresholds are met exactly: rounded floats would miss A = 0.5.
    left, whole, result = list(counts), sum(counts), Fraction()
    while sum(left):
        height = min(count for count in left if count)
        pattern = [count > 0 for count in left]
        result += _layer_agreement(pattern) * Fraction(height * sum(pattern), whole)
        left = [count - height if count else 0 for count in left]
    return float(result)


def _layer_agreement(pattern: Sequence[bool]) -> Fraction:
    steps, filled = len(pattern), sum(pattern)
    if filled == 1:
        return Fraction(1)
    if filled == steps:
        return Fraction(0)
    triples = list(combinations(pattern, 3))
    unimodal = sum(t in ((True, True, False), (False, True, True)) for t in triples)
    bimodal = sum(t == (True, False, True) for t in triples)
    unimodality = Fraction(
        (steps - 2) * unimodal - (steps - 1) * bimodal, (steps - 2) * (unimodal + bimodal)
    )
    return unimodality * (1 - Fraction(filled - 1, steps - 1))


def value_agreement(values: Iterable[int]) -> float:
    """Agreement among values on the 1–5 scale; 1 when nobody has given one."""
    given = list(values)
    return agreement([given.count(step) for step in SCALE]) if given else 1.0


def describe(values: Iterable[int], united_from: float = UNITED_FROM) -> Agreement:
    """One word for the values: united from this A, divided below 0, else spread."""
    a = value_agreement(values)
    if a >= united_from:
        return Agreement.UNITED
    return Agreement.DIVIDED if a < DIVIDED_BELOW else Agreement.SPREAD


def disagreement(probabilities: Iterable[int], consequences: Iterable[int]) -> float:
    """How far groups differ on a point, for deciding where to spend the talk: larger is further."""
    return 1 - min(value_agreement(probabilities), value_agreement(consequences))


def concordance(rankings: Sequence[Sequence[float]]) -> float | None:
    """Kendall's W, corrected for ties: 1 when all rank alike, 0 when nothing is shared.

    Each ranking holds one rank for every object, in the same order, ties at their mean rank.
    None when it says nothing: fewer than two rankings, fewer than two objects, or only ties.
    M. Kendall and J. D. Gibbons, "Rank Correlation Methods" (5th ed. 1990), chapter 6.
    """
    raters, objects = len(rankings), len(rankings[0]) if rankings else 0
    if raters < 2 or objects < 2:
        return None
    sums = [sum(column) for column in zip(*rankings, strict=True)]
    mean = raters * (objects + 1) / 2
    squares = sum((total - mean) ** 2 for total in sums)
    ties = sum(size**3 - size for ranking in rankings for size in Counter(ranking).values())
    most = raters**2 * (objects**3 - objects) - raters * ties
    return 12 * squares / most if most else None


def describe_concordance(w: float) -> Concordance:
    return next((word for least, word in WORDS_FROM if w >= least), Concordance.VERY_WEAK)
