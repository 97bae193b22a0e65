"""The lead's notes: per step, and per point at every step (R-16)."""

from functools import partial

import pytest

from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.steps import Step
from services import notes, plenum, reading, workshops
from services.access import Caller
from storage import schema
from tests.helpers import CLOSED, NO_ACCESS, NO_POINT, Act, at_once, overhearing, refused, rows
from tests.people import Cast, gather, play_to

CHANGED = "Somebody else has changed the text. Copy yours, and load the page again."
TALK = Step.SELECT_PLENUM


def _acts(cast: Cast, caller: Caller) -> list[Act]:
    return [
        lambda: notes.save_note(caller, TALK, "Pause", 0),
        lambda: notes.save_point_note(caller, cast.points[4], TALK, "Pause", 0),
    ]


def _readings(cast: Cast, caller: Caller) -> list[Act]:
    return [
        lambda: notes.read_note(caller, TALK),
        lambda: notes.read_point_note(caller, cast.points[4], TALK),
    ]


def test_notes_are_kept_by_step(database: str) -> None:
    cast = gather()
    for _ in range(2):
        assert notes.save_note(cast.lead, Step.SELECT_GROUP, " Pause ", 0) == 1
    assert notes.save_note(cast.lead, Step.SCORE_GROUP, "God samtale", 0) == 1
    assert notes.save_note(cast.lead, Step.SELECT_GROUP, "Lang pause", 1) == 2
    assert notes.read_note(cast.lead, Step.SELECT_GROUP) == ("Lang pause", 2)
    assert notes.read_note(cast.lead, Step.AFTER) == ("", 0)
    assert notes.read_note(cast.other_lead, Step.SELECT_GROUP) == ("", 0)


def test_notes_on_points_are_kept_by_point_and_step(database: str) -> None:
    cast = gather()
    four, seven = cast.ids(4, 7)
    for _ in range(2):
        assert notes.save_point_note(cast.lead, four, TALK, " Alle hadde det\r\n", 0) == 1
    assert notes.save_point_note(cast.lead, four, Step.SCORE_PLENUM, "Uenighet", 0) == 1
    assert notes.save_point_note(cast.lead, seven, TALK, "Kort", 0) == 1
    assert notes.save_point_note(cast.lead, four, TALK, "Alle unntatt én", 1) == 2
    assert notes.read_point_note(cast.lead, four, TALK) == ("Alle unntatt én", 2)
    assert notes.read_point_note(cast.lead, four, Step.SCORE_PLENUM) == ("Uenighet", 1)
    assert notes.read_point_note(cast.lead, seven, TALK) == ("Kort", 1)
    assert notes.read_point_note(cast.lead, seven, Step.SCORE_PLENUM) == ("", 0)
    record = reading.record(cast.lead)
    assert record.point_notes == {
        four: {TALK: "Alle unntatt én", Step.SCORE_PLENUM: "Uenighet"},
        seven: {TALK: "Kort"},
    }
    assert record.notes == {}


def test_an_emptied_note_is_no_note(database: str) -> None:
    cast = gather()
    four = cast.points[4]
    notes.save_point_note(cast.lead, four, TALK, "Kort", 0)
    assert notes.save_point_note(cast.lead, four, TALK, " ", 1) == 2
    assert reading.record(cast.lead).point_notes == {}


def test_retried_note_keeps_its_version(database: str) -> None:
    cast = gather()
    four = cast.points[4]
    notes.save_point_note(cast.lead, four, TALK, "Kort", 0)
    for version in (0, 1, 7):
        assert notes.save_point_note(cast.lead, four, TALK, "Kort", version) == 1
    assert rows(schema.point_note) == [(four, "select_plenum", "Kort", 1)]


@pytest.mark.parametrize("version", [0, 2, -1])
def test_stale_note_overwrites_nothing(database: str, version: int) -> None:
    cast = gather()
    for act in _acts(cast, cast.lead):
        act()
    refused(
        Conflict,
        CHANGED,
        lambda: notes.save_note(cast.lead, TALK, "Ny", version),
        lambda: notes.save_point_note(cast.lead, cast.points[4], TALK, "Ny", version),
    )


def test_a_note_builds_on_one_that_is_there(database: str) -> None:
    cast = gather()
    refused(
        Conflict,
        CHANGED,
        lambda: notes.save_note(cast.lead, TALK, "Ny", 1),
        lambda: notes.save_point_note(cast.lead, cast.points[4], TALK, "Ny", 1),
    )


def test_one_of_two_notes_at_once_wins(database: str) -> None:
    """The lead and a secretary at her side, both with the lead's link."""
    cast = gather()
    four = cast.points[4]
    answers = at_once(
        *[partial(notes.save_point_note, cast.lead, four, TALK, who, 0) for who in ("a", "b")]
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["Conflict", "int"]
    winner = ("a", "b")[answers.index(1)]
    assert notes.read_point_note(cast.lead, four, TALK) == (winner, 1)


def test_notes_are_on_the_workshops_own_points(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    theirs = min(reading.record(cast.other_lead).points)
    merged = plenum.merge(cast.lead, cast.ids(4, 7), "Samarbeid")
    plenum.split(cast.lead, merged)
    refused(
        Missing,
        NO_POINT,
        *[partial(notes.save_point_note, cast.lead, p, TALK, "Kort", 0) for p in (theirs, merged)],
        *[partial(notes.read_point_note, cast.lead, p, TALK) for p in (theirs, merged)],
    )


def test_notes_stay_with_the_parts_of_a_merge(database: str) -> None:
    """R-45. Of a merge that is undone only the decisions still tell."""
    cast = play_to(Step.SELECT_PLENUM)
    four, seven = cast.ids(4, 7)
    notes.save_point_note(cast.lead, four, TALK, "Om fire", 0)
    merged = plenum.merge(cast.lead, [four, seven], "Samarbeid")
    notes.save_point_note(cast.lead, merged, TALK, "Om begge", 0)
    both = {four: {TALK: "Om fire"}, merged: {TALK: "Om begge"}}
    assert reading.record(cast.lead).point_notes == both
    plenum.split(cast.lead, merged)
    assert reading.record(cast.lead).point_notes == {four: {TALK: "Om fire"}}


def test_notes_are_for_the_lead_alone(database: str) -> None:
    cast = gather()
    for act in _acts(cast, cast.lead):
        act()
    refused(
        Refused,
        NO_ACCESS,
        *_acts(cast, cast.anne),
        *_readings(cast, cast.anne),
    )
    whole = reading.record(cast.lead)
    assert (whole.notes, whole.point_notes) == ({TALK: "Pause"}, {cast.points[4]: {TALK: "Pause"}})
    for seen in (reading.record(cast.anne), reading.plenum_record(cast.lead)):
        assert (seen.notes, seen.point_notes) == ({}, {})


@pytest.mark.parametrize("step", [Step.SELECT_PERSON, Step.AFTER])
def test_notes_are_taken_at_any_time(database: str, step: Step) -> None:
    cast = play_to(step)
    for act in _acts(cast, cast.lead):
        assert act() == 1


def test_notes_are_announced_to_nobody(database: str) -> None:
    """Nobody's screen shows them, the lead's own not until she reads it anew."""
    cast = gather()
    with overhearing(cast.lead) as heard:
        for act in _acts(cast, cast.lead):
            act()
    assert heard == []


def test_closed_workshop_takes_no_notes(database: str) -> None:
    cast = gather()
    for act in _acts(cast, cast.lead):
        act()
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, *_acts(cast, cast.lead))
    assert [act() for act in _readings(cast, cast.lead)] == [("Pause", 1), ("Pause", 1)]


def test_a_note_has_room_for_ten_thousand_characters(database: str) -> None:
    cast = gather()
    four = cast.points[4]
    assert notes.save_point_note(cast.lead, four, TALK, "n" * 10_000, 0) == 1
    refused(
        WorkshopError,
        "The text is too long: {length} characters. Use at most {limit}.",
        lambda: notes.save_point_note(cast.lead, four, TALK, "n" * 10_001, 1),
    )


def test_trail_tells_of_notes_but_not_what_they_say(database: str) -> None:
    cast = gather()
    four = cast.points[4]
    notes.save_point_note(cast.lead, four, TALK, "Uenighet mellom to", 0)
    assert max(rows(schema.event))[3:] == ("lead", "note", f"point {four}", "select_plenum")
