"""Ranks with ties, the cut at ten, and the top three (R-34, R-35, R-44, C1–C4)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from domain import scoring
from domain.workshop import TOP, NewPoints, RiskRule


@dataclass(frozen=True)
class Scored:
    """A point with both values agreed; `is_new` when it has no number in the list.

    `order` settles in which order points with the same rank are listed, nothing else.
    """

    point_id: int
    probability: int
    consequence: int
    is_new: bool
    order: tuple[float, int]


@dataclass(frozen=True)
class Ranked:
    """A scored point with its risk and its place.

    `rank` is shared by ties (1, 2, 3, 3, 5). For a new point in its own table it is None, or
    the number it follows the top three with: "nr. 4, nr. 5" (R-35).
    """

    scored: Scored
    product: int
    total: int
    rank: int | None


@dataclass(frozen=True)
class Ranking:
    """The workshop's result.

    `main` holds the points ranked together, `separate` new points in their own table; both in
    order of rank. `top` is what causes are found for: everything with rank three or better
    (C3), then new points that reach as high a risk.
    """

    main: tuple[Ranked, ...]
    separate: tuple[Ranked, ...]
    top: tuple[Ranked, ...]

    @property
    def rows(self) -> tuple[Ranked, ...]:
        return self.main + self.separate

    def above_cut(self, limit: int) -> tuple[Ranked, ...]:
        """The points with rank at most `limit`, ties at the cut included (C2)."""
        return tuple(row for row in self.main if row.rank is not None and row.rank <= limit)


def competition_ranks(values: Sequence[float]) -> list[int]:
    """Standard competition ranks, highest value first: ties share a rank and leave a gap (R-44)."""
    return [places.start for places in _places(values)]


def mean_ranks(values: Sequence[float]) -> list[float]:
    """Ranks, highest value first, where ties get the mean of the places they fill."""
    return [(places.start + places.stop - 1) / 2 for places in _places(values)]


def _places(values: Sequence[float]) -> list[range]:
    """The places each value fills together with its ties, from 1."""
    filled, first = {}, 1
    for value, count in sorted(Counter(values).items(), reverse=True):
        filled[value] = range(first, first + count)
        first += count
    return [filled[value] for value in values]


def rank(points: Iterable[Scored], rule: RiskRule, new_points: NewPoints) -> Ranking:
    """Rank the points by risk; new ones apart from the list's own or among them (C4)."""
    scored = list(points)
    apart = new_points is NewPoints.OWN_TABLE
    main = _rank_together([s for s in scored if not (apart and s.is_new)], rule)
    top = tuple(row for row in main if row.rank is not None and row.rank <= TOP)
    new = _rank_together([s for s in scored if apart and s.is_new], rule)
    # Without a listed point there is nothing for new points to follow.
    lowest = min((risk_of(row, rule) for row in top), default=inf)
    separate = tuple(
        replace(
            row,
            rank=len(top) + row.rank
            if row.rank is not None and risk_of(row, rule) >= lowest
            else None,
        )
        for row in new
    )
    return Ranking(main, separate, top + tuple(row for row in separate if row.rank is not None))


def risk_of(row: Ranked, rule: RiskRule) -> int:
    return row.product if rule is RiskRule.PRODUCT else row.total


def _rank_together(scored: list[Scored], rule: RiskRule) -> tuple[Ranked, ...]:
    risks = [scoring.risk(s.probability, s.consequence, rule) for s in scored]
    rows = [
        Ranked(
            s,
            scoring.product(s.probability, s.consequence),
            scoring.total(s.probability, s.consequence),
            place,
        )
        for s, place in zip(scored, competition_ranks(risks), strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: (row.rank or 0, row.scored.order)))


def top_ids(points: Iterable[Scored], rule: RiskRule, new_points: NewPoints) -> set[int]:
    return {row.scored.point_id for row in rank(points, rule, new_points).top}


def other_rule(rule: RiskRule) -> RiskRule:
    return RiskRule.SUM if rule is RiskRule.PRODUCT else RiskRule.PRODUCT


def rules_differ(points: Iterable[Scored], new_points: NewPoints) -> bool:
    """Whether product and sum give another top three (C1)."""
    scored = list(points)
    return top_ids(scored, RiskRule.PRODUCT, new_points) != top_ids(
        scored, RiskRule.SUM, new_points
    )


def single_steps(scored: Scored) -> Iterator[Scored]:
    """The point with one of its values moved one step up or down, within the scale."""
    for probability, consequence in (
        (scored.probability - 1, scored.consequence),
        (scored.probability + 1, scored.consequence),
        (scored.probability, scored.consequence - 1),
        (scored.probability, scored.consequence + 1),
    ):
        if probability in scoring.SCALE and consequence in scoring.SCALE:
            yield replace(scored, probability=probability, consequence=consequence)


def unsteady_points(points: Iterable[Scored], rule: RiskRule, new_points: NewPoints) -> list[int]:
    """Points where one step on one value would change which points are in the top three."""
    scored = list(points)
    today = top_ids(scored, rule, new_points)
    return [
        s.point_id
        for s in scored
        if any(
            top_ids([moved if o is s else o for o in scored], rule, new_points) != today
            for moved in single_steps(s)
        )
    ]
