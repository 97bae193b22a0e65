"""Writing a new version of a list."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.drafts import (
    Draft,
    Words,
    add,
    change,
    choose_rule,
    identify,
    merge,
    remove,
    split,
    undo,
)
from domain.errors import Conflict, Missing, WorkshopError
from domain.list_versions import Link, Rule
from domain.points import NO_TEXT, Point, PointKind, Text


def same(text: str) -> Text:
    return Text(text, text)


def point(number: int, key: str, name: str, area: str = "Bolig") -> Point:
    return Point(
        number, PointKind.LIST, same(name), same(f"{name} svikter."), number, same(area), key=key
    )


A, B, C = point(1, "1", "Anke"), point(2, "2", "Brev"), point(3, "3", "Chat", "Nett")
DRAFT = Draft((A, B, C))
BOTH = Words(same("Anke og brev"), same("Begge deler svikter."))


def shape(draft: Draft) -> list[tuple[int | None, str, str]]:
    return [(p.number, p.key, p.name.nb) for p in draft.points]


def test_new_words_keep_the_key_and_the_place() -> None:
    changed = change(DRAFT, B, replace(B, name=same("Post")))
    assert shape(changed) == [(1, "1", "Anke"), (2, "2", "Post"), (3, "3", "Chat")]


def test_a_correction_goes_with_the_words_it_corrected() -> None:
    broken = replace(B, corrected=same("Brev kommer ikke frem."), own_nn=True)
    draft = Draft((A, broken, C))
    named = change(draft, broken, replace(broken, name=same("Post"))).points[1]
    assert (named.corrected, named.own_nn) == (broken.corrected, True)
    written = change(draft, broken, replace(broken, text=same("Posten svikter."))).points[1]
    assert (written.corrected, written.own_nn) == (NO_TEXT, False)


@pytest.mark.parametrize(
    ("number", "order"), [(1, "CAB"), (2, "ACB"), (3, "ABC"), (99, "ABC"), (-4, "CAB")]
)
def test_a_new_number_is_a_new_place(number: int, order: str) -> None:
    moved = change(DRAFT, C, replace(C, number=number))
    assert "".join(p.name.nb[0] for p in moved.points) == order
    assert [p.number for p in moved.points] == [1, 2, 3]


def test_words_somebody_else_changed_first_are_not_overwritten() -> None:
    first = change(DRAFT, B, replace(B, name=same("Post")))
    with pytest.raises(Conflict):
        change(first, B, replace(B, name=same("Epost")))
    assert change(first, B, replace(B, name=same("Post"))) == first


def test_a_point_that_is_gone_cannot_be_changed() -> None:
    with pytest.raises(Missing):
        change(remove(DRAFT, "2"), B, replace(B, name=same("Post")))


def test_a_new_point_comes_last_in_its_area() -> None:
    added = add(DRAFT, point(0, "4", "Dusj"))
    assert shape(added) == [(1, "1", "Anke"), (2, "2", "Brev"), (3, "4", "Dusj"), (4, "3", "Chat")]
    assert shape(add(DRAFT, point(0, "4", "Elv", "Vann")))[-1] == (4, "4", "Elv")


def test_removing_twice_is_removing_once_and_the_last_stays() -> None:
    once = remove(DRAFT, "1")
    assert (shape(once), remove(once, "1")) == ([(1, "2", "Brev"), (2, "3", "Chat")], once)
    with pytest.raises(WorkshopError, match="at least one point"):
        remove(remove(once, "2"), "3")


def test_merging_and_undoing() -> None:
    merged = merge(DRAFT, ["2", "1"], "4", BOTH, Rule.HIGHEST)
    assert shape(merged) == [(1, "4", "Anke og brev"), (2, "3", "Chat")]
    assert merged.links == (Link("1", "4", Rule.HIGHEST), Link("2", "4", Rule.HIGHEST))
    assert choose_rule(merged, "4", Rule.EVERY).links[1] == Link("2", "4", Rule.EVERY)
    assert undo(merged, "4", DRAFT.points) == DRAFT


def test_splitting_and_undoing() -> None:
    parts = [("4", Words(same("Brev ut"), same("a"))), ("5", Words(same("Brev inn"), same("b")))]
    done = split(DRAFT, "2", parts, Rule.EACH)
    assert shape(done) == [
        (1, "1", "Anke"), (2, "4", "Brev ut"), (3, "5", "Brev inn"), (4, "3", "Chat"),
    ]  # fmt: skip
    assert [p.area for p in done.points[1:3]] == [same("Bolig")] * 2
    assert undo(done, "5", DRAFT.points) == DRAFT
    with pytest.raises(WorkshopError, match="at least two"):
        split(DRAFT, "2", parts[:1], Rule.EACH)


MERGED = merge(DRAFT, ["1", "2"], "4", BOTH, Rule.HIGHEST)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (lambda: merge(DRAFT, ["1", "1"], "4", BOTH, Rule.HIGHEST), "Choose at least two"),
        (lambda: merge(MERGED, ["4", "3"], "5", BOTH, Rule.HIGHEST), "is merged or split"),
        (lambda: split(MERGED, "4", [("5", BOTH), ("6", BOTH)], Rule.EACH), "is merged or split"),
        (lambda: choose_rule(MERGED, "4", Rule.FAMILY), "does not fit"),
        (lambda: choose_rule(MERGED, "3", Rule.HIGHEST), "does not fit"),
        (lambda: undo(MERGED, "3", DRAFT.points), "not merged or split"),
    ],
)
def test_what_makes_no_sense_is_refused(act: Callable[[], Draft], sentence: str) -> None:
    with pytest.raises(WorkshopError, match=sentence):
        act()


def test_imported_points_are_known_again() -> None:
    """By key, then by name, then by text, in either language; the rest get keys never used."""
    imported = [
        replace(C, key="3", name=same("Prat"), text=same("Ny tekst.")),
        replace(A, key="", text=same("Ny tekst.")),
        replace(B, key="", name=Text("Post", "Post")),
        replace(A, key="", name=same("Dusj"), text=same("Kald.")),
        replace(A, key="77", name=same("Elv"), text=same("Flom.")),
    ]
    keys = [p.key for p in identify(imported, DRAFT.points, {"1", "2", "3", "9"}).points]
    assert keys == ["3", "1", "2", "10", "11"]


def test_a_list_of_one_language_is_known_again_by_the_other() -> None:
    both = replace(A, name=Text("Anke", "Klage"), text=Text("x", "y"))
    [known] = identify([replace(A, key="", name=same("klage "))], [both], {"1"}).points
    assert known.key == "1"


@given(st.lists(st.sampled_from(["1", "2", "3", "", "x"]), max_size=12))
def test_keys_are_always_different(keys: list[str]) -> None:
    imported = [point(place, key, f"Navn {place % 4}") for place, key in enumerate(keys, 1)]
    found = [p.key for p in identify(imported, DRAFT.points, {"1", "2", "3"}).points]
    assert len(set(found)) == len(imported)
    assert "" not in found
