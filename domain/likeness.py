"""How alike the people of a group are: who shares organisation or place (R-14)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.attendees import Attendee

Origins = Mapping[int, Attendee]
Counts = tuple[Counter[str], Counter[str]]  # by organisation, by place
NOWHERE = Attendee("")


@dataclass(frozen=True)
class Likeness:
    """What several in a group share: each organisation and place with how many have it."""

    organisations: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]


def likeness_pairs(groups: Sequence[Sequence[int]], origins: Origins) -> tuple[int, int]:
    """How many pairs sit together from the same organisation, and from the same place."""
    counts = [count_likes(group, origins) for group in groups]
    organisations, places = (
        sum(n * (n - 1) // 2 for pair in counts for key, n in pair[which].items() if key)
        for which in (0, 1)
    )
    return organisations, places


def count_likes(group: Sequence[int], origins: Origins) -> Counts:
    """How many there are from each organisation and each place."""
    keys = [keys_of(origins, person_id) for person_id in group]
    return Counter(key[0] for key in keys), Counter(key[1] for key in keys)


def keys_of(origins: Origins, person_id: int) -> tuple[str, str]:
    """Organisation and place without regard to capitals; empty when nothing is known."""
    origin = origins.get(person_id, NOWHERE)
    return origin.organisation.casefold(), origin.place.casefold()


def likeness(group: Sequence[int], origins: Origins) -> Likeness:
    """What more than one in the group share, the most shared first; for the reasons (R-14)."""
    found = [origins[person_id] for person_id in group if person_id in origins]
    return Likeness(
        _shared([attendee.organisation for attendee in found]),
        _shared([attendee.place for attendee in found]),
    )


def _shared(names: Sequence[str]) -> tuple[tuple[str, int], ...]:
    spelt = {name.casefold(): name for name in reversed(names)}
    counts = Counter(name.casefold() for name in names if name)
    return tuple((spelt[key], n) for key, n in counts.most_common() if n > 1)
