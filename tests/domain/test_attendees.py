"""Reading the list of people: every fault is said with its row and column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.attendees import MOST_ROWS, Attendee, ReadPeople, as_table, read_table
from domain.errors import Message

ANNE = Attendee("Anne", "Nav Bergen", "Bergen")
HEAD = ["Navn", "Organisasjon", "Sted"]


@pytest.mark.parametrize(
    "headings",
    [
        ["Navn", "Organisasjon", "Sted"],
        ["NAMN", " organisasjon ", "Stad"],
        ["name:", "Organisation", "PLACE"],
        ["Deltakar", "Verksemd", "Kommune"],
    ],
)
def test_columns_are_known_in_every_language(headings: list[str]) -> None:
    read = read_table([headings, ["Anne", "Nav Bergen", "Bergen"]])
    assert read == ReadPeople((ANNE,))


def test_columns_may_come_in_any_order_with_others_between() -> None:
    table = [
        ["", "", "", ""],
        ["Sted", "E-post", "Navn", "Organisasjon"],
        ["Bergen", "a@b.no", "  Anne ", "Nav  Bergen"],
        ["", "", "", ""],
    ]
    read = read_table(table)
    assert (read.attendees, read.problems) == ((ANNE,), ())
    assert read.notes == (Message("The column {column} is not used.", {"column": "E-post"}),)


def test_organisation_and_place_may_be_lacking() -> None:
    read = read_table([["Navn"], ["Anne"]])
    assert (read.attendees, read.problems) == ((Attendee("Anne"),), ())
    assert [note.text for note in read.notes] == [
        "There is no column for the organisation.",
        "There is no column for the place.",
    ]


def test_each_fault_is_said_with_its_place() -> None:
    table = [["Sted", "Navn"], ["Oslo", ""], [], ["Oslo", "A" * 41], ["Oslo", "B"], ["Oslo", "B"]]
    assert [(p.text, p.values) for p in read_table(table).problems] == [
        ("Row {row}, column {column}: the name is missing.", {"row": 2, "column": 2}),
        (
            "Row {row}, column {column}: the text is too long. Use at most {limit} characters.",
            {"row": 4, "column": 2, "limit": 40},
        ),
        ("Row {row}: the same as row {other}.", {"row": 6, "other": 5}),
    ]


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ([], "The file is empty."),
        ([["", " "]], "The file is empty."),
        ([HEAD], "There is nobody in the list."),
        (
            [["Fornavn", "Sted"], ["Anne", "Oslo"]],
            "Row {row}: there is no column called Navn. The first row must have the names of the "
            "columns: Navn, Organisasjon and Sted.",
        ),
        (
            [HEAD, *([f"Deltaker {i}", "", ""] for i in range(MOST_ROWS + 1))],
            "The list is too long. Use at most {limit} rows.",
        ),
    ],
)
def test_what_is_no_list_is_refused_in_words(table: list[list[str]], sentence: str) -> None:
    read = read_table(table)
    assert ([p.text for p in read.problems], read.attendees) == ([sentence], ())


@given(st.lists(st.lists(st.text(max_size=60), max_size=5), max_size=8))
def test_any_table_is_read_or_refused(table: list[list[str]]) -> None:
    for read in (read_table(table), read_table([HEAD, *table])):
        assert read.attendees or read.problems
        if not read.problems:
            # What was read is read back the same.
            assert read_table(as_table(read.attendees)) == ReadPeople(read.attendees)
