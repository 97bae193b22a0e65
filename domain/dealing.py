"""Dealing people into groups (R-21), those who take part digitally together."""

from collections.abc import Sequence

from domain.workshop import GROUP_SIZES, Attendance, Person


def deal(people: Sequence[Person], groups: int) -> list[list[int]]:
    """The ids of the people in each group, as even as can be.

    Those on a video call sit together in groups of three to five of their own when the numbers
    allow it; else they fill the first groups, so that at most one group is mixed.
    """
    digital = [p.id for p in people if p.attendance is Attendance.DIGITAL]
    room = [p.id for p in people if p.attendance is Attendance.ROOM]
    own = _digital_groups(len(digital), len(room), groups)
    if own:
        return [*_split(digital, own), *_split(room, groups - own)]
    return _split([*digital, *room], groups)


def _digital_groups(digital: int, room: int, groups: int) -> int:
    """How many groups only the digital ones fill; 0 when that cannot be done well."""
    if not room:
        return 0
    possible = [
        own
        for own in range(1, groups)
        if digital // own in GROUP_SIZES and -(-digital // own) in GROUP_SIZES
    ]
    return min(possible, key=lambda own: abs(digital / own - room / (groups - own)), default=0)


def _split(ids: list[int], groups: int) -> list[list[int]]:
    size, larger = divmod(len(ids), groups)
    result, start = [], 0
    for place in range(groups):
        end = start + size + (place < larger)
        result.append(ids[start:end])
        start = end
    return result
