"""Joining from a page that is open: once, and found by that page's session alone."""

import pytest

from domain.errors import Missing
from domain.workshop import Attendance, Role
from services import access, entrances, joining, reading
from services.access import Caller
from tests.helpers import at_once
from tests.people import Cast, gather


def join(cast: Cast, entrance: str, name: str = "Gro") -> Caller:
    code = reading.record(cast.lead).code
    return entrances.join(entrance, code, name, Attendance.ROOM).caller


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


def test_a_renewed_link_shuts_the_entrance_too(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    first = join(cast, entrance)
    joining.renew_link(cast.lead, first.person_id)
    assert join(cast, entrance).person_id != first.person_id


def test_who_was_taken_out_may_join_again_from_the_same_page(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    joining.remove(cast.lead, join(cast, entrance).person_id)
    assert join(cast, entrance).person_id in {p.id for p in reading.record(cast.lead).people}


def test_twice_at_once_is_one_person(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    first, second = at_once(lambda: join(cast, entrance), lambda: join(cast, entrance))
    assert first == second
    assert len(reading.record(cast.lead).people) == 7


@pytest.mark.parametrize("entrance", ["", "x", "x" * 1_000_000, "x" * 21 + "!"])
def test_what_was_not_made_here_is_no_entrance(database: str, entrance: str) -> None:
    cast = gather()
    assert join(cast, entrance) != join(cast, entrance)
    assert entrances.token(entrance, cast.lead.workshop_id) is None


def test_whoever_listens_is_told_who_joins_from_here(database: str) -> None:
    cast, entrance = gather(), entrances.make()
    told: dict[str, list[Caller]] = {"older": [], "newer": [], "later": []}
    stop_older = entrances.listen(entrance, lambda joined: told["older"].append(joined.caller))
    stop_newer = entrances.listen(entrance, lambda joined: told["newer"].append(joined.caller))
    stop_older()  # in whose place the newer stands
    join(cast, entrances.make())
    assert told == {"older": [], "newer": [], "later": []}
    gro = join(cast, entrance)
    join(cast, entrance)
    stop_newer()
    entrances.listen(entrance, lambda joined: told["later"].append(joined.caller))()
    assert told == {"older": [], "newer": [gro], "later": [gro]}


def test_the_oldest_are_forgotten(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entrances, "MOST", 1)
    cast = gather()
    first, second = entrances.make(), entrances.make()
    join(cast, first)
    join(cast, second)
    found = [entrances.token(one, cast.lead.workshop_id) for one in (first, second)]
    assert [token is not None for token in found] == [False, True]
