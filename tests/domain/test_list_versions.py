"""What becomes of points and of values when a list is revised: the report's own cases (R-47)."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.drafts import Draft, Words, merge
from domain.errors import Missing
from domain.list_versions import Carried, Case, Link, Rule, Values, compare, explain, map_rows
from domain.points import Text
from language import say, speaking
from storage.lists import national_points
from tests.invented_list import SPLIT_KEY, list_of_48, list_of_51

MERGED = Words(
    Text("Samordnet tjenestetilbud - barn", "Samordna tenestetilbod - barn"), Text("a", "a")
)


def merged_list(rule: Rule) -> Draft:
    """The printed list with 4 and 7 made one, as the national panel did (footnote ** in ch. 3)."""
    return merge(Draft(national_points().points), ["4", "7"], "52", MERGED, rule)


def carry_merged(rule: Rule, rows: dict[int, Values]) -> list[tuple[object, ...]]:
    new = merged_list(rule)
    mapped = map_rows(compare(national_points().points, new.points, new.links), rows)
    return [(carried.numbers, carried.values) for carried in mapped]


def test_the_invented_list_has_48_points() -> None:
    """C6: the offices had 48, the national workshop 51."""
    old = list_of_48()
    assert [point.number for point in old] == list(range(1, 49))
    cases = Counter(p.case for p in compare(old, list_of_51().points, list_of_51().links))
    assert cases == {Case.KEPT: 47, Case.SPLIT: 1, Case.NEW: 2}


@pytest.mark.parametrize(
    ("rule", "split"),
    [
        (Rule.EACH, [((13,), (4, 3)), ((15,), (4, 3))]),
        (Rule.FAMILY, [((13, 15), (4, 3))]),
    ],
)
def test_values_of_the_split_point_follow_the_rule(
    rule: Rule, split: list[tuple[tuple[int, ...], Values]]
) -> None:
    """Ranks 1, 2, 3 and 6 of the offices: 19, 3, 24 and the point that was split."""
    new = list_of_51(rule)
    rows = {18: (5, 5), 3: (5, 4), 23: (4, 4), 13: (4, 3)}
    mapped = map_rows(compare(list_of_48(), new.points, new.links), rows)
    plain = [((3,), (5, 4)), ((19,), (5, 5)), ((24,), (4, 4))]
    got = sorted((carried.numbers, carried.values) for carried in mapped)
    wanted = sorted((numbers, (values,)) for numbers, values in [*plain, *split])
    assert got == wanted


def test_the_rule_is_told_in_words() -> None:
    new = list_of_51(Rule.FAMILY)
    [carried] = map_rows(compare(list_of_48(), new.points, new.links), {13: (4, 3)})
    assert carried.said is not None
    with speaking("nb"):
        assert say(carried.said) == (
            "Punkt 13 er delt i punktene 13 + 15. Med verdier som er satt før, vises de som én rad."
        )
    with speaking("nn"):
        assert say(carried.said) == (
            "Punkt 13 er delt i punkta 13 + 15. Med verdiar som er sette før, blir dei viste som "
            "éi rad."
        )


@pytest.mark.parametrize(
    ("rule", "rows", "values"),
    [
        # 4 × 4 = 16 is more than 3 × 5 = 15.
        (Rule.HIGHEST, {4: (3, 5), 7: (4, 4)}, ((4, 4),)),
        # 1 × 4 = 2 × 2; the sums are 5 and 4.
        (Rule.HIGHEST, {4: (2, 2), 7: (1, 4)}, ((1, 4),)),
        (Rule.HIGHEST, {7: (2, 2)}, ((2, 2),)),
        (Rule.EVERY, {4: (3, 5), 7: (4, 4)}, ((3, 5), (4, 4))),
    ],
)
def test_values_of_merged_points_follow_the_rule(
    rule: Rule, rows: dict[int, Values], values: tuple[Values, ...]
) -> None:
    # The merged point stands where 4 stood; 7 is gone, so 8 to 51 are one less.
    assert carry_merged(rule, {**rows, 8: (1, 1)}) == [((4,), values), ((7,), ((1, 1),))]


def test_removed_and_reworded_points() -> None:
    old = national_points().points
    new = [replace(old[0], name=Text("Nytt navn", "Nytt namn")), *old[2:]]
    mapped = map_rows(compare(old, new, ()), {1: (5, 5), 2: (4, 4)})
    assert [(carried.numbers, carried.values) for carried in mapped] == [
        ((1,), ((5, 5),)),
        ((), ((4, 4),)),
    ]
    with speaking("nb"):
        assert [say(c.said) for c in mapped if c.said] == [
            "Punkt 1 har fått nye ord og er nå punkt 1. Verdier som er satt før, gjelder for det.",
            "Punkt 2 er tatt bort. Verdier som er satt før, blir ikke med.",
        ]


def test_a_number_outside_the_older_list_is_refused() -> None:
    with pytest.raises(Missing) as refusal:
        map_rows(compare(list_of_48(), list_of_51().points, ()), {49: (1, 1)})
    assert refusal.value.message.values == {"number": 49}


@given(
    st.dictionaries(
        st.integers(1, 48), st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=12
    ),
    st.sampled_from([Rule.EACH, Rule.FAMILY]),
)
@settings(deadline=None)
def test_no_values_are_lost_or_made(rows: dict[int, Values], rule: Rule) -> None:
    new = list_of_51(rule)
    mapped = map_rows(compare(list_of_48(), new.points, new.links), rows)
    carried = Counter(values for row in mapped for values in row.values)
    given_values = Counter(rows.values())
    if rule is Rule.EACH and 13 in rows:
        given_values[rows[13]] += 1
    assert carried == given_values


@given(st.dictionaries(st.integers(1, 51), st.just((3, 3)), max_size=12))
def test_the_same_list_carries_everything_untouched(rows: dict[int, Values]) -> None:
    points = national_points().points
    assert map_rows(compare(points, points, ()), rows) == tuple(
        Carried((number,), (rows[number],), None) for number in sorted(rows)
    )


def test_every_case_has_its_words() -> None:
    old, new = list_of_48(), list_of_51(Rule.FAMILY)
    passages = compare(old, new.points, new.links)
    parts = [p for p in passages if p.case is not Case.KEPT]
    with speaking("nn"):
        assert [say(explain(p)) for p in parts] == [
            "Punkt 13 er delt i punkta 13 + 15. Med verdiar som er sette før, blir dei viste som "
            "éi rad.",
            "Punkt 50 er nytt.",
            "Punkt 51 er nytt.",
        ]


def test_half_a_split_is_a_rewording() -> None:
    """When one of the parts is taken out again, the other goes on as the old point."""
    points = [p for p in list_of_51().points if p.key != "15"]
    passages = compare(list_of_48(), points, (Link(SPLIT_KEY, "13", Rule.EACH),))
    assert [(p.case, p.rule) for p in passages if p.old and p.old[0].key == SPLIT_KEY] == [
        (Case.REWORDED, None)
    ]
