"""Dealing people into groups (R-21)."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.dealing import deal
from domain.workshop import Attendance, Person
from tests.domain.builders import person


def people(room: int, digital: int) -> list[Person]:
    """Those in the room have the ids from 501, those on a video call the ids from 601."""
    in_room = [person(number, None) for number in range(1, room + 1)]
    on_video = [person(100 + number, None) for number in range(1, digital + 1)]
    return [*in_room, *(replace(p, attendance=Attendance.DIGITAL) for p in on_video)]


def sizes(dealt: list[list[int]]) -> list[tuple[int, int]]:
    """How many in the room and how many on video each group has."""
    return [(sum(i < 600 for i in group), sum(i > 600 for i in group)) for group in dealt]


def is_even(counts: list[int]) -> bool:
    return max(counts, default=0) - min(counts, default=0) <= 1


def can_part(room: int, digital: int, groups: int) -> bool:
    """Whether the digital ones can fill groups of three to five and leave one for the room."""
    return room > 0 and any(3 * own <= digital <= 5 * own for own in range(1, groups))


def test_the_national_panel_makes_five_groups() -> None:
    """R-14: 21 people in five groups."""
    assert sizes(deal(people(room=21, digital=0), 5)) == [(5, 0), (4, 0), (4, 0), (4, 0), (4, 0)]


def test_people_are_dealt_in_their_own_order() -> None:
    assert deal(people(room=5, digital=0), 2) == [[501, 502, 503], [504, 505]]


def test_too_few_people_are_one_group() -> None:
    """R-21: then the staff discuss in one group."""
    assert deal(people(room=1, digital=1), 1) == [[601, 501]]


def test_more_groups_than_people_leave_some_empty() -> None:
    assert sizes(deal(people(room=2, digital=0), 3)) == [(1, 0), (1, 0), (0, 0)]
    assert deal([], 2) == [[], []]


@pytest.mark.parametrize(
    ("room", "digital", "groups", "expected"),
    [
        # Four on video are one group; eight in the room are two.
        (8, 4, 3, [(0, 4), (4, 0), (4, 0)]),
        # Eight on video fit in two groups only; two of four, and one of four in the room.
        (4, 8, 3, [(0, 4), (0, 4), (4, 0)]),
        # Six on video are too many for one group: they are two, and the room has the third.
        (10, 6, 3, [(0, 3), (0, 3), (10, 0)]),
        # Two on video are too few: they sit with the first group.
        (6, 2, 2, [(2, 2), (4, 0)]),
        # Six on video are too many for the only group that could be theirs.
        (4, 6, 2, [(0, 5), (4, 1)]),
        # Everybody on video: groups like any others.
        (0, 7, 2, [(0, 4), (0, 3)]),
    ],
)
def test_those_on_video_sit_together(
    room: int, digital: int, groups: int, expected: list[tuple[int, int]]
) -> None:
    """R-13, R-21."""
    assert sizes(deal(people(room, digital), groups)) == expected


def test_of_possible_partings_the_most_even_is_chosen() -> None:
    """12 on video fit in three groups or four; with 12 in the room, three and three."""
    assert sizes(deal(people(room=12, digital=12), 6)) == [(0, 4)] * 3 + [(4, 0)] * 3


counts = st.integers(0, 40)


@given(room=counts, digital=counts, groups=st.integers(1, 20))
@example(room=0, digital=0, groups=20)
def test_everybody_is_dealt_exactly_once(room: int, digital: int, groups: int) -> None:
    everybody = people(room, digital)
    dealt = deal(everybody, groups)
    assert len(dealt) == groups
    assert sorted(i for group in dealt for i in group) == sorted(p.id for p in everybody)


@given(room=counts, digital=counts, groups=st.integers(1, 20))
def test_groups_are_as_even_as_can_be(room: int, digital: int, groups: int) -> None:
    """Parted: even among those on video and among those in the room. Else: even throughout."""
    dealt = sizes(deal(people(room, digital), groups))
    mixed = [group for group in dealt if all(group)]
    if can_part(room, digital, groups):
        assert mixed == []
        on_video = [count for _, count in dealt if count]
        assert is_even(on_video)
        assert all(3 <= count <= 5 for count in on_video)
        assert is_even([count for count, video in dealt if not video])
    else:
        assert is_even([sum(group) for group in dealt])
        assert len(mixed) <= 1
