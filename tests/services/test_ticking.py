"""Select, person: ten ticks, alone and in secret (R-20)."""

from functools import partial

import pytest

from domain.change import Change, Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.steps import Step
from services import joining, reading, ticking, workshops
from services.access import Caller
from storage import schema
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    NO_POINT,
    NOT_IN_WORKSHOP,
    WRONG_STEP,
    Act,
    at_once,
    overhearing,
    refused,
    rows,
)
from tests.people import Cast, play_to

FIRST_TEN = "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"
FULL = "You have already chosen {limit!w} points. Remove a tick first."


def _acts(cast: Cast, person: Caller) -> list[Act]:
    return [
        lambda: ticking.set_tick(person, cast.points[4], chosen=True),
        lambda: ticking.set_tick(person, cast.points[4], chosen=False),
        lambda: ticking.type_ticks(person, "4"),
        lambda: ticking.hand_in(person, handed_in=True),
    ]


def _is_in(cast: Cast, person_id: int) -> bool:
    people = {person.id: person for person in reading.record(cast.lead).people}
    return people[person_id].has_handed_in


def test_ticks_are_saved_and_returned(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    four, seven = cast.ids(4, 7)
    assert ticking.set_tick(cast.anne, four, chosen=True) == {four}
    assert ticking.set_tick(cast.anne, seven, chosen=True) == {four, seven}
    assert ticking.set_tick(cast.anne, four, chosen=False) == {seven}
    assert ticking.ticks(cast.anne) == {seven}


def test_same_tick_twice_is_harmless(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    four = cast.points[4]
    for chosen, left in ((True, {four}), (False, set())):
        for _ in range(2):
            assert ticking.set_tick(cast.anne, four, chosen=chosen) == left


def test_nobody_sees_anothers_ticks(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    assert ticking.ticks(cast.anne) == set(cast.ids(*range(1, 11)))
    assert ticking.ticks(cast.lead) == set()
    assert ticking.ticks(cast.cecilie) == set(cast.ids(*range(1, 10), 51))


def test_eleventh_tick_is_refused_plainly(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ten = ticking.type_ticks(cast.anne, FIRST_TEN)
    refused(WorkshopError, FULL, lambda: ticking.set_tick(cast.anne, cast.points[11], chosen=True))
    assert ticking.set_tick(cast.anne, cast.points[10], chosen=True) == ten
    assert ticking.set_tick(cast.anne, cast.points[10], chosen=False) == set(
        cast.ids(*range(1, 10))
    )
    assert len(ticking.set_tick(cast.anne, cast.points[11], chosen=True)) == 10


def test_limit_is_the_workshops_own(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    workshops.change_settings(cast.lead, choose=2)
    ticking.type_ticks(cast.anne, "1 2")
    refused(WorkshopError, FULL, lambda: ticking.set_tick(cast.anne, cast.points[3], chosen=True))


def test_eight_threads_stop_at_ten(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "1 2 3 4 5 6")
    answers = at_once(
        *[
            partial(ticking.set_tick, cast.anne, point, chosen=True)
            for point in cast.ids(*range(11, 19))
        ]
    )
    assert len(rows(schema.tick)) == 10
    assert sum(isinstance(answer, WorkshopError) for answer in answers) == 4


def test_typed_numbers_replace_all_ticks(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "1 2 3")
    for _ in range(2):
        assert ticking.type_ticks(cast.anne, "3, 4;7") == set(cast.ids(3, 4, 7))
    assert ticking.ticks(cast.anne) == set(cast.ids(3, 4, 7))


def test_wrong_numbers_change_no_tick(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "1 2 3")
    for text, sentence in (
        ("4 fem", "«{word}» is not a number. Write numbers with commas, like 4, 7, 19."),
        ("4 52", "Number {number} is not in the list."),
        (f"{FIRST_TEN} 11", "You wrote {count} numbers. You can choose at most {limit}."),
    ):
        refused(WorkshopError, sentence, partial(ticking.type_ticks, cast.anne, text))


def test_only_own_points_are_ticked(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    theirs = min(reading.record(cast.other_lead).points)
    refused(Missing, NO_POINT, lambda: ticking.set_tick(cast.anne, theirs, chosen=True))


def test_fewer_than_ten_are_handed_in(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.type_ticks(cast.anne, "4")
    for handed_in in (True, True, False, False):
        ticking.hand_in(cast.anne, handed_in=handed_in)
        assert _is_in(cast, cast.anne.person_id) is handed_in


def test_ticks_change_after_handing_in(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.hand_in(cast.anne, handed_in=True)
    assert ticking.type_ticks(cast.anne, "7") == {cast.points[7]}
    assert _is_in(cast, cast.anne.person_id)


def test_lead_registers_without_a_device(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    karen = joining.add_without_device(cast.lead, "Karen")
    for _ in range(2):
        ticking.register(cast.lead, karen, "4 7")
    assert rows(schema.tick) == [(karen, cast.points[4]), (karen, cast.points[7])]
    assert _is_in(cast, karen)


def test_nobody_ticks_for_the_others(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    anne, karen = cast.anne.person_id, joining.add_without_device(cast.lead, "Karen")
    refused(
        Refused,
        NO_ACCESS,
        lambda: ticking.register(cast.lead, anne, "4"),
        lambda: ticking.hand_in(cast.lead, handed_in=True, person_id=anne),
        lambda: ticking.register(cast.baard, anne, "4"),
        lambda: ticking.register(cast.baard, karen, "4"),
        lambda: ticking.hand_in(cast.baard, handed_in=True, person_id=karen),
        *_acts(cast, Caller(cast.lead.workshop_id, cast.lead.role)),
    )


def test_other_workshops_people_are_missing(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    karen = joining.add_without_device(cast.lead, "Karen")
    workshops.advance(cast.other_lead, Step.BEFORE)
    here = Caller(cast.lead.workshop_id, cast.outsider.role, cast.outsider.person_id)
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        lambda: ticking.register(cast.other_lead, karen, "4"),
        *_acts(cast, here),
    )


@pytest.mark.parametrize("step", [Step.BEFORE, Step.SELECT_GROUP])
def test_ticking_belongs_to_its_step(database: str, step: Step) -> None:
    cast = play_to(step)
    refused(WorkshopError, WRONG_STEP, *_acts(cast, cast.anne))


def test_closed_workshop_takes_no_ticks(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, *_acts(cast, cast.anne))


def test_progress_is_told_as_numbers(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    joining.mark_left(cast.lead, cast.frida.person_id, left=True)
    with overhearing(cast.lead) as heard:
        ticking.set_tick(cast.anne, cast.points[4], chosen=True)
        ticking.hand_in(cast.anne, handed_in=True)
    version = reading.record(cast.lead).version
    workshop = cast.lead.workshop_id
    assert heard == [
        Change(workshop, Topic.FIGURES, version - 1, None, {"done": 0, "of": 5}),
        Change(workshop, Topic.FIGURES, version, None, {"done": 1, "of": 5}),
    ]


def test_trail_never_tells_the_point(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticking.set_tick(cast.anne, cast.points[4], chosen=True)
    ticking.set_tick(cast.anne, cast.points[4], chosen=False)
    ticking.type_ticks(cast.anne, "7 9")
    ticking.hand_in(cast.anne, handed_in=True)
    *_, first, second, third, last = sorted(rows(schema.event))
    anne = cast.anne.pseudonym
    assert [row[3:] for row in (first, second, third)] == [(anne, "tick", anne, "")] * 3
    assert last[3:] == (anne, "hand in", anne, "")


def test_an_empty_field_takes_no_ticks_away(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    ticked = ticking.type_ticks(cast.anne, "4, 7")
    refused(
        WorkshopError,
        "Write the numbers of the points first.",
        lambda: ticking.type_ticks(cast.anne, "  "),
    )
    assert ticking.ticks(cast.anne) == ticked == set(cast.ids(4, 7))
