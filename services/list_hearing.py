"""The hearing of a list: opening and closing it, answering, and the overview (R-47)."""

import hmac
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from domain.errors import Missing, Refused, WorkshopError
from domain.hearing import (
    Comment,
    CommentKind,
    Hearing,
    Overview,
    check_comment,
    overview,
)
from domain.owned_list import OwnedList
from domain.points import Point
from domain.texts import clean, clean_line
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller, new_key, require
from services.lists import owning
from storage import hearings, point_lists
from storage.engine import empty_log, reading, writing

MOST_RESPONDENTS = 500
MOST_MISSING = 50  # missing points one may tell of


@dataclass(frozen=True)
class Heard:
    """A hearing as those who answer see it; `own` is what the caller has said so far."""

    title: str
    version: str
    points: tuple[Point, ...]
    own: tuple[Comment, ...] = ()


def open_hearing(caller: Caller) -> None:
    """Open a hearing of the newest version; one that is open already stays as it is."""
    with owning(caller) as (connection, owned):
        if not owned.published:
            raise WorkshopError("Publish the version first. A hearing needs words that stand.")
        if _find_open(connection, owned) is None:
            version_id = owned.published[-1].id
            hearings.insert(connection, secrets.token_urlsafe(9), version_id, new_key())


def close_hearing(caller: Caller, hearing_id: str) -> None:
    """Close it: nobody can answer any more, and who answered is forgotten."""
    with owning(caller) as (connection, _):
        _require_own(connection, caller, hearing_id)
        hearings.close(connection, hearing_id)
    empty_log()


def close_old(days: int) -> int:
    """Close the hearings opened more than so many days ago; returns how many."""
    with writing() as connection:
        old = hearings.opened_before(connection, datetime.now(UTC) - timedelta(days))
        for hearing_id in old:
            hearings.close(connection, hearing_id)
    return len(old)


def read_hearings(caller: Caller) -> list[Hearing]:
    """The hearings of the caller's list, the oldest first."""
    require(caller, Role.LIST_OWNER)
    with reading() as connection:
        return hearings.of_list(connection, caller.workshop_id)


def read_overview(caller: Caller, hearing_id: str) -> tuple[Overview, ...]:
    """What was said of each point, with the input from closed workshops on the same version."""
    require(caller, Role.LIST_OWNER)
    with reading() as connection:
        row = _require_own(connection, caller, hearing_id)
        version = point_lists.read_version(connection, row.version_id)
        return overview(
            point_lists.read_draft(connection, row.version_id).points,
            hearings.comments(connection, hearing_id),
            hearings.workshops_input(connection, version.list_id, version.name),
        )


def remove_comment(caller: Caller, hearing_id: str, comment_id: int) -> None:
    """Take out an answer, for one that tells of a person or a case."""
    with owning(caller) as (connection, _):
        _require_own(connection, caller, hearing_id)
        hearings.remove_comment(connection, hearing_id, comment_id)
    empty_log()


def _require_own(connection: Connection, caller: Caller, hearing_id: str) -> Hearing:
    row = hearings.read(connection, hearing_id)
    version = point_lists.read_version(connection, row.version_id)
    if version.list_id != caller.workshop_id:
        raise Missing("There is no such hearing.")
    return row


def _find_open(connection: Connection, owned: OwnedList) -> Hearing | None:
    rows = hearings.of_list(connection, owned.id)
    return next((row for row in rows if row.closed_at is None), None)


def find_hearing(hearing_id: str, key: str) -> OwnedList:
    """The list a link asks about; raises Refused when the link is wrong or the hearing closed."""
    with reading() as connection:
        row = _require_open(connection, hearing_id, key)
        version = point_lists.read_version(connection, row.version_id)
        return point_lists.read(connection, version.list_id)


def _require_open(connection: Connection, hearing_id: str, key: str) -> Hearing:
    row = hearings.read(connection, hearing_id)
    if not hmac.compare_digest(row.key.encode(), key.encode()):
        raise Refused("The link is not valid.")
    if row.closed_at:
        raise Refused("The hearing is closed.")
    return row


def begin_answer(hearing_id: str, key: str, body: str) -> Caller:
    """Let whoever has the link answer; returns who answers."""
    cleaned = clean_line(body, LONGEST_NAME)
    with writing() as connection:
        _require_open(connection, hearing_id, key)
        if hearings.count_respondents(connection, hearing_id) >= MOST_RESPONDENTS:
            raise WorkshopError("So many have answered that there is no room for more.")
        respondent_id = hearings.add_respondent(connection, hearing_id, cleaned, new_key())
    return Caller(hearing_id, Role.RESPONDENT, respondent_id)


def read_heard(caller: Caller) -> Heard:
    """The version to comment on, and what the caller has said."""
    require(caller, Role.RESPONDENT)
    with reading() as connection:
        row = hearings.read(connection, caller.workshop_id)
        version = point_lists.read_version(connection, row.version_id)
        return Heard(
            point_lists.read(connection, version.list_id).title,
            version.name,
            point_lists.read_draft(connection, version.id).points,
            hearings.comments_of(connection, caller.person_id),
        )


def comment(caller: Caller, given: Comment) -> None:
    """Save an answer, in place of the caller's earlier one to the same point."""
    cleaned = replace(
        given,
        name=clean_line(given.name, LONGEST_NAME),
        text=clean(given.text),
        reason=clean(given.reason),
    )
    check_comment(cleaned)
    with _answering(caller) as connection:
        row = hearings.read(connection, caller.workshop_id)
        keys = {p.key for p in point_lists.read_draft(connection, row.version_id).points}
        if cleaned.point_key is not None and cleaned.point_key not in keys:
            raise Missing("There is no such point in the list.")
        own = hearings.comments_of(connection, caller.person_id)
        if sum(c.kind is CommentKind.MISSING for c in own) >= MOST_MISSING:
            raise WorkshopError("You have told of {limit} missing points.", limit=MOST_MISSING)
        hearings.save_comment(connection, caller.person_id, cleaned)


def withdraw(caller: Caller, comment_id: int) -> None:
    """Take one's own answer back; one that is gone already stays so."""
    with _answering(caller) as connection:
        own = {c.id for c in hearings.comments_of(connection, caller.person_id)}
        if comment_id in own:
            hearings.remove_comment(connection, caller.workshop_id, comment_id)


@contextmanager
def _answering(caller: Caller) -> Iterator[Connection]:
    """A transaction in a hearing that is open; raises Missing when it is closed."""
    require(caller, Role.RESPONDENT)
    with writing() as connection:
        hearings.respondent_key(connection, caller.workshop_id, caller.person_id)
        yield connection
