"""Counts of ticks stay what they were, whoever moves where, and merges never exceed them."""

from collections.abc import Callable

import pytest

from domain.record import Record
from domain.steps import Step
from services import joining, plenum, reading, ticking, workshops
from storage import records
from storage.engine import reading as reading_transaction
from tests.people import Cast, play_step, play_to


def _read(cast: Cast) -> Record:
    with reading_transaction() as connection:
        return records.read(connection, cast.lead.workshop_id)


def _nobody_counts_twice(record: Record) -> None:
    for group, counts in record.tick_counts.items():
        assert max(counts.values(), default=0) <= record.voters[group]


def _move_cecilie(cast: Cast) -> None:
    joining.move_to_group(cast.lead, cast.cecilie.person_id, cast.group_2)


def _move_everybody(cast: Cast) -> None:
    for person in (cast.anne, cast.baard, cast.cecilie):
        joining.move_to_group(cast.lead, person.person_id, cast.group_2)


def _change_places(cast: Cast) -> None:
    _move_everybody(cast)
    for person in (cast.dina, cast.even, cast.frida):
        joining.move_to_group(cast.lead, person.person_id, cast.group_1)


def _move_to_a_new_group(cast: Cast) -> None:
    workshops.set_group_count(cast.lead, 3)
    third = _read(cast).groups[2].id
    for person in (cast.anne, cast.dina):
        joining.move_to_group(cast.lead, person.person_id, third)


def _unite(cast: Cast) -> None:
    joining.unite(cast.lead, cast.anne.person_id, cast.dina.person_id)


def _remain(cast: Cast) -> None:
    """Nobody moves."""


@pytest.mark.parametrize(
    "change",
    [_remain, _move_cecilie, _move_everybody, _change_places, _move_to_a_new_group, _unite],
)
def test_a_merged_point_counts_those_who_ticked_in_the_group(
    database: str, change: Callable[[Cast], None]
) -> None:
    """R-45: supporters are united, each counted once, where their ticks were counted.

    In group 1 Anne and Bård ticked 10, Cecilie 51; all ticked 1 and none 13. In group 2 all
    ticked 10; Dina and Even ticked 13, Frida 50.
    """
    cast = play_to(Step.SELECT_PLENUM)
    counts = _read(cast).tick_counts
    change(cast)
    ten, united = (
        plenum.merge(cast.lead, cast.ids(*numbers), "Samarbeid") for numbers in ((10, 51), (13, 50))
    )
    record = _read(cast)
    _nobody_counts_twice(record)
    assert record.voters == {cast.group_1: 3, cast.group_2: 3}
    assert record.tick_counts == {
        cast.group_1: {**counts[cast.group_1], ten: 3},
        cast.group_2: {**counts[cast.group_2], ten: 3, united: 3},
    }
    workshops.close(cast.lead)
    closed = _read(cast)
    assert {group: n for group, n in closed.voters.items() if n} == record.voters
    assert closed.tick_counts == record.tick_counts


def test_ticks_made_outside_the_groups_are_in_nobodys_counts(database: str) -> None:
    """Somebody who sits in no group while people tick, and is placed when that is over."""
    cast = play_to(Step.SELECT_GROUP)
    late = joining.join(_read(cast).code, "Gro").caller
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    ticking.type_ticks(late, "1 2 51")
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    joining.move_to_group(cast.lead, late.person_id, cast.group_1)
    play_step(cast, Step.SELECT_GROUP)
    merged = plenum.merge(cast.lead, cast.ids(1, 2), "Samarbeid")
    record = _read(cast)
    _nobody_counts_twice(record)
    assert record.voters == {cast.group_1: 3, cast.group_2: 3}
    assert record.tick_counts[cast.group_1][merged] == 3
    # Back at the ticking her choice is there, and counts in the group she sits in.
    for step in (Step.SELECT_PLENUM, Step.SELECT_GROUP):
        workshops.step_back(cast.lead, step)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    assert reading.record(cast.lead).voters == {cast.group_1: 4, cast.group_2: 3}


def test_ticks_counted_anew_are_counted_where_people_sit(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    _move_cecilie(cast)
    assert _read(cast).voters == {cast.group_1: 3, cast.group_2: 3}
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    assert _read(cast).voters == {cast.group_1: 2, cast.group_2: 4}
    play_step(cast, Step.SELECT_GROUP)
    merged = plenum.merge(cast.lead, cast.ids(10, 51), "Samarbeid")
    record = _read(cast)
    _nobody_counts_twice(record)
    assert [record.tick_counts[g][merged] for g in (cast.group_1, cast.group_2)] == [2, 4]
