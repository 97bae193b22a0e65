"""Who was there, as numbers."""

from dataclasses import replace

from domain.attendance import Presence, count_present
from domain.workshop import Attendance
from tests.domain.builders import GROUP_1, person


def test_those_who_have_left_are_not_counted() -> None:
    people = [
        person(1, GROUP_1),
        replace(person(2, GROUP_1), attendance=Attendance.DIGITAL),
        replace(person(3, None), has_left=True),
        person(4, None),
    ]
    present = count_present(people)
    assert (present, present.total) == (Presence(room=2, digital=1), 3)
