"""Answers on older versions of the list, ranked with those on the newest (R-47)."""

from domain.aggregation import aggregate
from domain.answers import Answer, answer
from domain.carrying import Revision, Way, carry_number
from domain.comparison import (
    Footnote,
    Placed,
    footnote_in_ranking,
    marked_name,
    place_offices,
    place_panel,
    rank_by_key,
    rank_of,
)
from domain.drafts import Draft, Words, merge, remove
from domain.feedback import Feedback, NewPointRow, RankingRow
from domain.list_versions import Rule, compare
from domain.points import Point, Text
from storage.lists import national_points
from tests.invented_list import list_of_48, list_of_51

WORDS = Words(Text("Barn", "Barn"), Text("a", "a"))


def revision(old: tuple[Point, ...], new: Draft, older: str = "2020", newer: str = "2021") -> Way:
    return (Revision(older, newer, compare(old, new.points, new.links)),)


def give(office: str, *rows: tuple[int, int, int], way: Way = (), new: str = "") -> Answer:
    listed = tuple(RankingRow(n, f"Punkt {n}", p, c) for n, p, c in rows)
    added = (NewPointRow(new, 4, 5),) if new else ()
    return answer(office, Feedback(listed, added, (), ()), way=way)


def test_a_split_point_is_one_row_with_three_asterisks() -> None:
    """The report's own case: the offices' point became 13 and 15 of the printed list."""
    way = revision(list_of_48(), list_of_51(Rule.FAMILY))
    # The invented 18 and 23 are the printed 19 and 24.
    old = give("Agder", (18, 5, 5), (13, 4, 3), way=way)
    # An office on the printed list has 13 and 15 apart: the higher, 16 of 16 and 6, counts once.
    newer = give("Nordland", (13, 4, 4), (15, 2, 3), (19, 1, 1))
    joint = aggregate([old, newer])
    assert [(r.numbers, r.sum_of_products, r.rank) for r in joint.main] == [
        ((13, 15), 28, 1), ((19,), 26, 2),
    ]  # fmt: skip
    family, other = joint.main
    assert (family.name, marked_name(family), marked_name(other)) == (
        "Punkt 13", "Punkt 13***", "Punkt 18",
    )  # fmt: skip
    assert footnote_in_ranking(family) is Footnote.SPLIT
    [step] = joint.passed
    assert (step.older, step.newer, len(step.passage.new)) == ("2020", "2021", 2)
    # The panel's 13 is not the same point as 13 and 15 together (3.2: a dash).
    panel = place_panel(give("Panel", (13, 5, 5), (19, 4, 4)))
    assert [rank_of(row, place_offices(joint.main)) for row in panel] == [None, 2]
    assert rank_by_key(panel, joint) == {19: 2}


def test_a_split_point_may_count_for_each_of_the_new_ones() -> None:
    way = revision(list_of_48(), list_of_51(Rule.EACH))
    joint = aggregate([give("Agder", (13, 4, 3), way=way)])
    assert [(r.numbers, r.sum_of_products) for r in joint.main] == [((13,), 12), ((15,), 12)]
    assert {footnote_in_ranking(row) for row in joint.main} == {Footnote.SPLIT}


def test_merged_points_follow_the_rule_they_were_given() -> None:
    """4 and 7 made one, as the panel did: it stands as 4, and 8 to 51 are one less."""
    printed = national_points().points
    sums = {}
    for rule in (Rule.HIGHEST, Rule.EVERY):
        new = merge(Draft(printed), ["4", "7"], "52", WORDS, rule)
        given = give("Agder", (4, 3, 5), (7, 4, 4), (8, 1, 1), way=revision(printed, new))
        joint = aggregate([given], names={4: "Barn"})
        assert [row.number for row in joint.main] == [4, 7]
        first = joint.main[0]
        assert (marked_name(first), footnote_in_ranking(first)) == ("Barn**", Footnote.MERGED)
        sums[rule] = (first.sum_of_products, first.sum_of_sums, first.probability.highest)
    # 3 × 5 = 15 and 4 × 4 = 16; 3 + 5 = 8 and 4 + 4 = 8.
    assert sums == {Rule.HIGHEST: (16, 8, 4), Rule.EVERY: (31, 16, 4)}


def test_a_removed_point_is_left_out_and_told_of_and_new_points_stay() -> None:
    printed = national_points().points
    way = revision(printed, remove(Draft(printed), "1"))
    joint = aggregate([give("Agder", (1, 5, 5), (2, 1, 2), way=way, new="Brev")])
    # Without 1, the printed 2 is 1.
    assert [(r.number, r.sum_of_products) for r in joint.main] == [(1, 2)]
    assert [row.key for row in joint.separate] == ["brev"]
    assert [(step.passage.old[0].number, step.passage.new) for step in joint.passed] == [(1, ())]


def test_answers_go_through_every_version_between() -> None:
    printed = national_points().points
    first = merge(Draft(printed), ["4", "7"], "52", WORDS, Rule.EVERY)
    second = remove(Draft(first.points), "1")
    way = (*revision(printed, first), *revision(first.points, second, "2021", "2022"))
    joint = aggregate([give("Agder", (4, 3, 5), (7, 4, 4), (8, 2, 2), way=way)])
    # The merged one went 4 → 4 → 3, and 8 went 7 → 6.
    assert [(r.number, r.sum_of_products) for r in joint.main] == [(3, 31), (6, 4)]


def test_a_text_about_a_point_follows_its_number() -> None:
    printed = national_points().points
    first = merge(Draft(printed), ["4", "7"], "52", WORDS, Rule.EVERY)
    second = remove(Draft(first.points), "1")
    way = (*revision(printed, first), *revision(first.points, second, "2021", "2022"))
    # 7 was merged into 4, which is 3 without 1; 8 went 7 → 6; 1 is gone.
    assert [carry_number(number, way) for number in (4, 7, 8, 1)] == [3, 3, 6, None]
    assert carry_number(13, revision(list_of_48(), list_of_51(Rule.EACH))) == 13
    assert carry_number(7, ()) == 7


def test_a_family_stays_one_row_in_the_next_version_and_takes_in_another() -> None:
    split = list_of_51(Rule.FAMILY)
    shorter = remove(Draft(split.points), "1")
    way = (*revision(list_of_48(), split), *revision(split.points, shorter, "2021", "2022"))
    joint = aggregate([give("Agder", (13, 4, 3), (18, 5, 5), way=way)])
    assert [r.numbers for r in joint.main] == [(18,), (12, 14)]


def test_what_a_panels_point_was_merged_from_follows_too() -> None:
    printed = national_points().points
    way = revision(printed, remove(Draft(printed), "1"))
    row = RankingRow(4, "Barn", 4, 5, ("4", "7", "Tolk"))
    [placed] = place_panel(answer("Panel", Feedback((row,), (), (), ()), way=way))
    assert placed == Placed(3, "Barn", 1, (3, 6))
