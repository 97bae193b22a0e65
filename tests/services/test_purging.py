"""Deleting workshops nobody has come back to."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import update

from domain.errors import WorkshopError
from services import purging, workshops
from services.access import Caller
from storage import schema
from storage.engine import writing
from tests.helpers import overhearing, refused, rows
from tests.people import gather
from tests.rounds import SETTINGS, contents, open_round, send

TODAY = datetime.now(UTC).date()


def _days_ago(days: int) -> date:
    return TODAY - timedelta(days)


def _make(*, made: int, starts: int | None = None, ends: int | None = None) -> Caller:
    """A workshop with its dates, in days ago."""
    lead = workshops.create("Risikoworkshop", "Nordland", "nb")
    workshops.change_settings(
        lead,
        starts_on=None if starts is None else _days_ago(starts),
        ends_on=None if ends is None else _days_ago(ends),
    )
    with writing() as connection:
        made_at = datetime.combine(_days_ago(made), time(12), UTC)
        connection.execute(
            update(schema.workshop)
            .where(schema.workshop.c.id == lead.workshop_id)
            .values(created_at=made_at)
        )
    return lead


def _found(days: int) -> list[str]:
    return [workshop.id for workshop in purging.find_old(days)]


def test_last_day_is_the_end_else_the_start_else_the_making(database: str) -> None:
    ended = _make(made=500, starts=499, ends=400)
    begun = _make(made=450, starts=400)
    undated = _make(made=400)
    _make(made=900, starts=899, ends=-10)
    _make(made=900, starts=10)
    # The oldest is the one made first.
    assert _found(399) == [ended.workshop_id, begun.workshop_id, undated.workshop_id]


def test_the_day_itself_is_kept(database: str) -> None:
    _make(made=900, ends=365)
    _make(made=365)
    assert _found(365) == []
    assert len(_found(364)) == 2


def test_impossible_days_are_refused(database: str) -> None:
    gather()
    refused(
        WorkshopError,
        "Choose between 1 and {limit} days.",
        lambda: purging.find_old(0),
        lambda: purging.find_old(-1),
        lambda: purging.find_old(purging.MOST_DAYS + 1),
    )
    assert purging.find_old(purging.MOST_DAYS) == []


def test_purging_deletes_only_what_was_found(database: str) -> None:
    old, new = _make(made=400), _make(made=10)
    found = purging.find_old(365)
    with overhearing(old) as heard:
        for workshop in found:
            purging.purge(workshop)
    assert len(heard) == 1
    assert _found(1) == [new.workshop_id]


@pytest.mark.parametrize("closed", [True, False])
def test_closed_and_open_workshops_are_deleted_alike(database: str, closed: bool) -> None:
    lead = _make(made=400)
    if closed:
        workshops.close(lead)
    for workshop in purging.find_old(365):
        purging.purge(workshop)
    assert _found(1) == []


def test_old_rounds_go_by_their_deadline(database: str) -> None:
    [old, *_] = open_round(settings=replace(SETTINGS, deadline=_days_ago(366)))
    open_round(settings=replace(SETTINGS, deadline=_days_ago(365)))
    open_round()  # opened today, without a deadline
    send(old, contents((4, 5, 5)))
    [found] = purging.find_old_rounds(365)
    assert found.id == old.workshop_id
    purging.purge_round(found)
    assert purging.find_old_rounds(365) == []
    assert len(rows(schema.round_)) == 2
    assert rows(schema.submission) == []
