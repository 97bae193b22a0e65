"""Passages, and themes counted by hand."""

import pytest

from domain.errors import WorkshopError
from domain.passages import Part, Passage, about, cut
from domain.points import Text
from domain.themes import (
    START,
    UNTAGGED,
    Theme,
    ThemeBook,
    by_point,
    by_source,
    check_name,
    choose,
    untagged,
)

NORTH, SOUTH = "Statsforvalteren i Nord", "Statsforvalteren i Sør"
COMPETENCE, RESOURCES = 1, 2

TIME = Passage(NORTH, "21", Part.CAUSES, "Det er for liten tid til hver samtale.")
TRAINING = Passage(NORTH, "21", Part.CAUSES, "Ansatte får ikke opplæring.")
ALONE = Passage(NORTH, "19", Part.COURSE_OF_EVENTS, "Den som spør, blir sendt videre.")
OTHER = Passage(SOUTH, "21", Part.CAUSES, "Ansatte får ikke opplæring.")
PASSAGES = (TIME, TRAINING, ALONE, OTHER)
MARKS = {
    TIME.key: frozenset({RESOURCES}),
    TRAINING.key: frozenset({COMPETENCE, RESOURCES}),
    OTHER.key: frozenset({COMPETENCE}),
}


def test_a_text_is_cut_at_its_lines() -> None:
    text = "For liten tid.\n\n  Ingen opplæring. \nFor liten tid."
    assert [passage.text for passage in cut(NORTH, "21", Part.CAUSES, text)] == [
        "For liten tid.",
        "Ingen opplæring.",
    ]
    assert list(cut(NORTH, "21", Part.CAUSES, " \n")) == []


def test_a_line_that_stays_keeps_its_key_when_another_changes() -> None:
    first = list(cut(NORTH, "21", Part.CAUSES, "For liten tid.\nIngen opplæring."))
    second = list(cut(NORTH, "21", Part.CAUSES, "Ingen rutiner.\nIngen opplæring."))
    assert first[1].key == second[1].key
    assert first[0].key != second[0].key


def test_the_same_words_from_two_offices_are_two_passages() -> None:
    assert TRAINING.key != OTHER.key


def test_themes_are_counted_by_point() -> None:
    # By hand: competence at 21 from both offices, resources at 21 twice from the north.
    assert by_point(PASSAGES, MARKS) == {
        (RESOURCES, "21"): (TIME, TRAINING),
        (COMPETENCE, "21"): (TRAINING, OTHER),
    }


def test_themes_are_counted_by_source() -> None:
    assert by_source(PASSAGES, MARKS) == {
        (RESOURCES, NORTH): (TIME, TRAINING),
        (COMPETENCE, NORTH): (TRAINING,),
        (COMPETENCE, SOUTH): (OTHER,),
    }


def test_what_has_no_theme_is_told() -> None:
    assert untagged(PASSAGES, MARKS) == (ALONE,)
    assert about(PASSAGES, ["19", "2"]) == (ALONE,)


def test_passages_are_chosen_by_point_source_and_theme() -> None:
    book = ThemeBook((), PASSAGES, MARKS, {})
    everything: dict[str, None] = dict.fromkeys(("point", "source", "theme"))
    for wanted, found in (
        ({}, PASSAGES),
        ({"point": "21", "theme": RESOURCES}, (TIME, TRAINING)),
        ({"source": NORTH, "theme": COMPETENCE}, (TRAINING,)),
        ({"theme": UNTAGGED}, (ALONE,)),
        ({"source": SOUTH, "theme": RESOURCES}, ()),
    ):
        assert choose(book, **{**everything, **wanted}) == found  # type: ignore[arg-type]


def test_the_reports_themes_are_the_start() -> None:
    assert [name.nn for name in START] == [
        "Kompetanse",
        "Ressursar",
        "Styring og leiing",
        "Arbeidslinja",
        "Samhandling",
        "Verktøy og system",
        "Regelverk og teieplikt",
        "Tilgjenge",
    ]


def test_a_theme_has_a_name_of_its_own() -> None:
    known = [Theme(1, Text("Ressurser", "Ressursar"))]
    assert check_name("  Tillit  ", known) == "Tillit"
    with pytest.raises(WorkshopError, match="^Give the theme a name.$"):
        check_name(" ", known)
    with pytest.raises(WorkshopError, match="^There is a theme called"):
        check_name("ressursar", known)
