"""Joining a workshop and being placed in it (R-12, R-21)."""

from datetime import UTC, datetime

import pytest

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.steps import Step
from domain.workshop import Attendance
from services import grouping, joining, reading, ticking, workshops
from storage import schema
from storage.engine import writing
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    NO_GROUP,
    NOT_IN_WORKSHOP,
    at_once,
    overhearing,
    refused,
    rows,
)
from tests.people import ANNES_NAME, Cast, gather, play_to


def _code(cast: Cast) -> str:
    return reading.record(cast.lead).code


def _group_of(cast: Cast, person_id: int) -> int | None:
    return {person.id: person.group_id for person in reading.record(cast.lead).people}[person_id]


def _has_left(cast: Cast) -> list[int]:
    return [person.id for person in reading.record(cast.lead).people if person.has_left]


def test_joiners_fill_the_smallest_group(database: str) -> None:
    cast = gather()
    groups = [person.group_id for person in reading.record(cast.lead).people]
    assert groups == [cast.group_1, cast.group_2] * 3
    joining.mark_left(cast.lead, cast.dina.person_id, left=True)
    kari = joining.join(_code(cast), "Kari").caller
    assert _group_of(cast, kari.person_id) == cast.group_2


def test_joiners_say_where_they_take_part_from(database: str) -> None:
    """R-13: digital or physical, or some of each."""
    cast = gather()
    olav = joining.join(_code(cast), "Olav", Attendance.DIGITAL).caller
    people = {person.id: person.attendance for person in reading.record(cast.lead).people}
    assert people[olav.person_id] is Attendance.DIGITAL
    assert people[cast.anne.person_id] is Attendance.ROOM
    karen = joining.add_without_device(cast.lead, "Karen")
    found = reading.record(cast.lead).people[-1]
    assert (found.id, found.attendance) == (karen, Attendance.ROOM)


def test_newcomers_are_refused_when_the_lead_takes_none(database: str) -> None:
    cast = gather()
    workshops.change_settings(cast.lead, takes_newcomers=False)
    code, theirs = _code(cast), reading.record(cast.other_lead).code
    sentence = "The process lead takes no new participants now."
    refused(
        Refused,
        sentence,
        lambda: joining.join(code, "Kari"),
        lambda: joining.join(code, "Kari", Attendance.DIGITAL),
    )
    # Those who are in stay in, the lead may add somebody, and other workshops are open.
    assert reading.person(cast.anne).name == ANNES_NAME
    joining.add_without_device(cast.lead, "Karen")
    joining.join(theirs, "Kari")
    workshops.change_settings(cast.lead, takes_newcomers=True)
    assert reading.person(joining.join(code, "Kari").caller).name == "Kari"


def test_code_may_hold_blanks(database: str) -> None:
    cast = gather()
    code = _code(cast)
    kari = joining.join(f" {code[:3]} {code[3:]}\n", "  Kari \t Nord ").caller
    assert reading.person(kari).name == "Kari Nord"
    assert kari.workshop_id == cast.lead.workshop_id


def test_name_may_be_left_out(database: str) -> None:
    cast = gather()
    nobody = reading.person(joining.join(_code(cast), "").caller)
    assert (nobody.name, nobody.number, nobody.has_device) == ("", 7, True)


def test_unknown_code_makes_no_person(database: str) -> None:
    gather()
    sentence = "No workshop has the code {code}. Check the code and try again."
    refused(
        Missing,
        sentence,
        lambda: joining.join("", "Kari"),
        lambda: joining.join("abcdef", "Kari"),
        lambda: joining.join("a\0b", "Kari"),
    )


def test_latecomer_lands_in_running_step(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    kari = joining.join(_code(cast), "Kari").caller
    assert ticking.set_tick(kari, cast.points[4], chosen=True) == {cast.points[4]}


def test_joiners_at_once_all_fit(database: str) -> None:
    cast = gather()
    code = _code(cast)
    joined = at_once(*[lambda: joining.join(code, "Kari")] * 8)
    people = reading.record(cast.lead).people
    assert {person.number for person in people} == set(range(1, 15))
    assert len(set(joined)) == 8
    assert sum(person.group_id == cast.group_1 for person in people) == 7


def test_full_workshop_takes_no_more(database: str) -> None:
    cast = gather()
    with writing() as connection:
        connection.execute(
            schema.person.insert(),
            [
                {
                    "workshop_id": cast.lead.workshop_id,
                    "number": number,
                    "name": "",
                    "key": "",
                    "has_device": True,
                    "joined_at": datetime.now(UTC),
                }
                for number in range(7, joining.MOST_PEOPLE)
            ],
        )
    joining.join(_code(cast), "Nr. 500")
    refused(
        WorkshopError,
        "The workshop is full: {limit} people.",
        lambda: joining.join(_code(cast), "Nr. 501"),
        lambda: joining.add_without_device(cast.lead, "Nr. 501"),
    )


def test_name_that_overflows_is_refused(database: str) -> None:
    cast = gather()
    sentence = "The text is too long: {length} characters. Use at most {limit}."
    refused(
        WorkshopError,
        sentence,
        lambda: joining.join(_code(cast), "n" * 41),
        lambda: joining.add_without_device(cast.lead, "n" * 41),
    )


def test_lead_adds_without_a_device(database: str) -> None:
    cast = gather()
    karen = joining.add_without_device(cast.lead, "Karen")
    found = reading.record(cast.lead).people[-1]
    assert (found.id, found.name, found.has_device) == (karen, "Karen", False)


def test_moved_person_takes_ticks_along(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    for _ in range(2):
        workshops.step_back(cast.lead, Step.SELECT_GROUP)
        joining.move_to_group(cast.lead, cast.cecilie.person_id, cast.group_2)
        workshops.advance(cast.lead, Step.SELECT_PERSON)
        record = reading.record(cast.lead)
        assert record.voters == {cast.group_1: 2, cast.group_2: 4}
        assert record.tick_counts[cast.group_1] == dict.fromkeys(cast.ids(*range(1, 11)), 2)
        assert record.tick_counts[cast.group_2] == (
            dict.fromkeys(cast.ids(*range(4, 10)), 4)
            | dict.fromkeys(cast.ids(10, 11, 12), 3)
            | {cast.points[13]: 2}
            | dict.fromkeys(cast.ids(1, 2, 3, 50, 51), 1)
        )


def test_moves_after_ticking_change_no_counts(database: str) -> None:
    """Counts that followed one person from group to group would tell what she ticked."""
    cast = play_to(Step.SELECT_GROUP)
    before = reading.record(cast.lead)
    joining.move_to_group(cast.lead, cast.cecilie.person_id, cast.group_2)
    after = reading.record(cast.lead)
    assert (after.voters, after.tick_counts) == (before.voters, before.tick_counts)


def test_newcomers_wait_for_the_lead_to_place_them(database: str) -> None:
    """Placed by the tool, anybody with the code could join into a group's hidden work."""
    cast = play_to(Step.SELECT_GROUP)
    late = joining.join(reading.record(cast.lead).code, "Gro").caller
    assert reading.person(late).group_id is None
    assert reading.record(late).group_lists == {}


def test_one_group_takes_all_newcomers(database: str) -> None:
    cast = gather()
    for step in (Step.BEFORE, Step.SELECT_PERSON):
        workshops.advance(cast.other_lead, step)
    record = reading.record(cast.other_lead)
    late = joining.join(record.code, "Gro").caller
    assert reading.person(late).group_id == record.groups[0].id


def test_people_who_left_make_room(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = gather()
    monkeypatch.setattr(joining, "MOST_PEOPLE", 6)
    code = reading.record(cast.lead).code
    refused(
        WorkshopError,
        "The workshop is full: {limit} people.",
        lambda: joining.join(code, "Gro").caller,
    )
    joining.mark_left(cast.lead, cast.frida.person_id, left=True)
    assert reading.person(joining.join(code, "Gro").caller).name == "Gro"


def test_moved_writer_leaves_the_pen(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.take_pen(cast.dina, cast.group_2)
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_1)
    assert _writers(cast) == [cast.anne.person_id, cast.dina.person_id]
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
    assert _writers(cast) == [None, cast.dina.person_id]


def _writers(cast: Cast) -> list[int | None]:
    return [group.writer_id for group in reading.record(cast.lead).groups]


def test_nobody_moves_between_workshops(database: str) -> None:
    cast = gather()
    theirs = reading.record(cast.other_lead).groups[0].id
    refused(
        Missing,
        NO_GROUP,
        lambda: joining.move_to_group(cast.lead, cast.anne.person_id, theirs),
    )
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        lambda: joining.move_to_group(cast.lead, cast.outsider.person_id, cast.group_1),
        lambda: joining.mark_left(cast.lead, cast.outsider.person_id, left=True),
        lambda: joining.remove(cast.lead, cast.outsider.person_id),
    )


def test_only_lead_places_people(database: str) -> None:
    cast = gather()
    anne = cast.anne.person_id
    refused(
        Refused,
        NO_ACCESS,
        lambda: joining.move_to_group(cast.anne, anne, cast.group_2),
        lambda: joining.add_without_device(cast.anne, "Karen"),
        lambda: joining.mark_left(cast.anne, anne, left=True),
        lambda: joining.mark_left(cast.baard, anne, left=True),
        lambda: joining.deal_groups(cast.anne),
        lambda: joining.remove(cast.anne, anne),
    )


def test_person_who_left_comes_back(database: str) -> None:
    cast = gather()
    anne = cast.anne.person_id
    for _ in range(2):
        joining.mark_left(cast.lead, anne, left=True)
        assert _has_left(cast) == [anne]
    refused(Refused, NO_ACCESS, lambda: joining.mark_left(cast.baard, anne, left=False))
    for _ in range(2):
        joining.mark_left(cast.anne, anne, left=False)
        assert _has_left(cast) == []


def test_closed_workshop_moves_nobody(database: str) -> None:
    cast = gather()
    code, anne = _code(cast), cast.anne.person_id
    workshops.close(cast.lead)
    refused(
        WorkshopError,
        CLOSED,
        lambda: joining.join(code, "Kari"),
        lambda: joining.add_without_device(cast.lead, "Karen"),
        lambda: joining.move_to_group(cast.lead, anne, cast.group_2),
        lambda: joining.mark_left(cast.lead, anne, left=True),
        lambda: joining.deal_groups(cast.lead),
        lambda: joining.remove(cast.lead, anne),
    )


@pytest.mark.parametrize("step", [Step.BEFORE, Step.SCORE_GROUP])
def test_people_may_move_always(database: str, step: Step) -> None:
    cast = play_to(step)
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
    assert _group_of(cast, cast.anne.person_id) == cast.group_2


def test_everyone_hears_of_people(database: str) -> None:
    cast = gather()
    with overhearing(cast.lead) as heard:
        joining.join(_code(cast), "Kari")
        joining.mark_left(cast.lead, cast.anne.person_id, left=True)
        joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
        joining.deal_groups(cast.lead)
        joining.remove(cast.lead, cast.anne.person_id)
    people, step = Topic.PEOPLE, Topic.STEP
    assert [change.topic for change in heard] == [people, *[people, step] * 4]


def test_trail_tells_of_pseudonyms_only(database: str) -> None:
    cast = gather()
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
    joining.mark_left(cast.lead, cast.anne.person_id, left=True)
    joining.mark_left(cast.anne, cast.anne.person_id, left=False)
    anne = cast.anne.pseudonym
    assert [row[3:] for row in sorted(rows(schema.event))[-3:]] == [
        ("lead", "move person", anne, f"{cast.group_1} → {cast.group_2}"),
        ("lead", "mark left", anne, ""),
        (anne, "mark back", anne, ""),
    ]
