"""What is worked out from a whole workshop."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.record import (
    Explanation,
    group_values,
    ranking,
    scored_points,
    supporting_groups,
)
from domain.scoring import Score
from domain.workshop import NewPoints, RiskRule
from tests.domain.builders import EMPTY, GROUP_1, GROUP_2, MERGED, NEW, merge, new_point, person

WITH_NEW = {**EMPTY.points, NEW: new_point(NEW, "Tolk")}


def test_only_whole_scores_are_ranked() -> None:
    record = replace(
        EMPTY,
        plenum_list=(102, 101, 103, 104),
        plenum_scores={101: Score(5, 5), 102: Score(4, 3), 103: Score(4, None), 105: Score(5, 5)},
    )
    found = [(s.point_id, s.probability, s.consequence) for s in scored_points(record)]
    assert found == [(102, 4, 3), (101, 5, 5)]


@pytest.mark.parametrize(
    ("parts", "is_new"), [((104, 107), False), ((104, NEW), False), ((NEW, 202), True)]
)
def test_one_listed_part_makes_it_listed(parts: tuple[int, ...], is_new: bool) -> None:
    """R-45."""
    points = {**WITH_NEW, 202: new_point(202, "Brev"), MERGED: merge(MERGED, "Felles", *parts)}
    record = replace(
        EMPTY, points=points, plenum_list=(MERGED,), plenum_scores={MERGED: Score(3, 3)}
    )
    [scored] = scored_points(record)
    assert scored.is_new is is_new


def test_ranking_follows_the_workshops_settings() -> None:
    """C1 and C4: by product 2·3 is before 1·5, and the new point stands apart."""
    record = replace(
        EMPTY,
        points=WITH_NEW,
        plenum_list=(101, 102, NEW),
        plenum_scores={101: Score(1, 5), 102: Score(2, 3), NEW: Score(1, 1)},
    )
    by_sum = replace(EMPTY.settings, rule=RiskRule.SUM, new_points=NewPoints.EQUAL)
    found = [
        [(row.scored.point_id, row.rank) for row in ranking(used).main]
        for used in (record, replace(record, settings=by_sum))
    ]
    assert found == [[(102, 1), (101, 2)], [(101, 1), (102, 2), (NEW, 3)]]


def test_tied_points_stand_in_list_order() -> None:
    """R-44 ties share a rank; the number only says who is listed first, new points last."""
    points = {**WITH_NEW, MERGED: merge(MERGED, "Samordning", 107, 104)}
    ids = (NEW, 105, MERGED, 103)
    record = replace(
        EMPTY,
        points=points,
        settings=replace(EMPTY.settings, new_points=NewPoints.EQUAL),
        plenum_list=ids,
        plenum_scores=dict.fromkeys(ids, Score(3, 3)),
    )
    found = [(row.scored.point_id, row.rank) for row in ranking(record).main]
    assert found == [(103, 1), (MERGED, 1), (105, 1), (NEW, 1)]


def test_groups_behind_parts_stand_behind_merges() -> None:
    """R-45: 4 is on the first group's list, 7 on both; split again, each has its own."""
    lists = {GROUP_1: (101, 104, 107), GROUP_2: (107, 102)}
    split = replace(EMPTY, group_lists=lists)
    merged = replace(split, points={**EMPTY.points, MERGED: merge(MERGED, "Samordning", 104, 107)})
    assert supporting_groups(merged, MERGED) == {GROUP_1, GROUP_2}
    for record in (merged, split):
        assert supporting_groups(record, 104) == {GROUP_1}
        assert supporting_groups(record, 107) == {GROUP_1, GROUP_2}
    assert supporting_groups(split, 103) == set()


def test_group_values_leave_out_silence() -> None:
    scores = {GROUP_1: {101: Score(4, None)}, GROUP_2: {102: Score(3, 3)}}
    record = replace(EMPTY, group_scores=scores)
    assert group_values(record, 101) == {GROUP_1: Score(4, None)}


def test_open_workshops_are_preliminary() -> None:
    closed = replace(EMPTY, closed_at=datetime(2026, 9, 22, 12, tzinfo=UTC))
    assert (EMPTY.is_preliminary, closed.is_preliminary) == (True, False)


def test_people_who_left_are_absent() -> None:
    gone = replace(person(2, GROUP_1), has_left=True)
    record = replace(EMPTY, people=(person(1, GROUP_1), gone, person(3, None)))
    assert [present.number for present in record.present_people] == [1, 3]


@pytest.mark.parametrize(
    ("explanation", "is_empty"),
    [
        (Explanation(version=3), True),
        (Explanation("Lite tid"), False),
        (Explanation("", "Ingen ringer"), False),
    ],
)
def test_half_an_explanation_is_something(explanation: Explanation, is_empty: bool) -> None:
    assert explanation.is_empty is is_empty
