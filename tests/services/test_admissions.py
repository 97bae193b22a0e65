"""Own links: a co-lead does what the lead does, an observer only sees what the plenum sees."""

import pytest

from domain.errors import Missing, Refused
from domain.steps import Activity, Step
from domain.workshop import Role
from services import access, admissions, grouping, plenum, reading, ticking, workshops
from services.access import Caller
from storage import schema
from tests.helpers import NO_ACCESS, refused, rows
from tests.people import Cast, gather, play_to

STOPPED = "The link is not valid any more. Ask the process lead for a new one."
FIRST_LEAD = "Only the process lead who made the workshop can do this."


def admit(cast: Cast, role: Role) -> Caller:
    """Make a link, and come in by it."""
    number = admissions.admit(cast.lead, role)
    key = admissions.keys(cast.lead, role)[number]
    if role is Role.LEAD:
        return access.open_lead_link(cast.lead.workshop_id, key)
    return access.open_guest_link(cast.lead.workshop_id, role, key)


def test_a_co_lead_leads_under_her_own_name_in_the_trail(database: str) -> None:
    cast = gather()
    co_lead = admit(cast, Role.LEAD)
    assert admit(cast, Role.LEAD).number == 2
    workshops.advance(co_lead, Step.BEFORE)
    grouping.hand_pen(co_lead, cast.group_1, cast.anne.person_id)
    assert {row[3] for row in rows(schema.event) if row[4] in ("move", "hand pen")} == {"co-lead 1"}
    token = access.make_token(co_lead)
    assert access.identify(token, co_lead.workshop_id, Role.LEAD) == co_lead


def test_a_co_lead_acts_for_those_without_a_device_whoever_they_are(database: str) -> None:
    """The number of a co-lead is not taken for a person's id."""
    cast = gather()
    co_lead = admit(cast, Role.LEAD)
    workshops.advance(cast.lead, Step.BEFORE)
    assert ticking.ticks(co_lead) == set()
    refused(Refused, NO_ACCESS, lambda: ticking.type_ticks(co_lead, "4", cast.anne.person_id))


def test_a_co_lead_cannot_make_or_stop_links_or_take_the_leads(database: str) -> None:
    cast = gather()
    co_lead = admit(cast, Role.LEAD)
    refused(
        Refused,
        FIRST_LEAD,
        lambda: admissions.admit(co_lead, Role.LEAD),
        lambda: admissions.revoke(co_lead, Role.LEAD, 1),
        lambda: admissions.keys(co_lead, Role.OBSERVER),
    )
    assert reading.lead_key(co_lead) == admissions.keys(cast.lead, Role.LEAD)[1]
    assert reading.lead_key(cast.lead) == reading.workshop_row(cast.lead.workshop_id).lead_key


@pytest.mark.parametrize("role", [Role.LEAD, Role.OBSERVER])
def test_a_stopped_link_is_shut_at_once(database: str, role: Role) -> None:
    cast = gather()
    guest, other = admit(cast, role), admit(cast, role)
    key, token = admissions.keys(cast.lead, role)[1], access.make_token(guest)
    for _ in range(2):
        admissions.revoke(cast.lead, role, guest.number)
    refused(Missing, STOPPED, lambda: reading.record(guest), lambda: reading.plenum_record(guest))
    if role is Role.LEAD:
        refused(Missing, STOPPED, lambda: workshops.advance(guest, Step.BEFORE))
    refused(
        Refused,
        "The link is not valid.",
        lambda: access.open_guest_link(cast.lead.workshop_id, role, key),
    )
    assert access.identify(token, guest.workshop_id, role) is None
    assert reading.plenum_record(other).step is Step.BEFORE
    # Its number is not given anew, or the trail would tell of two under one name.
    assert admissions.admit(cast.lead, role) == 3


def test_an_observer_sees_what_the_plenum_sees(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    observer = admit(cast, Role.OBSERVER)
    plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True)
    whole, seen = reading.record(cast.lead), reading.record(observer)
    assert seen == reading.plenum_record(observer) == reading.plenum_record(cast.lead)
    assert set(whole.group_lists) == {cast.group_1, cast.group_2}
    assert set(seen.group_lists) == {cast.group_1}
    assert (whole.tick_counts != {}, seen.tick_counts, seen.voters) == (True, {}, {})
    assert {person.name for person in seen.people} == {""}


def test_an_observer_does_nothing(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    observer = admit(cast, Role.OBSERVER)
    refused(
        Refused,
        NO_ACCESS,
        lambda: workshops.advance(observer, Step.SELECT_PLENUM),
        lambda: plenum.add(observer, cast.ids(4)),
        lambda: grouping.take_pen(observer, cast.group_1),
        lambda: grouping.agree(observer, cast.group_1, Activity.SELECT, ()),
        lambda: admissions.admit(observer, Role.OBSERVER),
        lambda: reading.lead_key(observer),
    )
