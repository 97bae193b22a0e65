"""What Helsetilsynet does with a round: open it, follow it, return, publish, delete."""

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection

from domain.change import Change, Topic
from domain.errors import Conflict, WorkshopError
from domain.points import Text
from domain.rounds import (
    MOST_OFFICES,
    Invited,
    Round,
    RoundSettings,
    Status,
    Submission,
    check_round,
)
from domain.texts import clean, clean_line, require_text
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller, new_key, require
from services.list_choice import find_list
from services.round_lists import RoundList, read_round_list
from storage import changes, lists, relay, rounds, submissions, workshops
from storage.engine import empty_log, reading, writing

PANEL = Text("Det nasjonale fagpanelet", "Det nasjonale fagpanelet")


@dataclass(frozen=True)
class Overview:
    """A round with those invited, and each one's versions in the order they came."""

    round: Round
    listed: RoundList
    invited: Sequence[Invited]
    submissions: Sequence[Submission]

    def newest(self, office: Invited) -> Submission | None:
        sent = [one for one in self.submissions if one.office_id == office.id]
        return sent[-1] if sent else None

    def is_sent(self, office: Invited) -> bool:
        newest = self.newest(office)
        return newest is not None and newest.status is Status.RECEIVED


def open_round(
    caller: Caller,
    settings: RoundSettings,
    offices: Sequence[Text],
    *,
    has_panel: bool,
    list_code: str = "",
) -> str:
    """Open a round on the list that ships, or on the newest version of the list with the code.

    Returns its id; raises Missing when there is no such list, or nothing of it is published.
    """
    require(caller, Role.AUTHORITY)
    cleaned = _clean(settings)
    if not 1 <= len(set(offices)) <= MOST_OFFICES:
        raise WorkshopError("Invite between 1 and {limit} offices.", limit=MOST_OFFICES)
    chosen = find_list(list_code) if list_code.strip() else lists.national_points()
    opened = rounds.new_round(secrets.token_urlsafe(9), cleaned, chosen.id, chosen.version)
    with writing() as connection:
        rounds.insert(connection, opened)
        for name in dict.fromkeys(offices):
            rounds.invite(connection, opened.id, name, new_key(), is_panel=False)
        if has_panel:
            rounds.invite(connection, opened.id, PANEL, new_key(), is_panel=True)
    return opened.id


def _clean(settings: RoundSettings) -> RoundSettings:
    cleaned = replace(
        settings,
        name=clean_line(settings.name, LONGEST_NAME),
        contact=clean_line(settings.contact, LONGEST_NAME),
        leads=clean(settings.leads),
    )
    check_round(cleaned)
    return cleaned


@contextmanager
def working(round_id: str, office_id: int | None = None) -> Iterator[tuple[Connection, Round]]:
    """A transaction on a locked round: two changes never run at the same time.

    Those who follow the round are told; of the offices, only the one with the id when it is given.
    """
    with writing() as connection:
        present = rounds.lock(connection, round_id)
        told = Change(round_id, Topic.ROUND, present.version, office_id)
        relay.send(connection, told)
        yield connection, present
    changes.announce(told)


def all_rounds(caller: Caller) -> list[Round]:
    require(caller, Role.AUTHORITY)
    with reading() as connection:
        return rounds.read_all(connection)


def overview(caller: Caller, round_id: str) -> Overview:
    require(caller, Role.AUTHORITY)
    with reading() as connection:
        present = rounds.read(connection, round_id)
        return Overview(
            present,
            read_round_list(connection, present),
            rounds.invited(connection, round_id),
            submissions.of_round(connection, round_id),
        )


def change(caller: Caller, seen: Round, settings: RoundSettings) -> None:
    """Change the round from what the caller saw; a deadline reaches the round's workshops."""
    require(caller, Role.AUTHORITY)
    cleaned, told = _clean(settings), []
    with working(seen.id) as (connection, present):
        if present.settings != seen.settings:
            raise Conflict("Somebody else has changed the round. Load the page again.")
        rounds.change(connection, seen.id, cleaned)
        for workshop_id in rounds.bound_workshops(connection, seen.id):
            told.append(share_deadline(connection, workshop_id, cleaned.deadline))
    for one in told:
        changes.announce(one)


def share_deadline(connection: Connection, workshop_id: str, deadline: date | None) -> Change:
    """Give a workshop the round's deadline, for the foot of its templates; also a closed one."""
    workshop = workshops.lock(connection, workshop_id)
    settings = replace(workshop.settings, deadline=deadline)
    workshops.change_settings(connection, workshop_id, settings)
    told = Change(workshop_id, Topic.STEP, workshop.version)
    relay.send(connection, told)
    return told


def send_back(caller: Caller, round_id: str, submission: Submission, question: str) -> None:
    """Return the submission to the office with a question."""
    require(caller, Role.AUTHORITY)
    asked = require_text(question)
    with working(round_id, submission.office_id) as (connection, _):
        own = {office.id for office in rounds.invited(connection, round_id)}
        if submission.office_id not in own or not submissions.set_status(
            connection, submission.id, Status.RECEIVED, Status.RETURNED, asked
        ):
            raise Conflict("The submission is not as you saw it any more. Load the page again.")


def original(caller: Caller, submission: Submission) -> tuple[str, bytes]:
    """The file as it came, with its name; for Helsetilsynet and the office itself."""
    require(caller, Role.AUTHORITY, Role.OFFICE)
    if caller.role is Role.OFFICE:
        submission = replace(submission, office_id=caller.person_id)
    with reading() as connection:
        return submissions.read_original(connection, submission.id, submission.office_id)


def publish(caller: Caller, round_id: str) -> None:
    """Let the offices see the joint result and each other's answers."""
    _set_published(caller, round_id, datetime.now(UTC))


def withdraw_publication(caller: Caller, round_id: str) -> None:
    _set_published(caller, round_id, None)


def _set_published(caller: Caller, round_id: str, moment: datetime | None) -> None:
    require(caller, Role.AUTHORITY)
    with working(round_id) as (connection, present):
        if moment is None or present.published_at is None:
            rounds.publish(connection, round_id, moment)


def delete(caller: Caller, round_id: str) -> None:
    """Delete the round with everything the offices sent; their workshops stay."""
    require(caller, Role.AUTHORITY)
    with writing() as connection:
        rounds.remove(connection, round_id)
    empty_log()
