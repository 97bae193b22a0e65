"""Closing and deleting leave nothing of a person behind: no table, trail or file tells of her."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

import settings
from domain.steps import Step
from services import grouping, joining, reading, ticking, workshops
from storage import schema, trail
from storage.engine import writing
from tests.helpers import everything, rows
from tests.people import ANNES_NAME, Cast, gather, play_to

CONTACT = "Kari Kontakt"


@pytest.fixture
def cast(database: str) -> Cast:
    """A workshop where everything the trail can say of a person has been done."""
    cast = gather()
    workshops.change_settings(cast.lead, contact=CONTACT)
    workshops.change_settings(cast.lead, contact="")
    workshops.advance(cast.lead, Step.BEFORE)
    for_karen = joining.add_without_device(cast.lead, "Karen")
    ticking.register(cast.lead, for_karen, "1 2 3")
    ticking.type_ticks(cast.anne, "4 5 6")
    for handed_in in (True, False, True):
        ticking.hand_in(cast.anne, handed_in=handed_in)
    workshops.advance(cast.lead, Step.SELECT_PERSON)
    joining.move_to_group(cast.lead, cast.dina.person_id, cast.group_1)
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.hand_pen(cast.lead, cast.group_1, cast.dina.person_id)
    grouping.add(cast.dina, cast.group_1, cast.ids(4))
    for left in (True, False, True):
        joining.mark_left(cast.lead, cast.anne.person_id, left=left)
    return cast


def _trail(cast: Cast) -> list[tuple[str, ...]]:
    return [row[3:] for row in sorted(rows(schema.event)) if row[1] == cast.lead.workshop_id]


def test_trail_never_holds_names(cast: Cast) -> None:
    found = str(everything())
    assert ANNES_NAME in found
    for name in (ANNES_NAME, "Karen", CONTACT):
        assert name not in str(rows(schema.event))
    assert ("lead", "change settings", "contact", "") in _trail(cast)


def test_closed_trail_tells_of_nobody(cast: Cast) -> None:
    before = _trail(cast)
    assert f"person {cast.anne.person_id}" in str(before)
    workshops.close(cast.lead)
    after = _trail(cast)
    assert re.findall(r"person \d+", str(after)) == []
    # That it happened is kept, in order.
    assert [action for _, action, *_ in after] == [action for _, action, *_ in before] + ["close"]
    assert {actor for actor, *_ in after} == {"lead", "participant"}
    told = {(action, subject, change) for _, action, subject, change in after}
    group = f"group {cast.group_1}"
    assert {
        ("join", "participant", ""),
        ("tick", "participant", ""),
        ("hand in", "participant", ""),
        ("take back", "participant", ""),
        ("move person", "participant", ""),
        ("mark left", "participant", ""),
        ("mark back", "participant", ""),
        ("hand pen", group, ""),
        ("add to group", group, str(cast.ids(4))),
    } <= told


def test_no_table_tells_who_did_what(cast: Cast) -> None:
    assert reading.record(cast.lead).groups[0].writer_id == cast.dina.person_id
    workshops.close(cast.lead)
    found = everything()
    for name in (ANNES_NAME, "Karen", CONTACT):
        assert name not in str(found)
    # A moment that stands both on a person and in the trail would give the person away.
    mine = [row for row in found["person"] if row[1] == cast.lead.workshop_id]
    acts = {row[2] for row in found["event"]}
    moments = {value for row in mine for value in row if isinstance(value, datetime)}
    assert moments & acts == set()
    assert len(moments) == 1
    assert {group.writer_id for group in reading.record(cast.lead).groups} == {None}
    # Who has handed in and who has left is still known as before.
    anne = reading.person(cast.anne)
    assert (anne.name, anne.has_left, anne.has_handed_in) == ("", True, True)


def test_what_the_first_release_wrote_of_the_contact_goes(cast: Cast) -> None:
    with writing() as connection:
        trail.add(
            connection,
            cast.lead.workshop_id,
            "lead",
            "change settings",
            subject="contact",
            change=f" → {CONTACT}",
        )
    workshops.close(cast.lead)
    assert CONTACT not in str(everything())


def test_trails_of_other_workshops_are_left_alone(cast: Cast) -> None:
    other = replace(cast, lead=cast.other_lead)
    before = _trail(other)
    workshops.close(cast.lead)
    assert _trail(other) == before == [
        ("lead", "join", f"person {cast.outsider.person_id}", "")
    ]  # fmt: skip


def test_trail_is_kept_with_the_ticks(cast: Cast) -> None:
    workshops.change_settings(cast.lead, delete_ticks=False)
    before = _trail(cast)
    workshops.close(cast.lead)
    assert _trail(cast) == [*before, ("lead", "close", "", "")]


def _file() -> Path:
    return Path(settings.database_url().removeprefix("sqlite:///"))


def _bytes() -> bytes:
    """All that SQLite has on the disk: the database, its log and its index."""
    return b"".join(path.read_bytes() for path in sorted(_file().parent.iterdir()))


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_closed_workshops_names_are_in_no_file(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    assert ANNES_NAME.encode() in _bytes()
    workshops.close(cast.lead)
    assert ANNES_NAME.encode() not in _bytes()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_deleted_workshop_is_in_no_file(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    assert _bytes().count(cast.lead.workshop_id.encode()) > 0
    workshops.delete(cast.lead)
    left = _bytes()
    for trace in (cast.lead.workshop_id, ANNES_NAME):
        assert trace.encode() not in left
    assert cast.other_lead.workshop_id.encode() in left
