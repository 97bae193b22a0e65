"""Choosing points: alone, and as counts in the group (R-20, R-23)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from domain.errors import WorkshopError

FEWEST_SHOWN = 3  # counts about fewer people than this would point at somebody


def require_room(chosen: int, limit: int) -> None:
    """Refuse one more than the agreed number (R-20)."""
    if chosen >= limit:
        raise WorkshopError(
            "You have already chosen {limit!w} points. Remove a tick first.", limit=limit
        )


def require_group_room(chosen: int, limit: int) -> None:
    """Refuse one more than the agreed number on a group's list (R-23)."""
    if chosen >= limit:
        raise WorkshopError(
            "The group's list already has {limit!w} points. Remove one first.", limit=limit
        )


def parse_numbers(text: str, known: Iterable[int], limit: int) -> list[int]:
    """Read typed list numbers such as "4, 7, 19" or "4 7 19"; each once, in the order typed.

    Raises WorkshopError when something is not a number, not in the list or too many.
    """
    words = [word for word in re.split(r"[\s,;.]+", text.strip()) if word]
    listed = set(known)
    numbers: list[int] = []
    for word in words:
        if not re.fullmatch(r"[0-9]{1,9}", word):
            raise WorkshopError(
                "«{word}» is not a number. Write numbers with commas, like 4, 7, 19.",
                word=word[:40],
            )
        if int(word) not in listed:
            raise WorkshopError("Number {number} is not in the list.", number=int(word))
        if int(word) not in numbers:
            numbers.append(int(word))
    if len(numbers) > limit:
        raise WorkshopError(
            "You wrote {count} numbers. You can choose at most {limit}.",
            count=len(numbers),
            limit=limit,
        )
    return numbers


def count_ticks(ticks: Iterable[tuple[int, int]]) -> Counter[int]:
    """How many people chose each point, from (person, point) pairs."""
    return Counter(point for _, point in set(ticks))


def shown_counts(counts: Mapping[int, int], voters: int) -> dict[int, int] | None:
    """The counts a group may see; None while fewer than three have ticked."""
    return dict(counts) if voters >= FEWEST_SHOWN else None


def unanimous(counts: Mapping[int, int] | None, voters: int) -> list[int]:
    """Points everybody who ticked has chosen."""
    return [point for point, count in (counts or {}).items() if count == voters]
