"""The report's sections: proposed in the panel's order, moved, joined, and what each gathers."""

import pytest

from domain.aggregation import aggregate
from domain.comparison import place_panel
from domain.errors import Missing, WorkshopError
from domain.report import (
    Heading,
    Learning,
    ReportSection,
    check_learning,
    check_section,
    join_before,
    move_up,
    propose,
    remove,
    take_out,
)
from domain.report_parts import Givers, arrange, givers_of, rank_rows, texts_about
from tests.report_2021 import (
    BOOK,
    CARE,
    CHILDREN,
    COUNTY,
    DUTY,
    OFFICES,
    PANEL,
    PANEL_NAME,
    SAID,
    SECTIONS,
    TRAINING,
    answer,
    offices,
)

PLACED = place_panel(answer(PANEL_NAME, PANEL, merged=4))
JOINT = aggregate([answer(COUNTY, OFFICES)]).main
ONE, TWO, THREE = (ReportSection(n, 1, f"Avsnitt {n}", (str(n),)) for n in (1, 2, 3))


def test_sections_are_proposed_in_the_panels_order_and_then_the_offices() -> None:
    keys = [key for key, _ in propose(PLACED, JOINT, ())]
    assert keys == ["21", "4", "19", "24", "3", "2", "6", "33", "11", "22", "47",
                    "31", "13", "26", "12", "42"]  # fmt: skip
    # What has a section, also together with others, is not proposed again.
    assert [key for key, _ in propose(PLACED, JOINT, SECTIONS)] == [
        "19", "24", "11", "22", "47", "31", "13", "26", "12", "42",
    ]  # fmt: skip


def test_a_section_moves_one_place_up() -> None:
    assert move_up((ONE, TWO, THREE), THREE) == (ONE, THREE, TWO)
    assert move_up((ONE, TWO), ONE) == (ONE, TWO)
    assert remove((ONE, TWO), ONE) == (TWO,)


def test_points_stand_together_and_apart_again() -> None:
    joined = join_before((ONE, TWO, THREE), TWO)
    assert [section.points for section in joined] == [("1", "2"), ("3",)]
    apart = take_out("2", "Punkt 2")(joined, joined[0])
    assert [(section.title, section.points) for section in apart] == [
        ("Avsnitt 1", ("1",)), ("Punkt 2", ("2",)), ("Avsnitt 3", ("3",)),
    ]  # fmt: skip
    with pytest.raises(Missing):
        join_before((ONE, TWO), ONE)
    with pytest.raises(Missing):
        take_out("1", "Punkt 1")((ONE,), ONE)


def test_a_section_has_a_title_and_its_texts_a_heading() -> None:
    assert check_section(" Bustad ", [Heading(" Plikt ", " Tekst\r\n"), Heading("")]) == (
        "Bustad", (Heading("Plikt", "Tekst"),),
    )  # fmt: skip
    for sentence, title, headings in (
        ("Give the section a title.", " ", []),
        ("There is text without a heading. Write the heading too.", "A", [Heading("", "Tekst")]),
        ("There is text without a heading. Write the heading too.", "A", [Heading("", "", 3)]),
        ("Use at most {limit} headings in a section.", "A", [Heading("B")] * 21),
    ):
        with pytest.raises(WorkshopError) as refusal:
            check_section(title, headings)
        assert refusal.value.message.text == sentence


def test_learning_points_are_lines_for_somebody() -> None:
    written = check_learning(Learning(1, " kommunane ", "Ein.\n\n To. "), [])
    assert (written.addressee, written.points) == ("kommunane", ("Ein.", "To."))
    assert check_learning(written, [written]) == written
    with pytest.raises(WorkshopError, match="^Write whom the learning points are for.$"):
        check_learning(Learning(0, " ", "Ein."), [])
    with pytest.raises(WorkshopError, match="^There are learning points for"):
        check_learning(Learning(0, "kommunane ", ""), [written])


def test_the_rank_tables_are_those_of_chapter_3() -> None:
    told = {
        section.title: [
            (row.panel, row.offices) for row in rank_rows(section, PLACED, offices(), {})
        ]
        for section in (*SECTIONS, ReportSection(9, 1, "Telefoni", ("12",)))
    }
    assert told == {
        "Kartlegging – barn": [(1, 5)],
        "Samordna tenestetilbod barn": [(2, None)],
        "Samordna tenestetilbod": [(5, 2), (6, None), (6, None)],
        "Bustad – plikt til medverknad": [(6, None)],
        "Telefoni": [(None, 8)],
    }


def test_the_reasons_follow_who_gave_them() -> None:
    children, together, _, housing = SECTIONS
    givers = [
        givers_of(texts_about(section, PLACED, BOOK), PANEL_NAME)
        for section in (children, together, housing, SECTIONS[2])
    ]
    assert givers == [Givers.BOTH, Givers.OFFICES, Givers.PANEL, Givers.NOBODY]
    # What an office wrote of 7 is about the panel's 4 + 7 as well.
    assert texts_about(together, PLACED, BOOK) == (CARE,)


def test_texts_stand_under_the_first_heading_with_their_theme() -> None:
    children = SECTIONS[0]
    competence, work = arrange(children, texts_about(children, PLACED, BOOK), BOOK)
    assert (competence.passages, competence.quotes) == ((TRAINING, CHILDREN), ())
    assert (work.passages, work.quotes) == ((), ((SAID, True),))
    [rest] = arrange(SECTIONS[3], (DUTY,), BOOK)
    assert (rest.heading, rest.passages) == (None, (DUTY,))
