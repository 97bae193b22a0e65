"""Dealing people into groups, and taking out an entry made by mistake (R-21)."""

import pytest

from domain.errors import Missing, WorkshopError
from domain.steps import Step
from domain.workshop import Attendance, Role
from services import access, grouping, joining, reading, ticking, workshops
from storage import schema
from tests.helpers import (
    NOT_IN_WORKSHOP,
    everything,
    refused,
    rows,
)
from tests.people import ANNES_NAME, Cast, gather, play_to


def _code(cast: Cast) -> str:
    return reading.record(cast.lead).code


def _group_of(cast: Cast, person_id: int) -> int | None:
    return {person.id: person.group_id for person in reading.record(cast.lead).people}[person_id]


def _writers(cast: Cast) -> list[int | None]:
    return [group.writer_id for group in reading.record(cast.lead).groups]


def test_groups_are_dealt_with_those_on_video_together(database: str) -> None:
    """R-21: three to five in a group; seven in the room and three on video are three groups."""
    cast = gather()
    code = _code(cast)
    workshops.set_group_count(cast.lead, 3)
    olav, pia, rolf = (joining.join(code, name, Attendance.DIGITAL).caller for name in "OPR")
    joining.join(code, "Kari")
    joining.mark_left(cast.lead, cast.frida.person_id, left=True)
    for _ in range(2):
        joining.deal_groups(cast.lead)
        first, second, third = (group.id for group in reading.record(cast.lead).groups)
        members: dict[int | None, set[int]] = {}
        for person in reading.record(cast.lead).present_people:
            members.setdefault(person.group_id, set()).add(person.id)
        assert members[first] == {olav.person_id, pia.person_id, rolf.person_id}
        assert (len(members[second]), len(members[third])) == (3, 3)
    # Whoever has gone home is dealt nowhere.
    assert _group_of(cast, cast.frida.person_id) == cast.group_2
    assert _group_of(cast, cast.anne.person_id) == second


def test_dealt_groups_have_nobody_writing(database: str) -> None:
    cast = gather()
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.take_pen(cast.dina, cast.group_2)
    joining.deal_groups(cast.lead)
    assert _writers(cast) == [None, None]


def test_dealt_people_take_their_ticks_along(database: str) -> None:
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    for caller in (cast.anne, cast.dina):
        ticking.type_ticks(caller, "4")
    # In the order they joined: Anne, Dina and Bård, then the others.
    joining.deal_groups(cast.lead)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    assert reading.record(cast.lead).voters == {cast.group_1: 2, cast.group_2: 0}


def _remove(cast: Cast) -> None:
    joining.remove(cast.lead, cast.anne.person_id)


@pytest.mark.parametrize("step", [Step.SELECT_GROUP, Step.AFTER])
def test_groups_at_work_keep_their_members(database: str, step: Step) -> None:
    """R-21: the same groups through the whole process."""
    cast = play_to(step)
    sentence = (
        "The groups are at work, and keep their members through the whole workshop. Move "
        "people one by one instead."
    )
    refused(WorkshopError, sentence, lambda: joining.deal_groups(cast.lead))
    sentence = "The ticks are counted. Mark the person as gone, or join two entries of one person."
    refused(WorkshopError, sentence, lambda: _remove(cast))


def test_a_removed_person_leaves_nothing_behind(database: str) -> None:
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    grouping.take_pen(cast.anne, cast.group_1)
    for caller in (cast.anne, cast.baard):
        ticking.type_ticks(caller, "4 7 19")
    anne, baard = cast.anne.person_id, cast.baard.person_id
    token, key = access.make_token(cast.anne), access.own_key(cast.anne)
    ticks = set(rows(schema.tick))
    assert ticks == {(p, point) for p in (anne, baard) for point in cast.ids(4, 7, 19)}
    _remove(cast)
    assert set(rows(schema.tick)) == {(baard, point) for point in cast.ids(4, 7, 19)}
    assert ANNES_NAME not in str(everything())
    assert anne not in {person.id for person in reading.record(cast.lead).people}
    assert _writers(cast) == [None, None]
    assert access.identify(token, cast.lead.workshop_id, Role.PARTICIPANT) is None
    assert key not in str(everything())
    refused(Missing, NOT_IN_WORKSHOP, lambda: _remove(cast))


def test_a_removed_persons_number_is_not_given_anew(database: str) -> None:
    """Else the trail would tell of two people under one pseudonym."""
    cast = gather()
    _remove(cast)
    kari = reading.person(joining.join(_code(cast), "Kari").caller)
    assert kari.number == 7


def test_a_group_whose_people_are_removed_may_go(database: str) -> None:
    cast = gather()
    for caller in (cast.dina, cast.even, cast.frida):
        joining.remove(cast.lead, caller.person_id)
    workshops.set_group_count(cast.lead, 1)
    assert [group.id for group in reading.record(cast.lead).groups] == [cast.group_1]
