"""How alike the groups see the plenum's points, and on which they differ (C10)."""

from domain.consensus import concordance, disagreement
from domain.ranking import mean_ranks
from domain.record import Record, group_values
from domain.scoring import NO_SCORE, product


def by_disagreement(record: Record) -> list[int]:
    """The common list, the points the groups differ most on first."""

    def distance(point_id: int) -> float:
        values = group_values(record, point_id).values()
        return disagreement(
            [v.probability for v in values if v.probability],
            [v.consequence for v in values if v.consequence],
        )

    return sorted(record.plenum_list, key=lambda p: -distance(p))


def group_concordance(record: Record) -> float | None:
    """Kendall's W over the groups' products, 0 to 1; None when there is nothing to compare.

    Groups that lack a value for a point on the common list are left out.
    """
    products = [_products(record, group.id) for group in record.groups]
    return concordance([mean_ranks(values) for values in products if values])


def _products(record: Record, group_id: int) -> list[float]:
    """The group's risk of each listed point, in the order of the list; empty unless all are set."""
    given = record.group_scores.get(group_id, {})
    scores = [given.get(point_id, NO_SCORE) for point_id in record.plenum_list]
    values = [
        float(product(score.probability, score.consequence))
        for score in scores
        if score.probability is not None and score.consequence is not None
    ]
    return values if len(values) == len(scores) else []
