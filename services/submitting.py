"""What an office does in a round: upload, send, send again, withdraw; from a workshop or a file."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from domain.errors import Conflict, Missing, WorkshopError
from domain.forms import fingerprint
from domain.rounds import (
    Contents,
    Draft,
    Invited,
    Round,
    Status,
    Submission,
    check_contents,
    is_late,
)
from domain.texts import clean_line
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller, open_office_link, require
from services.acts import acting
from services.round_lists import RoundList, read_round_list
from services.rounds import share_deadline, working
from storage import changes, rounds, submissions
from storage.engine import reading, writing

LARGEST_FILE = 2_000_000
_LINK = re.compile(r"/send-inn/(\d{1,9})/([\w-]+)")


@dataclass(frozen=True)
class OwnPart:
    """What an office sees of the round: itself."""

    round: Round
    office: Invited
    listed: RoundList
    submissions: tuple[Submission, ...]
    draft: Draft | None

    @property
    def newest(self) -> Submission | None:
        return self.submissions[-1] if self.submissions else None

    @property
    def deadline_is_over(self) -> bool:
        return is_late(datetime.now(UTC), self.round.settings.deadline)


def own_part(caller: Caller) -> OwnPart:
    require(caller, Role.OFFICE)
    with reading() as connection:
        return _read_part(connection, caller.person_id)


def _read_part(connection: Connection, office_id: int) -> OwnPart:
    office = rounds.read_invited(connection, office_id)
    present = rounds.read(connection, office.round_id)
    return OwnPart(
        present,
        office,
        read_round_list(connection, present),
        tuple(submissions.of_office(connection, office_id)),
        submissions.find_draft(connection, office_id),
    )


def part_of_workshop(caller: Caller) -> OwnPart | None:
    """The part of a round the lead's workshop belongs to, if any."""
    require(caller, Role.LEAD)
    with reading() as connection:
        office = rounds.find_bound(connection, caller.workshop_id)
        return _read_part(connection, office.id) if office else None


def office_of(caller: Caller) -> Caller:
    """The office the lead's workshop belongs to: the lead may do what the office may."""
    if caller.role is Role.OFFICE:
        return caller
    part = part_of_workshop(caller)
    if part is None:
        raise Missing("The workshop does not belong to a round. Give the office's link first.")
    return Caller(part.round.id, Role.OFFICE, part.office.id)


def join_round(caller: Caller, link: str) -> None:
    """Let the lead's workshop belong to a round, by the office's link; sets the deadline."""
    found = _LINK.search(link)
    if not found:
        raise WorkshopError(
            "This is not an office's link to a round. Copy the whole link from Helsetilsynet."
        )
    office = open_office_link(int(found[1]), found[2])
    with acting(caller, Role.LEAD, after_closing=True) as act:
        joined = rounds.read(act.connection, office.workshop_id)
        rounds.bind(act.connection, act.workshop.id, office.person_id)
        told = share_deadline(act.connection, act.workshop.id, joined.settings.deadline)
        act.log("join round", subject=f"round {joined.id}")
    changes.announce(told)


def keep_draft(caller: Caller, file_name: str, content: bytes) -> None:
    """Keep an uploaded file until the office has read it through and sends it."""
    require(caller, Role.OFFICE)
    if not content:
        raise WorkshopError("Choose a file first.")
    if len(content) > LARGEST_FILE:
        raise WorkshopError(
            "The file is too large. It may be at most {limit} MB.", limit=LARGEST_FILE // 10**6
        )
    draft = Draft(clean_line(file_name[-LONGEST_NAME:], LONGEST_NAME), content)
    with writing() as connection:
        submissions.keep_draft(connection, caller.person_id, draft, datetime.now(UTC))


def drop_draft(caller: Caller) -> None:
    require(caller, Role.OFFICE)
    with writing() as connection:
        submissions.drop_draft(connection, caller.person_id)


def send(caller: Caller, contents: Contents, original: Draft, *, seen_version: int) -> Submission:
    """Send the office's submission; a later one is a new version of it.

    `seen_version` is the newest version the caller saw, 0 when there was none.
    """
    office, now = office_of(caller), datetime.now(UTC)
    contact = clean_line(contents.statement.contact, LONGEST_NAME)
    contents = replace(contents, statement=replace(contents.statement, contact=contact))
    with working(office.workshop_id, office.person_id) as (connection, present):
        check_contents(contents, _numbers(read_round_list(connection, present)))
        newest = _newest(connection, office.person_id)
        if (newest.version if newest else 0) != seen_version:
            raise Conflict("Somebody else has sent a version meanwhile. Load the page again.")
        sent = Submission(
            0, office.person_id, seen_version + 1, Status.RECEIVED, original.file_name, contents,
            fingerprint(contents.feedback), now, is_late(now, present.settings.deadline),
        )  # fmt: skip
        submissions.insert(connection, sent, original.content)
        if caller.role is Role.OFFICE:
            submissions.drop_draft(connection, office.person_id)
    return sent


def _numbers(listed: RoundList) -> dict[str, list[int]]:
    return {name: [point.id for point in points] for name, points in listed.editions.items()}


def _newest(connection: Connection, office_id: int) -> Submission | None:
    sent = submissions.of_office(connection, office_id)
    return sent[-1] if sent else None


def withdraw(caller: Caller, submission: Submission) -> None:
    """Take the submission back, before the deadline only."""
    office, now = office_of(caller), datetime.now(UTC)
    with working(office.workshop_id, office.person_id) as (connection, present):
        if is_late(now, present.settings.deadline):
            raise WorkshopError("The deadline is over. Send a new version instead.")
        newest = _newest(connection, office.person_id)
        if (
            newest is None
            or newest.id != submission.id
            or not submissions.set_status(connection, newest.id, Status.RECEIVED, Status.WITHDRAWN)
        ):
            raise Conflict("The submission is not as you saw it any more. Load the page again.")
