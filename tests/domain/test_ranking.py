"""Ranks with ties, the cut at ten and the top three (R-34, R-35, R-44, C1 to C4)."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ranking import (
    Ranked,
    Scored,
    competition_ranks,
    other_rule,
    rank,
    rules_differ,
    single_steps,
    top_ids,
    unsteady_points,
)
from domain.workshop import NewPoints, RiskRule
from tests.domain.builders import scored

PRODUCT, SUM = RiskRule.PRODUCT, RiskRule.SUM
OWN_TABLE, EQUAL = NewPoints.OWN_TABLE, NewPoints.EQUAL

# The list numbers and ranks the report publishes (chapter 3); 4 stands for the merge of 4 and 7.
# Its values are not published, so these are invented: products 25, 20, 16, 16, 15, 12, 12, 12,
# 10, 8, 8.
PUBLISHED = [
    (21, 1, (5, 5)),
    (4, 2, (5, 4)),
    (19, 3, (4, 4)),
    (24, 3, (4, 4)),
    (3, 5, (3, 5)),
    (2, 6, (3, 4)),
    (6, 6, (4, 3)),
    (33, 6, (3, 4)),
    (11, 9, (2, 5)),
    (22, 10, (2, 4)),
    (47, 10, (4, 2)),
]
TOP_THREE = [scored(1, 5, 5), scored(2, 5, 4), scored(3, 4, 4)]  # products 25, 20, 16

values = st.integers(1, 5)
workshops = st.lists(st.tuples(values, values, st.booleans()), max_size=14).map(
    lambda rows: [scored(id_, p, c, is_new=new) for id_, (p, c, new) in enumerate(rows, 1)]
)
rules = st.sampled_from(RiskRule)


def places(rows: tuple[Ranked, ...]) -> list[tuple[int, int | None]]:
    """The points' ids and ranks, as listed."""
    return [(row.scored.point_id, row.rank) for row in rows]


def new(point_id: int, probability: int, consequence: int) -> Scored:
    return scored(point_id, probability, consequence, is_new=True)


def test_published_ranks_come_out_again() -> None:
    """R-44: 1, 2, 3, 3, 5, 6, 6, 6, 9, 10, 10, in the order the report lists the points."""
    points = [scored(number, *pair) for number, _, pair in reversed(PUBLISHED)]
    ranking = rank(points, PRODUCT, EQUAL)
    assert places(ranking.main) == [(number, place) for number, place, _ in PUBLISHED]


def test_product_and_sum_stand_together() -> None:
    """C1: both are always shown."""
    [row] = rank([scored(1, 4, 5)], PRODUCT, EQUAL).main
    assert row == Ranked(scored(1, 4, 5), product=20, total=9, rank=1)


@pytest.mark.parametrize(
    ("risks", "ranks"),
    [
        ([], []),
        ([7], [1]),
        ([4, 9, 9, 1], [3, 1, 1, 4]),
        ([5, 5, 5], [1, 1, 1]),
    ],
)
def test_ties_share_and_leave_gaps(risks: list[int], ranks: list[int]) -> None:
    """R-44: standard competition ranks."""
    assert competition_ranks(risks) == ranks


@given(st.lists(st.integers(1, 25), min_size=1))
def test_ranks_are_places_in_order(risks: list[int]) -> None:
    """R-44: from the highest down, each rank is the first place its value has."""
    listed = sorted(zip(competition_ranks(risks), risks, strict=True))
    assert [risk for _, risk in listed] == sorted(risks, reverse=True)
    first_place = 1
    for risk, tied in groupby(listed, key=lambda pair: pair[1]):
        members = list(tied)
        assert members == [(first_place, risk)] * len(members)
        first_place += len(members)


@given(workshops, rules)
def test_equal_points_are_ranked_together(points: list[Scored], rule: RiskRule) -> None:
    """C4 equal: nothing is apart, nothing is lost, and being new changes no rank."""
    ranking = rank(points, rule, EQUAL)
    risks = [row.product if rule is PRODUCT else row.total for row in ranking.main]
    assert ranking.separate == ()
    assert {row.scored for row in ranking.main} == set(points)
    assert [row.rank for row in ranking.main] == [1 + sum(o > r for o in risks) for r in risks]
    assert risks == sorted(risks, reverse=True)


@given(workshops, rules)
def test_new_points_move_no_list_point(points: list[Scored], rule: RiskRule) -> None:
    """C4 own table: new points stand beside, not instead of, the list's own (R-35)."""
    ranking = rank(points, rule, OWN_TABLE)
    without = rank([point for point in points if not point.is_new], rule, OWN_TABLE)
    assert ranking.main == without.main
    assert ranking.top[: len(without.top)] == without.top
    assert {row.scored for row in ranking.separate} == {p for p in points if p.is_new}


@given(workshops.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_ranking_ignores_how_points_come(pair: tuple[list[Scored], list[Scored]]) -> None:
    listed, shuffled = pair
    assert rank(listed, PRODUCT, OWN_TABLE) == rank(shuffled, PRODUCT, OWN_TABLE)


@given(workshops, rules)
def test_top_holds_every_third_rank(points: list[Scored], rule: RiskRule) -> None:
    """C3: rank three or better, however many they are."""
    ranking = rank(points, rule, EQUAL)
    assert [row.rank for row in ranking.top] == sorted(
        row.rank for row in ranking.main if row.rank in (1, 2, 3)
    )


def test_four_share_the_top_three() -> None:
    """C3: ranks 1, 2, 3, 3 are four points."""
    ranking = rank([*TOP_THREE, scored(4, 4, 4), scored(5, 3, 5)], PRODUCT, OWN_TABLE)
    assert places(ranking.top) == [(1, 1), (2, 2), (3, 3), (4, 3)]


def test_ties_pass_the_cut_together() -> None:
    """C2: twelve points were scored, eleven have rank ten or better."""
    points = [scored(number, *pair) for number, _, pair in PUBLISHED]
    ranking = rank([*points, scored(50, 1, 5)], PRODUCT, OWN_TABLE)
    above = ranking.above_cut(10)
    assert places(above) == [(number, place) for number, place, _ in PUBLISHED]
    assert places(ranking.main[len(above) :]) == [(50, 12)]


def test_the_cut_follows_the_setting() -> None:
    """C2, C6: ten is a number like any other."""
    ranking = rank([*TOP_THREE, scored(4, 4, 4)], PRODUCT, OWN_TABLE)
    assert [places(ranking.above_cut(limit)) for limit in (2, 3)] == [
        [(1, 1), (2, 2)],
        [(1, 1), (2, 2), (3, 3), (4, 3)],
    ]


def test_risky_new_points_follow_the_three() -> None:
    """R-35, C4: "nr. 4, nr. 5" from the third place's risk, 16, and up; else no number."""
    points = [*TOP_THREE, scored(4, 3, 5), new(21, 4, 4), new(22, 4, 5), new(23, 3, 5)]
    ranking = rank(points, PRODUCT, OWN_TABLE)
    assert places(ranking.main) == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert places(ranking.separate) == [(22, 4), (21, 5), (23, None)]
    assert places(ranking.top) == [(1, 1), (2, 2), (3, 3), (22, 4), (21, 5)]


def test_new_points_follow_a_tied_top() -> None:
    """R-35, C3: after four points the first new one is no. 5, and new ones tie as others do."""
    points = [*TOP_THREE, scored(4, 4, 4), new(21, 4, 4), new(22, 5, 5), new(23, 4, 4)]
    ranking = rank(points, PRODUCT, OWN_TABLE)
    assert places(ranking.separate) == [(22, 5), (21, 6), (23, 6)]


def test_rows_hold_both_tables_in_order() -> None:
    ranking = rank([new(21, 1, 1), *TOP_THREE], PRODUCT, OWN_TABLE)
    assert places(ranking.rows) == [(1, 1), (2, 2), (3, 3), (21, None)]


def test_new_points_rank_on_equal_terms() -> None:
    """C4 equal, as in the national workshop."""
    ranking = rank([*TOP_THREE, new(21, 4, 5), new(22, 1, 1)], PRODUCT, EQUAL)
    assert places(ranking.main) == [(1, 1), (2, 2), (21, 2), (3, 4), (22, 5)]
    assert places(ranking.top) == [(1, 1), (2, 2), (21, 2)]


def test_product_and_sum_turn_around() -> None:
    """C1: 1·5 < 2·3, but 1+5 > 2+3."""
    points = [scored(1, 1, 5), scored(2, 2, 3)]
    assert places(rank(points, PRODUCT, EQUAL).main) == [(2, 1), (1, 2)]
    assert places(rank(points, SUM, EQUAL).main) == [(1, 1), (2, 2)]


def test_product_and_sum_tie_differently() -> None:
    """C1: 1·4 = 2·2, but 1+4 > 2+2; 1+5 = 3+3, but 1·5 < 3·3."""
    product_ties, sum_ties = [(1, 4), (2, 2)], [(1, 5), (3, 3)]
    found = [
        [rank([scored(1, *a), scored(2, *b)], rule, EQUAL).main[1].rank for rule in (PRODUCT, SUM)]
        for a, b in (product_ties, sum_ties)
    ]
    assert found == [[1, 2], [2, 1]]


def test_top_by_the_other_rule() -> None:
    """C1: the top three differ when the third place is between {1, 5} and {2, 3}."""
    points = [scored(1, 5, 5), scored(2, 5, 4), scored(3, 1, 5), scored(4, 2, 3)]
    assert top_ids(points, PRODUCT, OWN_TABLE) == {1, 2, 4}
    assert top_ids(points, other_rule(PRODUCT), OWN_TABLE) == {1, 2, 3}
    assert rules_differ(iter(points), OWN_TABLE)
    assert not rules_differ(points[:3], OWN_TABLE)


def test_the_rules_are_each_others_other() -> None:
    assert (other_rule(PRODUCT), other_rule(SUM)) == (SUM, PRODUCT)


@pytest.mark.parametrize(
    ("pair", "moved"),
    [
        ((1, 1), [(2, 1), (1, 2)]),
        ((5, 5), [(4, 5), (5, 4)]),
        ((3, 4), [(2, 4), (4, 4), (3, 3), (3, 5)]),
    ],
)
def test_steps_stay_within_the_scale(pair: tuple[int, int], moved: list[tuple[int, int]]) -> None:
    assert list(single_steps(scored(1, *pair))) == [scored(1, *other) for other in moved]


def test_a_clear_top_is_steady() -> None:
    """16 falls to 12 at the lowest, 9 rises to 12 at the highest: only both could meet."""
    assert unsteady_points([*TOP_THREE, scored(4, 3, 3)], PRODUCT, OWN_TABLE) == []


def test_points_at_the_edge_are_unsteady() -> None:
    """12 may fall to 8, under the 9 behind it; 9 may rise to 12 and share the third place."""
    points = [scored(1, 5, 5), scored(2, 5, 4), scored(3, 3, 4), scored(4, 3, 3)]
    assert unsteady_points(iter(points), PRODUCT, OWN_TABLE) == [3, 4]
