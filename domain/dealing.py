"""Dealing people into groups (R-21): those on video together, colleagues apart (R-14)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations, cycle

from domain.likeness import Counts, Origins, count_likes, keys_of, likeness_pairs
from domain.workshop import GROUP_SIZES, Attendance, Person


def deal(people: Sequence[Person], groups: int, origins: Origins | None = None) -> list[list[int]]:
    """The ids of the people in each group, as even as can be.

    Those on a video call sit together in groups of three to five of their own when the numbers
    allow it; else they fill the first groups, so that at most one group is mixed. Within that, as
    few as can be found from the same organisation, and then from the same place, sit together
    (R-14). The same people give the same groups.
    """
    digital = [p.id for p in people if p.attendance is Attendance.DIGITAL]
    room = [p.id for p in people if p.attendance is Attendance.ROOM]
    own = _digital_groups(len(digital), len(room), groups)
    if own:
        seats = [*_split(digital, own), *_split(room, groups - own)]
    else:
        seats = _split([*digital, *room], groups)
    return _spread(seats, [digital, room], origins) if origins else seats


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


def _spread(seats: list[list[int]], kinds: list[list[int]], origins: Origins) -> list[list[int]]:
    """The seats with people placed better; each stays among seats of their own kind."""

    def closeness(person_id: int) -> tuple[str, str]:
        return keys_of(origins, person_id)

    by_turns = _fill(seats, kinds)
    by_origin = _fill(seats, [sorted(kind, key=closeness) for kind in kinds])
    kind_of = {person_id: place for place, kind in enumerate(kinds) for person_id in kind}
    improved = [_improve(start, kind_of, origins) for start in (by_turns, by_origin)]
    return min(improved, key=lambda groups: likeness_pairs(groups, origins))


def _fill(seats: list[list[int]], kinds: list[list[int]]) -> list[list[int]]:
    """Seat each kind by turns, one in each group with room for more of the kind."""
    result: list[list[int]] = [[] for _ in seats]
    for kind in kinds:
        members = set(kind)
        left = [sum(person_id in members for person_id in group) for group in seats]
        turns = cycle(range(len(seats)))
        for person_id in kind:
            group = next(turn for turn in turns if left[turn])
            left[group] -= 1
            result[group].append(person_id)
    return result


def _improve(
    groups: list[list[int]], kind_of: Mapping[int, int], origins: Origins
) -> list[list[int]]:
    """Let two people change places as long as that parts more colleagues, or neighbours."""
    best = [list(group) for group in groups]
    counts = [count_likes(group, origins) for group in best]
    seats = [(group, place) for group in range(len(best)) for place in range(len(best[group]))]
    is_better = True
    while is_better:
        is_better = False
        for (one, at_one), (two, at_two) in combinations(seats, 2):
            a, b = best[one][at_one], best[two][at_two]
            if one == two or kind_of[a] != kind_of[b]:
                continue
            if not _gains(a, b, counts[one], counts[two], origins):
                continue
            best[one][at_one], best[two][at_two] = b, a
            counts[one], counts[two] = (
                count_likes(best[one], origins),
                count_likes(best[two], origins),
            )
            is_better = True
    return best


def _gains(a: int, b: int, here: Counts, there: Counts, origins: Origins) -> bool:
    """Whether fewer sit with their likes when `a` from here and `b` from there change places."""
    keys = zip(keys_of(origins, a), keys_of(origins, b), here, there, strict=True)
    return tuple(_change(*each) for each in keys) < (0, 0)


def _change(a: str, b: str, here: Counter[str], there: Counter[str]) -> int:
    """How many pairs more there are after the exchange; fewer when negative."""
    if a == b:
        return 0
    left = (here[a] - 1 if a else 0) + (there[b] - 1 if b else 0)
    made = (here[b] if b else 0) + (there[a] if a else 0)
    return made - left
