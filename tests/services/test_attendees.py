"""The imported list: in before they join, known to the lead alone, deleted when approved (R-14)."""

import pytest

from domain.attendees import Attendee, Invited
from domain.errors import Refused, WorkshopError
from domain.likeness import likeness_pairs
from domain.steps import Step
from exports.workshop_json import write_json
from services import access, attendees, joining, purging, reading, ticking, workshops
from storage import schema
from tests.helpers import CLOSED, NO_ACCESS, everything, overhearing, refused, rows
from tests.people import Cast, gather

KARI = Attendee("Kari Sentinella", "Nav Sentinella", "Sentinelldal")
LARS = Attendee("Lars Lund", "Nav Sentinella", "Oslo")
MONA = Attendee("Mona Moe", "OsloMet", "Oslo")
SECRET = (KARI.organisation, KARI.place)


@pytest.fixture
def cast(database: str) -> Cast:
    cast = gather()
    assert attendees.import_people(cast.lead, [KARI, LARS, MONA]) == 3
    return cast


def _invited(cast: Cast, attendee: Attendee) -> Invited:
    return next(one for one in attendees.invited(cast.lead) if one.attendee == attendee)


def test_the_list_is_imported_once(cast: Cast) -> None:
    assert attendees.import_people(cast.lead, [MONA, KARI]) == 0
    assert attendees.listed(cast.lead) == [KARI, LARS, MONA]
    assert [row[3] for row in rows(schema.attendee)].count(KARI.name) == 1


def test_a_faulty_list_saves_nothing(cast: Cast) -> None:
    wrong = [Attendee("Nils", "KS", "Oslo"), Attendee("", "KS", "Oslo")]
    sentence = "Row {row}, column {column}: the name is missing."
    refused(WorkshopError, sentence, lambda: attendees.import_people(cast.lead, wrong))


def test_only_the_lead_has_the_list(cast: Cast) -> None:
    refused(
        Refused,
        NO_ACCESS,
        lambda: attendees.import_people(cast.anne, [LARS]),
        lambda: attendees.listed(cast.anne),
        lambda: attendees.origins(cast.anne),
        lambda: attendees.invited(cast.anne),
        lambda: attendees.delete_list(cast.anne),
    )


def test_a_personal_link_works_before_the_day(cast: Cast) -> None:
    """Opened early, the ticking has no clock, and no time is used; going back keeps the ticks."""
    workshops.open_early(cast.lead)
    record = reading.record(cast.lead)
    assert (record.step, record.clock.running_until) == (Step.SELECT_PERSON, None)
    assert record.timings == ()
    found = _invited(cast, KARI)
    kari = access.open_return_link(cast.lead.workshop_id, found.person.id, found.key)
    assert len(record.arrived_people) == 6
    joining.mark_arrived(kari)
    assert len(reading.record(cast.lead).arrived_people) == 7
    assert ticking.type_ticks(kari, "4 7") == set(cast.ids(4, 7))
    workshops.step_back(cast.lead, Step.SELECT_PERSON)
    workshops.advance(cast.lead, Step.BEFORE)
    assert ticking.ticks(kari) == set(cast.ids(4, 7))
    (timing,) = reading.record(cast.lead).timings
    assert (timing.step, timing.ended_at) == (Step.SELECT_PERSON, None)


def test_colleagues_are_dealt_apart(cast: Cast) -> None:
    joining.deal_groups(cast.lead)
    record = reading.record(cast.lead)
    groups = [[p.id for p in record.people if p.group_id == g.id] for g in record.groups]
    # Lars shares his organisation with Kari and his place with Mona, so those two sit together.
    assert likeness_pairs(groups, attendees.origins(cast.lead)) == (0, 0)


def test_organisation_and_place_reach_nobody_else(cast: Cast) -> None:
    """Not the record, a file, a hint or the trail."""
    assert all(word in str(rows(schema.attendee)) for word in SECRET)
    with overhearing(cast.lead) as heard:
        joining.deal_groups(cast.lead)
    found = [reading.record(caller) for caller in (cast.lead, cast.anne)]
    told = f"{found}{heard}{rows(schema.event)}{write_json(found[0]).decode()}"
    assert [word for word in (*SECRET,) if word in told] == []
    assert KARI.name not in str(rows(schema.event))


def test_uniting_keeps_what_the_list_says(cast: Cast) -> None:
    kari = _invited(cast, KARI).person.id
    joining.unite(cast.lead, cast.anne.person_id, kari)
    assert attendees.origins(cast.lead)[cast.anne.person_id] == KARI
    assert len(reading.record(cast.lead).arrived_people) == 6


def test_closing_parts_the_list_from_what_people_did(cast: Cast) -> None:
    workshops.close(cast.lead)
    assert attendees.listed(cast.lead) == [KARI, LARS, MONA]
    assert (attendees.origins(cast.lead), attendees.invited(cast.lead)) == ({}, [])
    assert KARI.name not in str(rows(schema.person))
    refused(WorkshopError, CLOSED, lambda: attendees.import_people(cast.lead, [LARS]))


def test_approved_minutes_delete_the_list(cast: Cast) -> None:
    """Also the names of a workshop that keeps them at closing."""
    workshops.change_settings(cast.lead, delete_ticks=False)
    refused(WorkshopError, "Close the workshop first.", lambda: attendees.delete_list(cast.lead))
    workshops.close(cast.lead)
    assert KARI.name in str(rows(schema.person))
    for _ in range(2):
        attendees.delete_list(cast.lead)
    assert [word for word in (*SECRET, KARI.name) if word in str(everything())] == []


def test_purging_leaves_nothing_of_the_list(cast: Cast) -> None:
    purging.purge(reading.workshop_row(cast.lead.workshop_id))
    assert rows(schema.attendee) == []
