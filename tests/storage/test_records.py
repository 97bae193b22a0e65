"""A workshop read back is what was saved, people's ticks as counts."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.clock import STOPPED, Clock
from domain.errors import Missing
from domain.points import PointKind, Text
from domain.programme import Item, Kind, Plan
from domain.record import (
    Decision,
    DecisionKind,
    Explanation,
    Proposal,
    ProposalKind,
    Record,
    Tag,
)
from domain.scoring import Score
from domain.steps import Activity, Step
from domain.workshop import Attendance, Explains, Form, Group, NewPoints, Person, RiskRule, Settings
from services import joining, notes, plenum, reading, ticking, workshops
from storage import records
from storage import workshops as stored
from storage.engine import reading as reading_transaction
from storage.engine import writing
from storage.lists import national_points
from tests.people import (
    ANNES_NAME,
    FIRST_TEN,
    FOUR_TO_THIRTEEN,
    MERGED_NAME,
    NEW_NAME,
    VALUES,
    gather,
    meet,
    play,
    play_to,
)

ALL_CHANGED = Settings(
    name="Risikoworkshop på nynorsk",
    office="Statsforvaltaren i Vestland",
    language="nn",
    list_id="another-list",
    list_version="2027-01",
    starts_on=date(2026, 9, 21),
    ends_on=date(2026, 9, 22),
    deadline=date(2026, 10, 5),
    form=Form.BOTH,
    contact="Tlf. 22 00 00 00",
    choose=7,
    rule=RiskRule.SUM,
    new_points=NewPoints.EQUAL,
    delete_ticks=False,
    takes_newcomers=False,
    plan=Plan.MEETINGS,
    starts_at=time(8, 30),
    own_programme=(
        Item(Kind.WORK, Step.SELECT_PERSON, 20),
        Item(Kind.END, Step.SELECT_GROUP, 0),
    ),
    explains=Explains.EVERY,
)
NOON = datetime(2026, 9, 21, 12, 0, 0, 123456, tzinfo=UTC)


def _read(workshop_id: str) -> Record:
    with reading_transaction() as connection:
        return records.read(connection, workshop_id)


def test_every_setting_is_read_back(database: str) -> None:
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    with writing() as connection:
        stored.change_settings(connection, lead.workshop_id, ALL_CHANGED)
    assert _read(lead.workshop_id).settings == ALL_CHANGED


@pytest.mark.parametrize(
    "clock",
    [
        Clock(ends_at=NOON),
        Clock(interlude=Kind.BREAK, interlude_ends_at=NOON, seconds_left=-600),
        Clock(interlude=Kind.INTRODUCTION, interlude_ends_at=NOON),
        Clock(interlude=Kind.END, seconds_left=0),
        STOPPED,
    ],
)
def test_the_clock_is_read_back_to_the_microsecond(database: str, clock: Clock) -> None:
    """Equal, not nearly so: whoever asks for more time says which end was seen."""
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    other = workshops.create("En annen workshop", "Nordland", "nb")
    for kept in (Clock(NOON, Kind.LUNCH, NOON, 60), clock):
        with writing() as connection:
            stored.set_clock(connection, lead.workshop_id, kept)
        assert _read(lead.workshop_id).clock == kept
    assert _read(other.workshop_id).clock == STOPPED


def test_what_a_workshop_rehearses_is_read_back(database: str) -> None:
    real = workshops.create("Risikoworkshop", "Nordland", "nb")
    trial = workshops.make(ALL_CHANGED, national_points().points, rehearses=real.workshop_id)
    assert _read(trial.workshop_id).rehearses == real.workshop_id
    assert _read(trial.workshop_id).settings == ALL_CHANGED
    assert _read(real.workshop_id).rehearses is None


def test_notes_and_tags_are_read_by_workshop(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    one, two = cast.ids(1, 2)
    theirs = min(_read(cast.other_lead.workshop_id).points)
    notes.save_point_note(cast.lead, one, Step.SELECT_PLENUM, "Alle hadde det", 0)
    notes.save_point_note(cast.lead, one, Step.SCORE_PLENUM, "Uenighet\nom hyppighet", 0)
    notes.save_point_note(cast.other_lead, theirs, Step.BEFORE, "Deres", 0)
    plenum.set_tags(cast.lead, one, frozenset(), [Tag.SUPERVISION, Tag.STANDARDS])
    plenum.set_tags(cast.lead, two, frozenset(), [Tag.LEGAL_BASIS])
    record, other = _read(cast.lead.workshop_id), _read(cast.other_lead.workshop_id)
    assert record.point_notes == {
        one: {Step.SELECT_PLENUM: "Alle hadde det", Step.SCORE_PLENUM: "Uenighet\nom hyppighet"}
    }
    assert record.tags == {one: {Tag.SUPERVISION, Tag.STANDARDS}, two: {Tag.LEGAL_BASIS}}
    assert (other.point_notes, other.tags) == ({theirs: {Step.BEFORE: "Deres"}}, {})


def test_attendance_and_meeting_links_are_read_back(database: str) -> None:
    cast = gather()
    workshops.set_meeting_link(cast.lead, cast.group_2, "https://video.example.no/2")
    olav = joining.join(_read(cast.lead.workshop_id).code, "Olav", Attendance.DIGITAL).caller
    record = _read(cast.lead.workshop_id)
    assert record.people[-1] == Person(
        olav.person_id,
        7,
        cast.group_1,
        "Olav",
        False,
        False,
        has_device=True,
        attendance=Attendance.DIGITAL,
    )
    assert record.groups == (
        Group(cast.group_1, 1, None),
        Group(cast.group_2, 2, None, "https://video.example.no/2"),
    )


def test_every_list_point_is_read_back(database: str) -> None:
    cast = gather()
    found = {id_: replace(p, id=0) for id_, p in _read(cast.lead.workshop_id).points.items()}
    expected = {cast.points[p.number or 0]: replace(p, id=0) for p in national_points().points}
    assert found == expected
    assert len(found) == 51


def test_people_are_read_in_order(database: str) -> None:
    cast = gather()
    joining.mark_left(cast.lead, cast.frida.person_id, left=True)
    workshops.advance(cast.lead, Step.BEFORE)
    ticking.hand_in(cast.baard, handed_in=True)
    karen = joining.add_without_device(cast.lead, "")
    _, _, baard, *_, frida, added = _read(cast.lead.workshop_id).people
    assert baard == Person(
        cast.baard.person_id, 3, cast.group_1, "Bård", False, True, has_device=True
    )
    assert frida == Person(
        cast.frida.person_id, 6, cast.group_2, "Frida", True, False, has_device=True
    )
    assert added == Person(karen, 7, cast.group_2, "", False, False, has_device=False)


def test_whole_workshop_is_read_back(database: str) -> None:
    cast = play_to(Step.AFTER)
    notes.save_note(cast.lead, Step.SELECT_PLENUM, "Kort pause.", 0)
    record = _read(cast.lead.workshop_id)
    group_1, group_2 = cast.group_1, cast.group_2
    merged, new = record.plenum_list[-2:]
    one, two, three, five, six, eight, nine, ten = cast.ids(1, 2, 3, 5, 6, 8, 9, 10)
    assert record.step is Step.AFTER
    assert record.closed_at is None
    assert record.plenum_list == (one, two, three, five, six, eight, nine, ten, merged, new)
    assert record.merged_away == set(cast.ids(4, 7))
    assert record.group_lists == {
        group_1: tuple(cast.ids(*FIRST_TEN)),
        group_2: tuple(cast.ids(*FOUR_TO_THIRTEEN)),
    }
    assert record.voters == {group_1: 3, group_2: 3}
    assert record.tick_counts == {
        group_1: dict.fromkeys(cast.ids(*range(1, 10)), 3)
        | {ten: 2, cast.points[51]: 1, merged: 3},
        group_2: dict.fromkeys(cast.ids(*range(4, 13)), 3)
        | {cast.points[13]: 2, cast.points[50]: 1, merged: 3},
    }
    values = {point: Score(*given) for point, given in zip(record.plenum_list, VALUES, strict=True)}
    assert record.plenum_scores == values
    assert record.group_scores == {group_1: values, group_2: dict.fromkeys(values, Score(3, 3))}
    top = (one, two, three, merged, new)
    assert record.group_explanations == {
        group_1: dict.fromkeys(top, Explanation("Årsak fra gruppe 1", "Hendelse fra gruppe 1", 1)),
        group_2: dict.fromkeys(top, Explanation("Årsak fra gruppe 2", "Hendelse fra gruppe 2", 1)),
    }
    assert record.plenum_explanations == dict.fromkeys(
        top, Explanation("Årsak fra plenum", "Hendelse fra plenum", 1)
    )
    assert record.agreed == {(group, a) for group in (group_1, group_2) for a in Activity}
    assert record.presented == {(group_1, Activity.SELECT), (group_2, Activity.SELECT)}
    assert record.notes == {Step.SELECT_PLENUM: "Kort pause."}


def test_new_points_are_read_back(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    record = _read(cast.lead.workshop_id)
    merged, new = (record.points[point] for point in record.plenum_list[-2:])
    four, seven = (record.points[point] for point in cast.ids(4, 7))
    text = f"{four.text.nb}\n{seven.text.nb}"
    assert (merged.kind, merged.name) == (PointKind.MERGED, Text(MERGED_NAME, MERGED_NAME))
    assert (merged.text, merged.parts) == (Text(text, text), (four.id, seven.id))
    assert (new.kind, new.name) == (PointKind.NEW, Text(NEW_NAME, NEW_NAME))
    (proposal,) = record.proposals
    assert proposal == Proposal(
        proposal.id,
        cast.group_2,
        ProposalKind.MISSING,
        None,
        NEW_NAME,
        "",
        "Vi ser det ofte.",
        accepted_as=new.id,
    )


def test_decisions_are_read_in_order(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    *added, merge, accept = _read(cast.lead.workshop_id).decisions
    four, seven = cast.ids(4, 7)
    merged, new = _read(cast.lead.workshop_id).plenum_list[-2:]
    assert [(d.kind, d.point_id) for d in added] == [
        (DecisionKind.ADD, point) for point in cast.ids(*FIRST_TEN)
    ]
    assert merge == Decision(
        merge.id, DecisionKind.MERGE, merged, (four, seven), reason="", at=merge.at
    )
    assert (accept.kind, accept.point_id) == (DecisionKind.ACCEPT, new)
    assert accept.reason == "Vi ser det ofte."


def test_all_moments_are_in_utc(database: str) -> None:
    begun = datetime.now(UTC)
    cast = meet()
    play(cast, Step.SCORE_GROUP)
    workshops.warn(cast.lead)
    workshops.close(cast.lead)
    row, record = reading.workshop_row(cast.lead.workshop_id), _read(cast.lead.workshop_id)
    decided = record.decisions[-1].at
    assert row.warned_at
    assert row.closed_at
    moments = [begun, row.created_at, decided, row.warned_at, row.closed_at, datetime.now(UTC)]
    assert moments == sorted(moments)
    assert {moment.utcoffset() for moment in moments} == {timedelta(0)}
    assert record.closed_at == row.closed_at


def test_unknown_workshop_cannot_be_read(database: str) -> None:
    gather()
    for unknown in ("", "another", "a\0b"):
        with pytest.raises(Missing, match="There is no such workshop."):
            _read(unknown)


def test_names_are_kept_as_written(database: str) -> None:
    cast = gather()
    names = [person.name for person in _read(cast.lead.workshop_id).people]
    assert names == [ANNES_NAME, "Dina", "Bård", "Even", "Cecilie", "Frida"]
