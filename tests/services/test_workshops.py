"""Making a workshop, setting it up, and who may run it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.record import Explanation, Proposal, ProposalKind
from domain.steps import Step
from domain.workshop import Form, NewPoints, RiskRule, Role, Settings
from services import explaining, grouping, joining, reading, scoring, workshops
from services.access import Caller
from services.scoring import Axis
from storage import schema
from tests.helpers import CLOSED, NO_ACCESS, NO_GROUP, Act, overhearing, refused, rows
from tests.people import Cast, gather, play_to

IN_USE = "Group {number} has people or work in it. It cannot be removed."


def _acts(caller: Caller) -> list[Act]:
    return [
        lambda: workshops.change_settings(caller, name="Nytt navn"),
        lambda: workshops.set_group_count(caller, 3),
        lambda: workshops.warn(caller),
        lambda: workshops.advance(caller, Step.BEFORE),
        lambda: workshops.step_back(caller, Step.SELECT_PERSON),
        lambda: workshops.close(caller),
    ]


def test_new_workshop_has_national_list(database: str) -> None:
    lead = workshops.create(" Risiko\nworkshop ", "Statsforvaltaren i Vestland", "nn")
    record = reading.record(lead)
    assert lead == Caller(record.id, Role.LEAD)
    assert record.settings == Settings(
        name="Risiko workshop",
        office="Statsforvaltaren i Vestland",
        language="nn",
        list_id="sosiale-tjenester-nav",
        list_version="2021-09",
    )
    assert (record.step, record.settings.choose, len(record.points)) == (Step.BEFORE, 10, 51)
    assert [group.number for group in record.groups] == [1]
    assert len(record.code) == 6
    assert record.code.isdecimal()


def test_workshop_must_have_a_name(database: str) -> None:
    refused(
        WorkshopError, "Give the workshop a name.", lambda: workshops.create(" ", "Nordland", "nb")
    )
    sentence = "The text is too long: {length} characters. Use at most {limit}."
    refused(
        WorkshopError,
        sentence,
        lambda: workshops.create("n" * 121, "Nordland", "nb"),
        lambda: workshops.create("Navn", "n" * 121, "nb"),
    )


def test_codes_are_never_shared(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workshops, "CODE_LENGTH", 1)
    # So many that the tenth code is never missed by bad luck.
    monkeypatch.setattr(workshops, "MOST_DRAWS", 500)
    leads = [workshops.create("Risikoworkshop", "Nordland", "nb") for _ in range(10)]
    assert {reading.record(lead).code for lead in leads} == set("0123456789")
    assert len({lead.workshop_id for lead in leads}) == 10
    refused(
        WorkshopError,
        "There are too many workshops here. Delete some old ones first.",
        lambda: workshops.create("Risikoworkshop", "Nordland", "nb"),
    )


def test_settings_change_as_named(database: str) -> None:
    cast = gather()
    before = reading.record(cast.lead).settings
    for _ in range(2):
        workshops.change_settings(
            cast.lead,
            name=" Ny\tworkshop ",
            office="Agder",
            contact="Tlf. 22 00 00 00",
            starts_on=date(2026, 9, 21),
            ends_on=date(2026, 9, 22),
            deadline=date(2026, 10, 5),
            form=Form.DIGITAL,
            rule=RiskRule.SUM,
            new_points=NewPoints.EQUAL,
        )
    assert reading.record(cast.lead).settings == Settings(
        "Ny workshop",
        "Agder",
        "nb",
        before.list_id,
        before.list_version,
        date(2026, 9, 21),
        date(2026, 9, 22),
        date(2026, 10, 5),
        Form.DIGITAL,
        "Tlf. 22 00 00 00",
        10,
        RiskRule.SUM,
        NewPoints.EQUAL,
    )


def test_impossible_settings_change_nothing(database: str) -> None:
    cast = gather()
    lead = cast.lead
    refused(
        WorkshopError,
        "Choose a number between 1 and {limit}: the list has {limit} points.",
        lambda: workshops.change_settings(lead, choose=0),
        lambda: workshops.change_settings(lead, choose=52),
    )
    refused(
        WorkshopError,
        "The last day is before the first day.",
        lambda: workshops.change_settings(
            lead, starts_on=date(2026, 9, 22), ends_on=date(2026, 9, 21)
        ),
    )
    refused(WorkshopError, "Give the workshop a name.", partial(_rename, lead, ""))


def _rename(caller: Caller, name: str) -> None:
    workshops.change_settings(caller, name=name)


def test_changed_settings_leave_a_trail(database: str) -> None:
    cast = gather()
    _rename(cast.lead, "Nytt navn")
    last = sorted(rows(schema.event))[-1]
    assert last[3:] == ("lead", "change settings", "name", "Risikoworkshop → Nytt navn")


def test_groups_are_added_and_removed(database: str) -> None:
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    for count in (3, 3, 1, 20):
        workshops.set_group_count(lead, count)
        numbers = [group.number for group in reading.record(lead).groups]
        assert numbers == list(range(1, count + 1))


@pytest.mark.parametrize("count", [0, -1, 21])
def test_impossible_group_counts_are_refused(database: str, count: int) -> None:
    cast = gather()
    sentence = "Choose between 1 and {limit} groups."
    refused(WorkshopError, sentence, lambda: workshops.set_group_count(cast.lead, count))


def test_group_with_people_is_kept(database: str) -> None:
    cast = gather()
    joining.mark_left(cast.lead, cast.dina.person_id, left=True)
    refused(WorkshopError, IN_USE, lambda: workshops.set_group_count(cast.lead, 1))
    for person in (cast.dina, cast.even, cast.frida):
        joining.move_to_group(cast.lead, person.person_id, cast.group_1)
    workshops.set_group_count(cast.lead, 1)
    assert [group.id for group in reading.record(cast.lead).groups] == [cast.group_1]


def _list_point(cast: Cast) -> None:
    grouping.add(cast.lead, cast.group_2, cast.ids(4))


def _propose(cast: Cast) -> None:
    new = Proposal(0, None, ProposalKind.MISSING, None, "Brev", "", "Fordi")
    grouping.propose(cast.lead, cast.group_2, new)


def _score(cast: Cast) -> None:
    point = cast.points[1]
    scoring.set_group_value(cast.lead, cast.group_2, point, Axis.PROBABILITY, 3, seen=None)


def _explain(cast: Cast) -> None:
    text = Explanation("Lite tid", "", 0)
    explaining.save_group_text(cast.lead, cast.group_2, cast.points[1], text)


@pytest.mark.parametrize(
    ("step", "work"),
    [
        (Step.SELECT_GROUP, _list_point),
        (Step.SELECT_GROUP, _propose),
        (Step.SCORE_GROUP, _score),
        (Step.EXPLAIN_GROUP, _explain),
    ],
)
def test_group_with_work_is_kept(database: str, step: Step, work: Callable[[Cast], None]) -> None:
    cast = play_to(step)
    workshops.set_group_count(cast.lead, 3)
    third = reading.record(cast.lead).groups[2].id
    work(replace(cast, group_2=third))
    refused(WorkshopError, IN_USE, lambda: workshops.set_group_count(cast.lead, 2))


def test_group_with_counted_ticks_is_kept(database: str) -> None:
    """Its people sit elsewhere now, but their ticks are counted in it."""
    cast = play_to(Step.SELECT_GROUP)
    counts = reading.record(cast.lead).tick_counts
    for person in (cast.dina, cast.even, cast.frida):
        joining.move_to_group(cast.lead, person.person_id, cast.group_1)
    refused(WorkshopError, IN_USE, lambda: workshops.set_group_count(cast.lead, 1))
    assert reading.record(cast.lead).tick_counts == counts


def _links(caller: Caller) -> list[str]:
    return [group.meeting_link for group in reading.record(caller).groups]


def test_a_group_meets_at_its_link(database: str) -> None:
    """R-13: a workshop may be digital. The other group does not get the link."""
    cast = gather()
    assert _links(cast.dina) == ["", ""]
    for _ in range(2):
        workshops.set_meeting_link(cast.lead, cast.group_2, " https://video.example.no/2\n")
        for caller in (cast.lead, cast.dina):
            assert _links(caller) == ["", "https://video.example.no/2"]
        assert _links(cast.anne) == ["", ""]
    workshops.set_meeting_link(cast.lead, cast.group_2, "")
    assert _links(cast.dina) == ["", ""]


def test_a_link_that_is_no_web_address_is_refused(database: str) -> None:
    """Another scheme could run code in the browsers of the whole group."""
    cast = gather()
    workshops.set_meeting_link(cast.lead, cast.group_1, "https://video.example.no/1")
    refused(
        WorkshopError,
        "A meeting link starts with https://.",
        lambda: workshops.set_meeting_link(cast.lead, cast.group_1, "javascript:alert(1)"),
        # Browsers skip such signs in front of the scheme and inside it.
        lambda: workshops.set_meeting_link(cast.lead, cast.group_1, "\x01java\nscript:alert(1)"),
        lambda: workshops.set_meeting_link(cast.lead, cast.group_1, "video.example.no/1"),
    )
    refused(
        WorkshopError,
        "The text is too long: {length} characters. Use at most {limit}.",
        lambda: workshops.set_meeting_link(cast.lead, cast.group_1, "https://" + "x" * 993),
    )


def test_only_the_lead_says_where_her_groups_meet(database: str) -> None:
    cast = gather()
    theirs = reading.record(cast.other_lead).groups[0].id
    link = "https://video.example.no/1"
    refused(Refused, NO_ACCESS, lambda: workshops.set_meeting_link(cast.anne, cast.group_1, link))
    refused(Missing, NO_GROUP, lambda: workshops.set_meeting_link(cast.lead, theirs, link))
    with overhearing(cast.dina) as heard:
        workshops.set_meeting_link(cast.lead, cast.group_1, link)
    assert {change.topic for change in heard} == {Topic.PEOPLE, Topic.STEP}
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, lambda: workshops.set_meeting_link(cast.lead, cast.group_1, ""))


def test_only_lead_runs_the_workshop(database: str) -> None:
    cast = gather()
    refused(
        Refused,
        NO_ACCESS,
        *_acts(cast.anne),
        lambda: workshops.reopen(cast.anne),
        lambda: workshops.delete(cast.anne),
    )


def test_closed_workshop_is_only_read(database: str) -> None:
    cast = gather()
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, *_acts(cast.lead))
    assert reading.record(cast.anne).closed_at is not None


def test_everyone_hears_of_moves(database: str) -> None:
    cast = gather()
    with overhearing(cast.anne) as heard:
        for act in _acts(cast.lead):
            act()
        workshops.reopen(cast.lead)
        workshops.delete(cast.lead)
    assert [change.topic for change in heard] == [Topic.STEP] * 8
