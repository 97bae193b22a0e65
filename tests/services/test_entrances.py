"""Joining from a page that is open: once, and found by that page's session alone."""

import pytest

from domain.errors import Missing
from domain.workshop import Attendance, Role
from services import access, entrances, reading
from services.access import Caller
from tests.people import Cast, gather


def join(cast: Cast, entrance: str, name: str = "Gro") -> Caller:
    return entrances.join(entrance, reading.record(cast.lead).code, name, Attendance.ROOM)


def test_the_same_form_sent_twice_is_one_person(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    assert join(cast, entrance) == join(cast, entrance)
    assert len(reading.record(cast.lead).people) == 7


def test_the_session_finds_who_joined_from_it(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    joined = join(cast, entrance)
    workshop_id = cast.lead.workshop_id
    token = entrances.token(entrance, workshop_id)
    assert access.identify(token, workshop_id, Role.PARTICIPANT) == joined
    assert entrances.token(entrances.make(), workshop_id) is None
    assert entrances.token(entrance, cast.other_lead.workshop_id) is None


def test_who_was_refused_may_try_again(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    with pytest.raises(Missing):
        entrances.join(entrance, "000000", "Gro", Attendance.ROOM)
    assert join(cast, entrance).person_id


def test_the_oldest_are_forgotten(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entrances, "MOST", 1)
    cast = gather()
    first, second = entrances.make(), entrances.make()
    join(cast, first)
    join(cast, second)
    found = [entrances.token(one, cast.lead.workshop_id) for one in (first, second)]
    assert [token is not None for token in found] == [False, True]
