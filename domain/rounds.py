"""A round: Helsetilsynet asks the offices, and the offices send what their workshops came to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from domain.clock import OSLO
from domain.errors import Message, WorkshopError, message
from domain.feedback import Feedback, NewPointRow, RankingRow
from domain.forms import Statement
from domain.points import Text
from domain.programme import Plan
from domain.record import Tag
from domain.scoring import check_value
from domain.workshop import LONGEST_NAME, NewPoints, check_people

MOST_OFFICES = 400  # room for every municipality
MOST_ROWS = 200


@dataclass(frozen=True)
class RoundSettings:
    """What Helsetilsynet decides; `leads` is the list of process leads to share (R-36)."""

    name: str
    deadline: date | None = None
    contact: str = ""
    leads: str = ""
    new_points: NewPoints = NewPoints.OWN_TABLE


def edition(list_id: str, version: str) -> str:
    """What a form calls the version of the list it was made on."""
    return f"{list_id} {version}"


@dataclass(frozen=True)
class Round:
    id: str
    version: int
    settings: RoundSettings
    list_id: str
    list_version: str
    created_at: datetime
    published_at: datetime | None = None

    @property
    def edition(self) -> str:
        return edition(self.list_id, self.list_version)


@dataclass(frozen=True)
class Invited:
    """An office in a round, or the national panel; `key` is the secret of its link."""

    id: int
    round_id: str
    name: Text
    key: str
    is_panel: bool


class Status(StrEnum):
    """Where a version of an office's submission stands; a draft is only uploaded."""

    DRAFT = "draft"
    RECEIVED = "received"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Contents:
    """What an office sends. `plan` is how the day was held (chapter 5: effort differed)."""

    feedback: Feedback
    statement: Statement
    plan: Plan | None = None
    tags: Mapping[int, frozenset[Tag]] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """A version of what an office has sent; `fingerprint` is SHA-256 of its rows."""

    id: int
    office_id: int
    version: int
    status: Status
    file_name: str
    contents: Contents
    fingerprint: str
    received_at: datetime
    is_late: bool
    question: str = ""


@dataclass(frozen=True)
class Draft:
    """A file an office has uploaded and not sent."""

    file_name: str
    content: bytes


def check_round(settings: RoundSettings) -> None:
    """Raises WorkshopError when the round has no name."""
    if not settings.name:
        raise WorkshopError("Give the round a name.")


def is_late(moment: datetime, deadline: date | None) -> bool:
    """The whole day of the deadline is in time, by the clock in Norway."""
    return deadline is not None and moment.astimezone(OSLO).date() > deadline


FACTS: Mapping[str, Message] = {
    "starts_on": message("First day"),
    "plan": message("How the time was divided"),
    "people": message("Number of participants"),
    "groups": message("Number of groups"),
    "list_version": message("Version of the list"),
    "rule": message("How risk was computed"),
    "language": message("Language"),
    "contact": message("Contact at the office"),
}


def missing_facts(contents: Contents) -> tuple[str, ...]:
    """Which of `FACTS` the submission does not say."""
    return tuple(name for name in FACTS if not _fact(contents, name))


def _fact(contents: Contents, name: str) -> object:
    return contents.plan if name == "plan" else getattr(contents.statement, name)


def check_contents(contents: Contents, editions: Mapping[str, Collection[int]]) -> None:
    """Refuse what cannot be counted with; raises WorkshopError with what to do about it.

    `editions` are the versions of the list the round takes, each with its numbers.
    """
    feedback = contents.feedback
    rows: list[RankingRow | NewPointRow] = [*feedback.ranking, *feedback.new_points]
    if not rows:
        raise WorkshopError("There are no points with values to send.")
    if len(rows) > MOST_ROWS:
        raise WorkshopError("Send at most {limit} points.", limit=MOST_ROWS)
    for row in rows:
        check_value(row.probability)
        check_value(row.consequence)
    numbers = [row.number for row in feedback.ranking]
    for number in numbers:
        if numbers.count(number) > 1:
            raise WorkshopError("Point {number} stands twice. Send it once.", number=number)
    _check_facts(contents)
    _check_numbers(numbers, contents.statement.list_version, editions)


def _check_numbers(
    numbers: Iterable[int], version: str, editions: Mapping[str, Collection[int]]
) -> None:
    if version not in editions:
        raise WorkshopError(
            "The round does not know the list «{version}». Choose the version of the list that "
            "the numbers are from.",
            version=version,
        )
    for number in numbers:
        if number not in editions[version]:
            raise WorkshopError(
                "There is no point {number} in the list «{version}».",
                number=number,
                version=version,
            )


def keep_known(contents: Contents, editions: Collection[str]) -> Contents:
    """The contents without a version of the list that the round does not know: it is asked for."""
    if contents.statement.list_version in editions:
        return contents
    return replace(contents, statement=replace(contents.statement, list_version=""))


def _check_facts(contents: Contents) -> None:
    if missing := missing_facts(contents):
        raise WorkshopError("Fill in «{field}» before you send.", field=missing[0])
    statement = contents.statement
    for count in (statement.people, statement.groups):
        check_people(count)
    if statement.ends_on and statement.starts_on and statement.ends_on < statement.starts_on:
        raise WorkshopError("The last day is before the first day.")
    if len(statement.contact) > LONGEST_NAME:
        raise WorkshopError("The text is too long. Use at most {limit} characters.",
                            limit=LONGEST_NAME)  # fmt: skip
