"""Who was there at each step, as numbers: never by name, which can reveal health or union."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.workshop import Attendance, Person


@dataclass(frozen=True)
class Presence:
    """How many took part from the room and on video."""

    room: int
    digital: int

    @property
    def total(self) -> int:
        return self.room + self.digital


@dataclass(frozen=True)
class Turnout:
    """How many people and groups a workshop on paper had, as its lead says; None where unsaid."""

    people: int | None = None
    groups: int | None = None


def count_present(people: Iterable[Person]) -> Presence:
    """Count those who have not left."""
    places = [person.attendance for person in people if not person.has_left]
    return Presence(places.count(Attendance.ROOM), places.count(Attendance.DIGITAL))
