"""A feedback form as it was read: what it holds, what it says of itself, what was wrong."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from hashlib import sha256

from domain.errors import Message
from domain.feedback import Feedback
from domain.workshop import Form, RiskRule


@dataclass(frozen=True)
class Statement:
    """What a form says of itself, for the archive and for whoever compares offices.

    None or empty where it does not say. `list_version` is the list's id and version in one.
    """

    office: str = ""
    workshop: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    form: Form | None = None
    people: int | None = None
    groups: int | None = None
    list_version: str = ""
    rule: RiskRule | None = None
    language: str = ""
    contact: str = ""
    made_at: datetime | None = None
    fingerprint: str = ""


@dataclass(frozen=True)
class Finding:
    """Something about a place in a file: a correction made, or a problem left to a person.

    `sheet`, `row` (from 1) and `column` are None where the finding is about more than that place,
    and `file` where there is only one.
    """

    message: Message
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    file: str | None = None


@dataclass(frozen=True)
class ReadForm:
    """A file of A, B and C, or one of them; usable as it is when there are no problems."""

    feedback: Feedback
    statement: Statement
    corrections: tuple[Finding, ...] = ()
    problems: tuple[Finding, ...] = ()


def fingerprint(feedback: Feedback) -> str:
    """SHA-256, in hexadecimal, of what the templates say: alike for alike content in any format."""
    content = json.dumps(asdict(feedback), ensure_ascii=False, sort_keys=True)
    return sha256(content.encode(errors="surrogatepass")).hexdigest()
