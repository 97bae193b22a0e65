"""Reading a workshop, once per version however many screens ask."""

import pytest

from domain.errors import Missing, Refused
from domain.steps import Step
from domain.workshop import Role
from services import reading, workshops
from services.access import Caller
from tests.helpers import NO_ACCESS, NOT_IN_WORKSHOP, at_once, refused
from tests.people import gather, play_to

NO_WORKSHOP = "There is no such workshop."


def test_unchanged_workshop_is_read_once(database: str) -> None:
    cast = gather()
    assert reading.record(cast.anne) is reading.record(cast.lead)


def test_changed_workshop_is_read_anew(database: str) -> None:
    cast = gather()
    before = reading.record(cast.lead)
    workshops.advance(cast.lead, Step.BEFORE)
    assert (before.step, reading.record(cast.anne).step) == (Step.BEFORE, Step.SELECT_PERSON)


def test_callers_read_their_own_workshop(database: str) -> None:
    cast = gather()
    assert reading.record(cast.outsider).id == cast.other_lead.workshop_id
    assert reading.record(cast.anne).id == cast.lead.workshop_id


def test_many_workshops_are_read_right(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "KEPT", 1)
    cast = gather()
    for caller in (cast.lead, cast.other_lead) * 2:
        assert reading.record(caller).id == caller.workshop_id


def test_all_read_the_same_at_once(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    records = at_once(*[lambda: reading.record(cast.anne)] * 8)
    assert records == [reading.record(cast.lead)] * 8


def test_deleted_workshop_is_not_read(database: str) -> None:
    cast = gather()
    reading.record(cast.anne)
    workshops.delete(cast.lead)
    refused(
        Missing,
        NO_WORKSHOP,
        lambda: reading.record(cast.anne),
        lambda: reading.workshop_row(cast.lead.workshop_id),
        lambda: reading.record(Caller("another", Role.LEAD)),
    )


def test_workshop_is_found_by_code(database: str) -> None:
    cast = gather()
    row = reading.workshop_row(cast.lead.workshop_id)
    assert reading.workshop_by_code(row.code) == row
    assert row.code != reading.workshop_row(cast.other_lead.workshop_id).code
    for unknown in ("", row.code[:5], "abcdef", "a\0b"):
        assert reading.workshop_by_code(unknown) is None


def test_person_reads_only_themselves(database: str) -> None:
    cast = gather()
    assert reading.person(cast.frida).name == "Frida"
    stranger = Caller(cast.lead.workshop_id, Role.PARTICIPANT, cast.outsider.person_id)
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        lambda: reading.person(stranger),
        lambda: reading.person(cast.lead),
    )


def test_secret_link_is_the_leads(database: str) -> None:
    cast = gather()
    key = reading.lead_key(cast.lead)
    assert key == reading.workshop_row(cast.lead.workshop_id).lead_key
    assert key != reading.lead_key(cast.other_lead)
    refused(Refused, NO_ACCESS, lambda: reading.lead_key(cast.anne))
