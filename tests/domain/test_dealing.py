"""Dealing people into groups (R-21)."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.attendees import Attendee
from domain.dealing import deal
from domain.likeness import Likeness, Origins, likeness, likeness_pairs
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


def origins_of(*from_where: str) -> Origins:
    """Where each from 501 on comes from, written "organisation/place"."""
    return {
        500 + number: Attendee(f"Deltaker {number}", *where.split("/"))
        for number, where in enumerate(from_where, 1)
    }


def test_colleagues_are_dealt_to_groups_of_their_own() -> None:
    """R-14, by hand: three organisations with two each, and two groups: one of each in each."""
    origins = origins_of("Nav/A", "Nav/B", "OsloMet/C", "OsloMet/D", "KS/E", "KS/F")
    dealt = deal(people(room=6, digital=0), 2, origins)
    assert [sorted(origins[i].organisation for i in group) for group in dealt] == [
        ["KS", "Nav", "OsloMet"]
    ] * 2


def test_organisation_counts_before_place() -> None:
    """Two from Nav and two from KS, two in Bergen of each: parted by organisation all the same."""
    origins = origins_of("Nav/Bergen", "Nav/Oslo", "KS/Bergen", "KS/Oslo")
    dealt = deal(people(room=4, digital=0), 2, origins)
    assert likeness_pairs(dealt, origins) == (0, 0)
    # Nav in Bergen with KS in Oslo, and the other way round.
    assert sorted(map(sorted, dealt)) == [[501, 504], [502, 503]]


def test_the_reasons_name_what_is_shared() -> None:
    origins = origins_of("Nav/Bergen", "nav/Bergen", "KS/Bergen", "/Oslo", "/Oslo")
    assert likeness([501, 502, 503, 504, 505], origins) == Likeness(
        organisations=(("Nav", 2),), places=(("Bergen", 3), ("Oslo", 2))
    )
    assert likeness([501, 504], origins) == Likeness((), ())


where = st.tuples(st.sampled_from(["", "Nav", "KS", "OsloMet"]), st.sampled_from("ABC"))


@given(found=st.lists(where, max_size=25), digital=counts, groups=st.integers(1, 6))
def test_origins_change_neither_sizes_nor_who_sits_on_video(
    found: list[tuple[str, str]], digital: int, groups: int
) -> None:
    everybody = people(len(found), digital)
    origins = {500 + i: Attendee(f"Deltaker {i}", *place) for i, place in enumerate(found, 1)}
    dealt = deal(everybody, groups, origins)
    assert sizes(dealt) == sizes(deal(everybody, groups))
    assert sorted(i for group in dealt for i in group) == sorted(p.id for p in everybody)
    assert dealt == deal(everybody, groups, origins)


@given(found=st.lists(where, min_size=1, max_size=25), groups=st.integers(1, 6))
def test_dealing_is_never_worse_than_taking_turns(
    found: list[tuple[str, str]], groups: int
) -> None:
    origins = {500 + i: Attendee(f"Deltaker {i}", *place) for i, place in enumerate(found, 1)}
    dealt = deal(people(len(found), 0), groups, origins)
    by_turns = [[500 + i for i in range(1 + g, len(found) + 1, groups)] for g in range(groups)]
    assert likeness_pairs(dealt, origins) <= likeness_pairs(by_turns, origins)
    assert is_even([len(group) for group in dealt])
