"""Choosing points, and who may see how many chose them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Message, WorkshopError
from domain.selection import (
    count_ticks,
    parse_numbers,
    require_group_room,
    require_room,
    shown_counts,
    unanimous,
)

NUMBERS = range(1, 52)


def refusal(text: str, limit: int = 10) -> Message:
    with pytest.raises(WorkshopError) as raised:
        parse_numbers(text, NUMBERS, limit)
    return raised.value.message


def test_the_eleventh_tick_is_refused() -> None:
    """R-20."""
    require_room(9, 10)
    with pytest.raises(WorkshopError) as raised:
        require_room(10, 10)
    assert raised.value.message == Message(
        "You have already chosen {limit!w} points. Remove a tick first.", {"limit": 10}
    )


def test_the_groups_eleventh_point_is_refused() -> None:
    """R-23."""
    require_group_room(9, 10)
    with pytest.raises(WorkshopError) as raised:
        require_group_room(10, 10)
    assert raised.value.message == Message(
        "The group's list already has {limit!w} points. Remove one first.", {"limit": 10}
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4, 7, 19", [4, 7, 19]),
        ("4 7 19", [4, 7, 19]),
        ("19;4.7\n51", [19, 4, 7, 51]),
        (" 19,,4 ,19, 4", [19, 4]),
        ("007", [7]),
        ("", []),
        (" \n,", []),
    ],
)
def test_typed_numbers_keep_their_order(text: str, numbers: list[int]) -> None:
    assert parse_numbers(text, NUMBERS, 10) == numbers


@pytest.mark.parametrize("word", ["sju", "4-7", "-4", "+4", "²", "٤", "4/7", "1234567890"])
def test_other_words_are_no_numbers(word: str) -> None:
    assert refusal(f"1, {word}") == Message(
        "«{word}» is not a number. Write numbers with commas, like 4, 7, 19.", {"word": word}
    )


def test_long_words_are_cut_short() -> None:
    assert refusal("x" * 41).values == {"word": "x" * 40}


@pytest.mark.parametrize(("text", "number"), [("52", 52), ("1 0", 0), ("999999999", 999_999_999)])
def test_unknown_numbers_are_refused(text: str, number: int) -> None:
    assert refusal(text) == Message("Number {number} is not in the list.", {"number": number})


def test_repeated_numbers_count_only_once() -> None:
    assert parse_numbers("1 2 3 2 1", NUMBERS, 3) == [1, 2, 3]
    assert refusal("1 2 3 2 4", limit=3) == Message(
        "You wrote {count} numbers. You can choose at most {limit}.", {"count": 4, "limit": 3}
    )


@given(
    numbers=st.lists(st.sampled_from(NUMBERS), unique=True, max_size=10),
    separator=st.text(" \t\n,;.", min_size=1, max_size=3),
)
def test_written_numbers_are_read_back(numbers: list[int], separator: str) -> None:
    text = separator.join(map(str, numbers))
    assert parse_numbers(text, NUMBERS, 10) == numbers


def test_ticks_are_counted_by_point() -> None:
    """The same tick twice is one tick."""
    ticks = [(1, 104), (2, 104), (1, 107), (1, 104)]
    assert count_ticks(ticks) == Counter({104: 2, 107: 1})


@pytest.mark.parametrize("voters", [0, 1, 2])
def test_counts_under_three_are_hidden(voters: int) -> None:
    assert shown_counts({104: voters}, voters) is None


def test_counts_from_three_are_shown() -> None:
    assert shown_counts({104: 3, 107: 1}, 3) == {104: 3, 107: 1}
    assert shown_counts({}, 3) == {}


def test_everybodys_choices_are_unanimous() -> None:
    assert unanimous({104: 4, 107: 3, 119: 4}, 4) == [104, 119]


def test_hidden_counts_are_never_unanimous() -> None:
    counts = {104: 2}
    assert unanimous(shown_counts(counts, 2), 2) == []
