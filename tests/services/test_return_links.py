"""The way back: a personal link, a new one, and two entries of one person made one."""

from functools import partial

import pytest

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.record import supporting_groups
from domain.steps import Step
from domain.workshop import Role
from services import access, grouping, joining, plenum, reading, ticking, workshops
from services.access import Caller
from storage import schema
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    NOT_IN_WORKSHOP,
    everything,
    overhearing,
    refused,
    rows,
)
from tests.people import ANNES_NAME, Cast, gather, play_to

NOT_VALID = "The link is not valid any more. Ask the process lead for a new one."


def _open(caller: Caller, key: str) -> Caller:
    return access.open_return_link(caller.workshop_id, caller.person_id, key)


def _identify(cast: Cast, token: str) -> Caller | None:
    return access.identify(token, cast.lead.workshop_id, Role.PARTICIPANT)


def _unite(cast: Cast, kept: Caller, other: Caller) -> None:
    joining.unite(cast.lead, kept.person_id, other.person_id)


def _ticking() -> Cast:
    cast = gather()
    workshops.advance(cast.lead, Step.BEFORE)
    return cast


def _writers(cast: Cast) -> list[int | None]:
    return [group.writer_id for group in reading.record(cast.lead).groups]


def test_a_personal_link_leads_back_to_the_person(database: str) -> None:
    cast = gather()
    for _ in range(2):
        assert _open(cast.anne, access.own_key(cast.anne)) == cast.anne
    assert _identify(cast, access.make_token(cast.anne)) == cast.anne


def test_everybody_has_a_key_of_their_own(database: str) -> None:
    cast = gather()
    everybody = (cast.anne, cast.baard, cast.cecilie, cast.dina, cast.even, cast.frida)
    assert len({access.own_key(caller) for caller in (*everybody, cast.outsider)}) == 7


def test_other_personal_links_are_refused(database: str) -> None:
    cast = gather()
    key, other = access.own_key(cast.anne), access.own_key(cast.baard)
    there = cast.other_lead.workshop_id
    refused(
        Refused,
        NOT_VALID,
        *[partial(_open, cast.anne, wrong) for wrong in ("", "gjettet-nøkkel", other, key[:-1])],
        partial(_open, cast.anne, reading.lead_key(cast.lead)),
        partial(_open, cast.baard, key),
        # Nobody has this id, and an empty key is nobody's.
        partial(access.open_return_link, cast.lead.workshop_id, 9001, ""),
        partial(access.open_return_link, there, cast.anne.person_id, key),
    )
    refused(
        Missing,
        "There is no such workshop.",
        partial(access.open_return_link, "another", cast.anne.person_id, key),
        partial(access.open_return_link, "a\0b", cast.anne.person_id, key),
    )


def test_a_key_is_told_to_its_person_alone(database: str) -> None:
    cast = gather()
    refused(Refused, NO_ACCESS, lambda: access.own_key(cast.lead))
    stranger = Caller(cast.lead.workshop_id, Role.PARTICIPANT, cast.outsider.person_id)
    refused(Missing, NOT_IN_WORKSHOP, lambda: access.own_key(stranger))
    key = access.own_key(cast.anne)
    assert key in str(everything())
    for caller in (cast.lead, cast.anne, cast.baard):
        assert key not in repr(reading.record(caller))


def test_a_new_link_ends_the_old_ones_and_their_cookies(database: str) -> None:
    """A link made behind somebody's back does not go unnoticed."""
    cast = gather()
    old, token = access.own_key(cast.anne), access.make_token(cast.anne)
    other_token = access.make_token(cast.baard)
    new = joining.renew_link(cast.lead, cast.anne.person_id)
    assert new == access.own_key(cast.anne)
    assert _identify(cast, token) is None
    refused(Refused, NOT_VALID, lambda: _open(cast.anne, old))
    assert _open(cast.anne, new) == cast.anne
    assert _identify(cast, access.make_token(cast.anne)) == cast.anne
    assert _identify(cast, other_token) == cast.baard


def test_each_new_link_is_another(database: str) -> None:
    cast = gather()
    first, second = (joining.renew_link(cast.lead, cast.anne.person_id) for _ in range(2))
    assert first != second
    refused(Refused, NOT_VALID, lambda: _open(cast.anne, first))
    assert _open(cast.anne, second) == cast.anne


def test_somebody_without_a_device_is_given_one(database: str) -> None:
    cast = gather()
    karen = joining.add_without_device(cast.lead, "Karen")
    key = joining.renew_link(cast.lead, karen)
    found = access.open_return_link(cast.lead.workshop_id, karen, key)
    assert reading.person(found).name == "Karen"


def test_trail_tells_of_links_but_holds_no_key(database: str) -> None:
    cast = gather()
    key = joining.renew_link(cast.lead, cast.anne.person_id)
    assert max(rows(schema.event))[3:] == ("lead", "renew link", cast.anne.pseudonym, "")
    assert key not in str(rows(schema.event))
    assert key in str(rows(schema.person))


def test_both_browsers_go_on_as_the_kept_entry(database: str) -> None:
    cast = gather()
    tokens = [access.make_token(caller) for caller in (cast.anne, cast.dina)]
    key = access.own_key(cast.dina)
    _unite(cast, cast.anne, cast.dina)
    assert [_identify(cast, token) for token in tokens] == [cast.anne, cast.anne]
    assert _open(cast.dina, key) == cast.anne
    record = reading.record(cast.lead)
    assert cast.dina.person_id not in {person.id for person in record.people}
    assert len(record.people) == 5
    assert reading.person(cast.anne).name == ANNES_NAME
    refused(Missing, NOT_IN_WORKSHOP, lambda: reading.person(cast.dina))
    assert "Dina" not in str(everything())


def test_three_entries_become_one(database: str) -> None:
    """Frida is united with Dina, who is Anne."""
    cast = gather()
    token = access.make_token(cast.frida)
    _unite(cast, cast.dina, cast.frida)
    assert _identify(cast, token) == cast.dina
    _unite(cast, cast.anne, cast.dina)
    assert _identify(cast, token) == cast.anne


def test_a_new_link_ends_the_cookies_of_both_entries(database: str) -> None:
    cast = gather()
    tokens = [access.make_token(caller) for caller in (cast.anne, cast.dina)]
    dinas = access.own_key(cast.dina)
    _unite(cast, cast.anne, cast.dina)
    new = joining.renew_link(cast.lead, cast.anne.person_id)
    assert [_identify(cast, token) for token in tokens] == [None, None]
    refused(Refused, NOT_VALID, lambda: _open(cast.dina, dinas), lambda: _open(cast.dina, new))
    assert _open(cast.anne, new) == cast.anne


def test_two_entries_ticks_are_united_when_they_fit(database: str) -> None:
    """R-20: ten at most. 1–6 and 5–10 are ten points."""
    cast = _ticking()
    ticking.type_ticks(cast.anne, "1 2 3 4 5 6")
    ticking.type_ticks(cast.dina, "5 6 7 8 9 10")
    _unite(cast, cast.anne, cast.dina)
    assert ticking.ticks(cast.anne) == set(cast.ids(*range(1, 11)))
    assert ticking.ticks(cast.dina) == set()


def test_the_kept_entrys_ticks_stand_when_both_do_not_fit(database: str) -> None:
    """R-20: 1–6 and 6–11 are eleven points."""
    cast = _ticking()
    ticking.type_ticks(cast.anne, "1 2 3 4 5 6")
    ticking.type_ticks(cast.dina, "6 7 8 9 10 11")
    _unite(cast, cast.anne, cast.dina)
    assert ticking.ticks(cast.anne) == set(cast.ids(*range(1, 7)))
    assert sorted(rows(schema.tick)) == sorted(
        (cast.anne.person_id, point) for point in cast.ids(*range(1, 7))
    )


def test_a_united_person_is_one_of_those_who_tick(database: str) -> None:
    cast = _ticking()
    for caller in (cast.anne, cast.dina):
        ticking.type_ticks(caller, "4")
    _unite(cast, cast.anne, cast.dina)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    record = reading.record(cast.lead)
    assert record.voters == {cast.group_1: 1, cast.group_2: 0}
    assert record.tick_counts == {cast.group_1: {cast.points[4]: 1}}


def test_counted_ticks_stay_counted_as_they_were(database: str) -> None:
    """Counts that changed with two entries becoming one would tell what the person ticked."""
    cast = play_to(Step.SELECT_PLENUM)
    merged = plenum.merge(cast.lead, cast.ids(10, 13), "Samarbeid")
    before = reading.record(cast.lead)
    # In group 1 Anne and Bård ticked 10 and nobody 13; in group 2 all ticked 10.
    assert [before.tick_counts[g][merged] for g in (cast.group_1, cast.group_2)] == [2, 3]
    _unite(cast, cast.anne, cast.dina)
    after = reading.record(cast.lead)
    assert (after.voters, after.tick_counts) == (before.voters, before.tick_counts)
    assert supporting_groups(after, merged) == {cast.group_1, cast.group_2}


def test_back_at_the_ticking_two_entries_are_one_choice(database: str) -> None:
    """Else one person counted twice (R-20), and could change only half of it."""
    cast = play_to(Step.SELECT_GROUP)
    gro = joining.join(reading.record(cast.lead).code, "Gro").caller
    # Anne and Dina have ticked thirteen points in all: Anne's stand. Gro has none: Frida's fit.
    _unite(cast, cast.anne, cast.dina)
    _unite(cast, gro, cast.frida)
    joining.move_to_group(cast.lead, gro.person_id, cast.group_2)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    assert ticking.ticks(cast.anne) == set(cast.ids(*range(1, 11)))
    assert ticking.ticks(gro) == set(cast.ids(*range(4, 13), 50))
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    record = reading.record(cast.lead)
    assert record.voters == {cast.group_1: 3, cast.group_2: 2}
    # Even ticked 4–13, and Gro's are 4–12 and 50.
    assert record.tick_counts[cast.group_2] == (
        dict.fromkeys(cast.ids(*range(4, 13)), 2) | dict.fromkeys(cast.ids(13, 50), 1)
    )


def test_the_kept_entry_goes_on_writing(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    grouping.take_pen(cast.baard, cast.group_1)
    grouping.take_pen(cast.dina, cast.group_2)
    _unite(cast, cast.anne, cast.baard)
    assert _writers(cast) == [cast.anne.person_id, cast.dina.person_id]
    grouping.add(cast.anne, cast.group_1, cast.ids(4))


def test_nobody_writes_for_a_group_they_do_not_sit_in(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    grouping.take_pen(cast.baard, cast.group_1)
    grouping.take_pen(cast.dina, cast.group_2)
    _unite(cast, cast.anne, cast.dina)
    assert _writers(cast) == [cast.baard.person_id, None]


def test_a_group_of_united_entries_may_go(database: str) -> None:
    """Their cookies go on working when the group they once sat in is removed."""
    cast = gather()
    tokens = [access.make_token(caller) for caller in (cast.dina, cast.even, cast.frida)]
    for other in (cast.dina, cast.even, cast.frida):
        _unite(cast, cast.anne, other)
    workshops.set_group_count(cast.lead, 1)
    assert [_identify(cast, token) for token in tokens] == [cast.anne] * 3


def test_united_entries_are_removed_together(database: str) -> None:
    cast = _ticking()
    tokens = [access.make_token(caller) for caller in (cast.anne, cast.dina, cast.frida)]
    _unite(cast, cast.anne, cast.dina)
    joining.remove(cast.lead, cast.anne.person_id)
    assert [_identify(cast, token) for token in tokens] == [None, None, cast.frida]
    left = {person.id for person in reading.record(cast.lead).people}
    assert left == {c.person_id for c in (cast.baard, cast.cecilie, cast.even, cast.frida)}
    assert len(rows(schema.person)) == 5  # with Olga, in the other workshop


def test_an_entry_is_united_with_another_of_its_workshop(database: str) -> None:
    cast = gather()
    anne, dina, olga = (c.person_id for c in (cast.anne, cast.dina, cast.outsider))
    refused(
        WorkshopError,
        "Choose two different entries.",
        lambda: joining.unite(cast.lead, anne, anne),
    )
    _unite(cast, cast.anne, cast.dina)
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        lambda: joining.unite(cast.lead, anne, olga),
        lambda: joining.unite(cast.lead, olga, anne),
        # Dina is Anne already.
        lambda: joining.unite(cast.lead, anne, dina),
        lambda: joining.unite(cast.lead, cast.frida.person_id, dina),
        lambda: joining.renew_link(cast.lead, dina),
        lambda: joining.renew_link(cast.lead, olga),
    )


def test_only_the_lead_makes_links_and_unites(database: str) -> None:
    cast = gather()
    anne, dina = cast.anne.person_id, cast.dina.person_id
    refused(
        Refused,
        NO_ACCESS,
        lambda: joining.renew_link(cast.anne, anne),
        lambda: joining.unite(cast.anne, anne, dina),
    )
    workshops.close(cast.lead)
    refused(
        WorkshopError,
        CLOSED,
        lambda: joining.renew_link(cast.lead, anne),
        lambda: joining.unite(cast.lead, anne, dina),
    )


@pytest.mark.parametrize("step", [Step.BEFORE, Step.SELECT_GROUP])
def test_everyone_hears_of_a_united_person(database: str, step: Step) -> None:
    cast = play_to(step)
    with overhearing(cast.anne) as heard:
        _unite(cast, cast.anne, cast.dina)
    assert [change.topic for change in heard] == [Topic.PEOPLE, Topic.STEP]
