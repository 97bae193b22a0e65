"""Many offices' answers made one ranking, and how firm it is (R-48; the source gives no rule).

The universe is the points at least one office lists. An office's full ranking of it is by product;
what it does not list shares the last places, at their mean rank.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from domain.answers import Answer
from domain.combined import Aggregate, Combined, LeftOut, Method
from domain.consensus import concordance
from domain.entries import Entry, Key
from domain.families import gather_families
from domain.ranking import competition_ranks, mean_ranks
from domain.workshop import DEFAULT_CHOOSE, NewPoints


def aggregate(
    answers: Sequence[Answer],
    new_points: NewPoints = NewPoints.OWN_TABLE,
    names: Mapping[int, str] | None = None,
) -> Aggregate:
    """Rank what the offices list by the sum of products over all of them, unlisted as 0.

    `names` are the list's; other points are called what the first office calls them.
    """
    answers = gather_families(answers)
    keys = {key for given in answers for key in given.entries}
    apart = new_points is NewPoints.OWN_TABLE
    main = sorted((key for key in keys if isinstance(key, int) or not apart), key=_order)
    new = sorted((key for key in keys if isinstance(key, str) and apart), key=_order)
    return Aggregate(
        offices=tuple(given.office for given in answers),
        main=_combine(answers, main, names or {}),
        separate=_combine(answers, new, {}),
        concordance=concordance(full_rankings(answers, main)),
        left_out=tuple(dict.fromkeys(step for given in answers for step in given.left_out)),
    )


def _order(key: Key) -> tuple[float, str]:
    """Settles in which order points with the same rank are listed, nothing else."""
    return (key, "") if isinstance(key, int) else (inf, key)


def full_rankings(answers: Iterable[Answer], universe: Sequence[Key]) -> list[list[float]]:
    """Each office's rank of every point, ties at their mean rank, unlisted points tied last."""
    return [mean_ranks(_products(given, universe)) for given in answers]


def _products(given: Answer, universe: Sequence[Key]) -> list[int]:
    return [entry.product if (entry := given.entries.get(key)) else 0 for key in universe]


def _combine(
    answers: Sequence[Answer], universe: Sequence[Key], names: Mapping[int, str]
) -> tuple[Combined, ...]:
    by_key: dict[Key, dict[str, Entry]] = {key: {} for key in universe}
    for given in answers:
        for key in given.entries.keys() & by_key.keys():
            by_key[key][given.office] = given.entries[key]
    products = [sum(e.product for e in by_key[key].values()) for key in universe]
    sums = [sum(e.total for e in by_key[key].values()) for key in universe]
    borda = _borda(full_rankings(answers, universe))
    methods = zip(
        competition_ranks(products), competition_ranks(sums), competition_ranks(borda), strict=True
    )
    rows = zip(universe, products, sums, borda, methods, _leave_out(answers, universe), strict=True)
    combined = [
        Combined(
            key,
            _name(key, by_key[key], names),
            by_key[key],
            total_product,
            total_sum,
            points,
            dict(zip(Method, ranks, strict=True)),
            left_out,
        )
        for key, total_product, total_sum, points, ranks, left_out in rows
    ]
    return tuple(sorted(combined, key=lambda row: (row.rank, _order(row.key))))


def _name(key: Key, entries: Mapping[str, Entry], names: Mapping[int, str]) -> str:
    own = next(iter(entries.values()))
    if own.numbers:  # what it was called before it was split
        return next(entry.name for entry in entries.values() if entry.passed)
    return names.get(key, own.name) if isinstance(key, int) else own.name


def _borda(rankings: Sequence[Sequence[float]]) -> list[float]:
    return [sum(len(rankings[0]) - rank for rank in ranks) for ranks in zip(*rankings, strict=True)]


def _leave_out(answers: Sequence[Answer], universe: Sequence[Key]) -> list[LeftOut]:
    """A point no remaining office lists has sum 0."""
    products = [_products(given, universe) for given in answers]
    whole = [sum(column) for column in zip(*products, strict=True)]
    rankings = [
        competition_ranks([total - own for total, own in zip(whole, left, strict=True)])
        for left in products
    ]
    return [
        LeftOut(min(ranks), max(ranks), sum(rank <= DEFAULT_CHOOSE for rank in ranks))
        for ranks in zip(*rankings, strict=True)
    ]
