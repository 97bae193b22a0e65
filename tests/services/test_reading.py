"""Reading a workshop, once per version however many screens ask."""

import pytest

from domain.errors import Missing, Refused
from domain.record import Record
from domain.steps import Activity, Step
from domain.workshop import Role
from services import joining, notes, plenum, reading, workshops
from services.access import Caller
from tests.helpers import NO_ACCESS, NOT_IN_WORKSHOP, at_once, refused
from tests.people import ANNES_NAME, gather, play_to

NO_WORKSHOP = "There is no such workshop."


def test_unchanged_workshop_is_read_once(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    assert reading.record(cast.lead) is reading.record(cast.lead)


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
    assert records == [reading.record(cast.anne)] * 8


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


def _names(record: Record) -> list[str]:
    return [person.name for person in record.people]


def test_names_stay_in_the_group(database: str) -> None:
    cast = gather()
    everyone = [ANNES_NAME, "Dina", "Bård", "Even", "Cecilie", "Frida"]
    assert _names(reading.record(cast.lead)) == everyone
    assert _names(reading.record(cast.anne)) == [ANNES_NAME, "", "Bård", "", "Cecilie", ""]
    assert _names(reading.plenum_record(cast.lead)) == [""] * 6


def test_growing_counts_are_for_nobody(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    for record in (reading.record(cast.lead), reading.record(cast.anne)):
        assert record.tick_counts == {}
    assert reading.record(cast.lead).voters == {}


def test_group_sees_its_own_work(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    workshops.step_back(cast.lead, Step.SELECT_PLENUM)
    whole, anne, dina = (reading.record(who) for who in (cast.lead, cast.anne, cast.dina))
    for seen, group in ((anne, cast.group_1), (dina, cast.group_2)):
        assert seen.group_lists == {group: whole.group_lists[group]}
        assert seen.tick_counts == {group: whole.tick_counts[group]}
        assert seen.voters == {group: 3}
    # The proposal is group 2's.
    assert (anne.proposals, dina.proposals) == ((), whole.proposals)
    assert len(whole.proposals) == 1


def test_counts_under_three_are_hidden(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    workshops.step_back(cast.lead, Step.SELECT_GROUP)
    joining.move_to_group(cast.lead, cast.cecilie.person_id, cast.group_2)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    assert reading.record(cast.anne).tick_counts == {}
    assert len(reading.record(cast.lead).tick_counts[cast.group_1]) == 10


def test_lists_are_seen_when_shown(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    whole = reading.record(cast.lead)
    assert set(reading.record(cast.anne).group_lists) == {cast.group_1}
    assert reading.plenum_record(cast.lead).group_lists == {}
    plenum.present_group(cast.lead, cast.group_2, Activity.SELECT, presented=True)
    assert reading.record(cast.anne).group_lists == whole.group_lists
    assert set(reading.plenum_record(cast.lead).group_lists) == {cast.group_2}
    assert reading.plenum_record(cast.lead).tick_counts == {}


def test_values_are_seen_in_plenum(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    whole = reading.record(cast.lead)
    assert reading.record(cast.anne).group_scores == whole.group_scores
    assert reading.plenum_record(cast.lead).group_scores == whole.group_scores
    workshops.step_back(cast.lead, Step.SCORE_PLENUM)
    assert set(reading.record(cast.anne).group_scores) == {cast.group_1}
    assert reading.plenum_record(cast.lead).group_scores == {}


def test_texts_are_seen_in_plenum(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    whole = reading.record(cast.lead)
    assert reading.record(cast.anne).group_explanations == whole.group_explanations
    workshops.step_back(cast.lead, Step.EXPLAIN_PLENUM)
    assert set(reading.record(cast.anne).group_explanations) == {cast.group_1}
    assert reading.plenum_record(cast.lead).group_explanations == {}


def test_notes_are_the_leads_own(database: str) -> None:
    cast = gather()
    notes.save_note(cast.lead, Step.BEFORE, "Kort pause", 0)
    assert reading.record(cast.lead).notes == {Step.BEFORE: "Kort pause"}
    assert reading.record(cast.anne).notes == {}
    assert reading.plenum_record(cast.lead).notes == {}


def test_big_screen_is_the_leads(database: str) -> None:
    cast = gather()
    refused(Refused, NO_ACCESS, lambda: reading.plenum_record(cast.anne))
