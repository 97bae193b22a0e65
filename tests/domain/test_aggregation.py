"""Three offices and five points, every figure worked out by hand."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.aggregation import aggregate, full_rankings
from domain.answers import Answer, Spread, answer, new_key
from domain.combined import LeftOut, Method
from domain.consensus import Concordance, describe_concordance
from domain.entries import Entry, Key
from domain.feedback import Feedback, NewPointRow, RankingRow
from domain.record import Tag
from domain.workshop import NewPoints

# Products. A: 25, 16, 6. B: 9, 16, 25. C: 4, 20, 25.
A = {1: (5, 5), 2: (4, 4), 3: (2, 3)}
B = {1: (3, 3), 2: (4, 4), 4: (5, 5)}
C = {2: (2, 2), 3: (5, 4), 5: (5, 5)}


def make(office: str, values: Mapping[Any, tuple[int, int]]) -> Answer:
    return Answer(office, {key: Entry(f"Punkt {key}", *pair) for key, pair in values.items()})


OFFICES = [make("A", A), make("B", B), make("C", C)]
JOINT = aggregate(OFFICES)


def test_sum_of_products_decides_with_unlisted_as_nothing() -> None:
    # 1: 25 + 9 = 34. 2: 16 + 16 + 4 = 36. 3: 6 + 20 = 26. 4: 25. 5: 25. The last two share rank 4.
    assert [(row.number, row.sum_of_products, row.rank) for row in JOINT.main] == [
        (2, 36, 1), (1, 34, 2), (3, 26, 3), (4, 25, 4), (5, 25, 4),
    ]  # fmt: skip
    assert JOINT.separate == ()
    assert JOINT.offices == ("A", "B", "C")


def test_mean_is_among_those_that_list_the_point() -> None:
    # 2: 36 / 3. 1: 34 / 2. 3: 26 / 2. A point listed once with 25 has the highest mean.
    assert [(row.number, len(row.entries), row.mean_of_listers) for row in JOINT.main] == [
        (2, 3, 12), (1, 2, 17), (3, 2, 13), (4, 1, 25), (5, 1, 25),
    ]  # fmt: skip


def test_medians_and_ranges_are_among_those_that_list_the_point() -> None:
    rows = {row.number: row for row in JOINT.main}
    assert rows[2].probability == Spread(4, 2, 4)  # 4, 4, 2
    assert rows[3].probability == Spread(3.5, 2, 5)  # 2, 5
    assert rows[3].consequence == Spread(3.5, 3, 4)  # 3, 4


def test_every_figure_is_followed_to_its_cells() -> None:
    rows = {row.number: row for row in JOINT.main}
    assert {o: (e.probability, e.consequence) for o, e in rows[1].entries.items()} == {
        "A": (5, 5), "B": (3, 3),
    }  # fmt: skip


def test_other_methods_stand_beside() -> None:
    # Sums. 1: 10 + 6. 2: 8 + 8 + 4. 3: 5 + 9. 4: 10. 5: 10.
    # Ranks. A: 1, 2, 3, then 4 and 5 at 4.5. B: 4, 2, 1, then 3 and 5 at 4.5.
    # C: 5, 3, 2, then 1 and 4 at 4.5. Borda is 5 less the rank, three times.
    # 1: 4 + 2 + 0.5. 2: 3 + 3 + 2. 3: 2 + 0.5 + 3. 4: 0.5 + 4 + 0.5. 5: 0.5 + 0.5 + 4.
    assert [(row.number, row.sum_of_sums, row.borda) for row in JOINT.main] == [
        (2, 20, 8), (1, 16, 6.5), (3, 14, 5.5), (4, 10, 5), (5, 10, 5),
    ]  # fmt: skip
    assert full_rankings(OFFICES, [1, 2, 3, 4, 5]) == [
        [1, 2, 3, 4.5, 4.5], [3, 2, 4.5, 1, 4.5], [4.5, 3, 2, 4.5, 1],
    ]  # fmt: skip


def test_concordance_is_over_the_same_full_rankings() -> None:
    # Rank sums 8.5, 7, 9.5, 10, 10 about 9: 0.25 + 4 + 0.25 + 1 + 1 = 6.5. Three tied pairs: 18.
    # W = 12 · 6.5 / (9 · 120 - 3 · 18) = 78 / 1026.
    assert JOINT.concordance == pytest.approx(78 / 1026)
    assert describe_concordance(78 / 1026) is Concordance.VERY_WEAK


def test_leaving_one_office_out_keeps_the_universe() -> None:
    # Without A: 9, 20, 20, 25, 25, so ranks 5, 3, 3, 1, 1.
    # Without B: 25, 20, 26, 0, 25, so ranks 2, 4, 1, 5, 2.
    # Without C: 34, 32, 6, 25, 0, so ranks 1, 2, 4, 3, 5.
    assert {row.number: row.left_out for row in JOINT.main} == {
        1: LeftOut(1, 5, 3), 2: LeftOut(2, 4, 3), 3: LeftOut(1, 4, 3),
        4: LeftOut(1, 5, 3), 5: LeftOut(1, 5, 3),
    }  # fmt: skip


def test_a_point_the_methods_place_far_apart_is_marked() -> None:
    # Products 25 against 2 + 4 + 4 = 10; sums 10 against 3 + 4 + 4 = 11;
    # Borda 3 + 0 + 0 against 1 + 2 + 2. Point 1 is first by products and fourth by the others.
    low: dict[Key, tuple[int, int]] = {2: (2, 2), 3: (2, 2), 4: (2, 2)}
    first: dict[Key, tuple[int, int]] = {1: (5, 5), 2: (1, 2), 3: (1, 2), 4: (1, 2)}
    joint = aggregate([make("A", first), make("B", low), make("C", low)])
    one = joint.main[0]
    assert one.ranks == {Method.PRODUCTS: 1, Method.SUMS: 4, Method.BORDA: 4}
    assert [(row.number, row.is_moved) for row in joint.main] == [
        (1, True), (2, False), (3, False), (4, False),
    ]  # fmt: skip


def test_the_cut_at_ten_keeps_ties() -> None:
    # 25, 20, 16, 15, 12, 10, 9, 8, 6, and two points with 5: ranks 1 to 9, 10 and 10; then 4.
    pairs = [(5, 5), (5, 4), (4, 4), (5, 3), (4, 3), (5, 2), (3, 3), (4, 2), (3, 2), (5, 1),
             (1, 5), (4, 1)]  # fmt: skip
    joint = aggregate([make("A", dict(enumerate(pairs, 1)))])
    assert [row.rank for row in joint.main] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12]
    assert [row.number for row in joint.above_cut()] == list(range(1, 12))


def test_new_points_are_ranked_apart_unless_the_round_says_otherwise() -> None:
    answers = [make("A", {1: (3, 3), "brev": (5, 5)}), make("B", {1: (3, 3), "kø": (1, 1)})]
    apart = aggregate(answers)
    assert [(row.number, row.rank) for row in apart.main] == [(1, 1)]
    assert [(row.key, row.rank) for row in apart.separate] == [("brev", 1), ("kø", 2)]
    equal = aggregate(answers, NewPoints.EQUAL)
    assert [(row.key, row.rank) for row in equal.main] == [("brev", 1), (1, 2), ("kø", 3)]
    assert equal.separate == ()


def feedback(*rows: RankingRow | NewPointRow) -> Feedback:
    return Feedback(
        tuple(row for row in rows if isinstance(row, RankingRow)),
        tuple(row for row in rows if isinstance(row, NewPointRow)),
        (),
        (),
    )


def test_a_merged_point_keeps_its_number() -> None:
    given_ = answer("A", feedback(RankingRow(4, "Barn", 4, 5, ("4", "7"))))
    assert given_.entries == {4: Entry("Barn", 4, 5, ("4", "7"))}


def test_new_points_found_to_be_the_same_count_once_with_the_higher_risk() -> None:
    rows = feedback(
        RankingRow(33, "Bolig", 2, 2), NewPointRow("Ingen  Bustad", 5, 3), NewPointRow("Brev", 1, 1)
    )
    given_ = answer("A", rows, same={"ingen bustad": 33}, tags={33: frozenset({Tag.STANDARDS})})
    assert given_.entries == {33: Entry("Ingen  Bustad", 5, 3), "brev": Entry("Brev", 1, 1)}
    assert new_key(" BREV\n") == "brev"


def test_what_points_call_for_is_counted() -> None:
    calls = {1: frozenset({Tag.STANDARDS, Tag.LEGAL_BASIS})}
    row = feedback(RankingRow(1, "Kasteball", 2, 2))
    joint = aggregate([answer("A", row, tags=calls), answer("B", row, tags=calls),
                       answer("C", row)])  # fmt: skip
    assert joint.main[0].tags == {Tag.STANDARDS: 2, Tag.LEGAL_BASIS: 2}


def test_nothing_sent_is_an_empty_table() -> None:
    assert aggregate([]).rows == ()
    assert aggregate([make("A", {})]).concordance is None


VALUE = st.integers(1, 5)
ANSWERS = st.lists(
    st.dictionaries(st.integers(1, 12), st.tuples(VALUE, VALUE), max_size=8), min_size=1, max_size=6
)


@given(ANSWERS, st.randoms())
def test_the_order_of_the_offices_does_not_matter(values, random) -> None:  # type: ignore[no-untyped-def]
    offices = [make(f"Embete {number}", pairs) for number, pairs in enumerate(values)]
    shuffled = offices[:]
    random.shuffle(shuffled)
    one, other = aggregate(offices), aggregate(shuffled)
    figures = [
        [(r.key, r.ranks, r.left_out, r.sum_of_products) for r in joint.main]
        for joint in (one, other)
    ]
    assert figures[0] == figures[1]
    # Borda hands out the same number of points whatever is listed: m · n(n - 1) / 2.
    points = len(one.main)
    assert sum(row.borda for row in one.main) == len(offices) * points * (points - 1) / 2
    assert all(row.left_out.best <= row.left_out.worst <= points for row in one.main)
