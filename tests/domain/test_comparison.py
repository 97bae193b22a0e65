"""Chapter 3 of report 4/2022: the panel's list beside the offices', and the offices' likeness."""

from domain.aggregation import aggregate
from domain.answers import Answer
from domain.comparison import (
    Footnote,
    Placed,
    footnote_of,
    liken,
    place_offices,
    place_panel,
    rank_of,
    side_by_side,
)
from domain.entries import Entry, Key
from domain.workshop import NewPoints

# The published ranks, numbers of the list of 51 and invented values that give those ranks.
PANEL = [
    (1, (21,), (5, 5)), (2, (4, 7), (4, 5)), (3, (19,), (4, 4)), (3, (24,), (4, 4)),
    (5, (3,), (3, 5)), (6, (2,), (3, 4)), (6, (6,), (4, 3)), (6, (33,), (3, 4)),
    (9, (11,), (2, 5)), (10, (22,), (3, 3)), (10, (47,), (3, 3)),
]  # fmt: skip
OFFICES = [
    (1, (19,)), (2, (3,)), (3, (24,)), (4, (31,)), (5, (21,)), (6, (13, 15)), (7, (26,)),
    (8, (12,)), (9, (22,)), (10, (42,)),
]  # fmt: skip
COUNTIES = [Placed(numbers[0], f"Punkt {numbers}", rank, numbers) for rank, numbers in OFFICES]


def panel() -> tuple[Placed, ...]:
    return place_panel(
        Answer(
            "Fagpanelet",
            {
                numbers[0]: Entry(
                    f"Punkt {numbers}",
                    *values,
                    tuple(map(str, numbers)) if len(numbers) > 1 else (),
                )
                for _, numbers, values in PANEL
            },
        )
    )


def test_the_panels_ranks_are_the_published_ones() -> None:
    assert [row.rank for row in panel()] == [1, 2, 3, 3, 5, 6, 6, 6, 9, 10, 10]
    assert {(row.rank, row.numbers) for row in panel()} == {(rank, n) for rank, n, _ in PANEL}


def test_the_two_columns_have_eleven_rows_and_the_last_has_a_dash() -> None:
    rows = side_by_side(panel(), COUNTIES)
    assert len(rows) == 11
    assert rows[-1][1] is None
    left, right = rows[5]
    assert (left and left.numbers, right and right.numbers) == ((2,), (13, 15))


def test_points_in_both_lists_are_those_of_the_report() -> None:
    both = {row.numbers: rank for row in panel() if (rank := rank_of(row, COUNTIES))}
    assert both == {(21,): 5, (19,): 1, (24,): 3, (3,): 2, (22,): 9}
    only = {row.numbers for row in COUNTIES if rank_of(row, panel()) is None}
    assert only == {(31,), (13, 15), (26,), (12,), (42,)}


def test_merged_and_split_points_have_their_footnotes() -> None:
    notes = {row.numbers: note for row in panel() if (note := footnote_of(row, is_panel=True))}
    assert notes == {(4, 7): Footnote.MERGED}
    split = {r.numbers: note for r in COUNTIES if (note := footnote_of(r, is_panel=False))}
    assert split == {(13, 15): Footnote.SPLIT}


def test_a_merged_point_was_not_on_the_list_though_its_part_was() -> None:
    merged = Placed(4, "Barn", 2, (4, 7))
    assert rank_of(merged, [Placed(4, "Barn", 1, (4,))]) is None


def make(office: str, *keys: Key) -> Answer:
    return Answer(office, {key: Entry(f"Punkt {key}", 3, 3) for key in keys})


def test_new_points_are_compared_by_their_text() -> None:
    joint = aggregate([make("A", 1, "brev"), make("B", 1)], NewPoints.EQUAL)
    placed = place_offices(joint.main)
    # 9 + 9 is first, 9 second.
    assert rank_of(Placed("brev", "Brev", 1), placed) == 2
    assert rank_of(Placed("kø", "Kø", 1), placed) is None


def test_each_office_is_told_apart() -> None:
    # Twelve points: 1 to 9 by both A and B (18 each, rank 1), 10 to 12 by one (9, rank 10).
    joint = aggregate(
        [make("A", *range(1, 10), 10, "brev"), make("B", *range(1, 10), 11), make("C", 12)]
    )
    first, second, third = liken(joint)
    assert (first.office, len(first.shared), len(first.missing)) == ("A", 10, 2)
    assert [row.key for row in first.alone] == [10, "brev"]
    assert ([row.key for row in second.missing], [row.key for row in second.alone]) == (
        [10, 12], [11],
    )  # fmt: skip
    assert ([row.key for row in third.shared], [row.key for row in third.alone]) == ([12], [12])
