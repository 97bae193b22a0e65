"""A workshop's settings and the people and groups in it."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from domain.errors import Message, WorkshopError, message
from domain.programme import PLANS, Plan, Programme


class RiskRule(StrEnum):
    """How risk is computed from the two values (method C1)."""

    PRODUCT = "product"
    SUM = "sum"


class NewPoints(StrEnum):
    """Where points outside the list are ranked (method C4)."""

    OWN_TABLE = "own_table"
    EQUAL = "equal"


class Explains(StrEnum):
    """Which points causes are found for: the top three (R-29), or all that are ranked (R-43)."""

    TOP = "top"
    EVERY = "every"


class Form(StrEnum):
    PHYSICAL = "physical"
    DIGITAL = "digital"
    BOTH = "both"


class Attendance(StrEnum):
    """Where a person takes part from."""

    ROOM = "room"
    DIGITAL = "digital"


class Role(StrEnum):
    """What a capability lets one be; AUTHORITY is Helsetilsynet, OFFICE one office in a round."""

    LEAD = "lead"
    PARTICIPANT = "participant"
    LIST_OWNER = "owner"
    RESPONDENT = "respondent"
    OBSERVER = "observer"  # sees what the plenum sees, and does nothing
    AUTHORITY = "authority"
    OFFICE = "office"


class Scope(StrEnum):
    """Whose workshop it is: an office's, or the national panel's (R-07)."""

    COUNTY = "county"
    NATIONAL = "national"


DEFAULT_CHOOSE = 10  # R-20; a setting, since the list and the number are data (C6)
TOP = 3
GROUP_SIZES = range(3, 6)
LONGEST_NAME = 120
LONGEST_PERSON_NAME = 40
PANEL_GROUPS = 5
MOST_PEOPLE = 10_000
LONGEST_TEXT = 10_000
LONGEST_ADDRESS = 1000


@dataclass(frozen=True)
class Settings:
    """What the process lead decides before and during the workshop.

    `own_programme` is empty as long as the plan's own is used. `people_on_paper` is how many took
    part where nobody joined, None as long as it is not said.
    """

    name: str
    office: str
    language: str
    list_id: str
    list_version: str
    starts_on: date | None = None
    ends_on: date | None = None
    deadline: date | None = None
    form: Form = Form.PHYSICAL
    contact: str = ""
    choose: int = DEFAULT_CHOOSE
    rule: RiskRule = RiskRule.PRODUCT
    new_points: NewPoints = NewPoints.OWN_TABLE
    delete_ticks: bool = True
    takes_newcomers: bool = True
    plan: Plan = Plan.ONE_DAY
    starts_at: time = time(9)
    own_programme: Programme = ()
    explains: Explains = Explains.TOP
    scope: Scope = Scope.COUNTY
    people_on_paper: int | None = None

    @property
    def programme(self) -> Programme:
        return self.own_programme or PLANS[self.plan]

    @property
    def usual_attendance(self) -> Attendance:
        """Where somebody takes part from who has not said it."""
        return Attendance.DIGITAL if self.form is Form.DIGITAL else Attendance.ROOM


@dataclass(frozen=True)
class Person:
    """A participant; `number` is the pseudonym within the workshop, from 1.

    `is_expected` is somebody on the imported list who has not opened the personal link yet.
    """

    id: int
    number: int
    group_id: int | None
    name: str
    has_left: bool
    has_handed_in: bool
    has_device: bool
    attendance: Attendance = Attendance.ROOM
    is_expected: bool = False


@dataclass(frozen=True)
class Group:
    """`leader_id` is who writes by default (R-15), None when the group has no leader."""

    id: int
    number: int
    writer_id: int | None
    meeting_link: str = ""
    leader_id: int | None = None


def propose_settings(settings: Settings, scope: Scope) -> Settings:
    """The settings with what such a workshop usually has; everything can be changed afterwards.

    The national panel met on video for two days (R-14, method section 4), with new points on equal
    terms (C4); the report's chapter 3 explains every point on its list.
    """
    if scope is Scope.NATIONAL:
        plan, form, new_points = Plan.NATIONAL, Form.DIGITAL, NewPoints.EQUAL
    else:
        plan, form, new_points = Plan.ONE_DAY, Form.PHYSICAL, NewPoints.OWN_TABLE
    return replace(
        settings,
        scope=scope,
        plan=plan,
        form=form,
        new_points=new_points,
        explains=Explains.EVERY if scope is Scope.NATIONAL else Explains.TOP,
        own_programme=(),
    )


def check_settings(settings: Settings, list_length: int) -> None:
    """Refuse settings no workshop can be run on.

    Raises WorkshopError naming the field; `list_length` is the number of points in the list.
    """
    if not settings.name.strip():
        raise WorkshopError("Give the workshop a name.")
    if len(settings.name) > LONGEST_NAME:
        raise WorkshopError(
            "The name is too long. Use at most {limit} characters.", limit=LONGEST_NAME
        )
    if len(settings.office) > LONGEST_NAME:
        raise WorkshopError(
            "The office's name is too long. Use at most {limit} characters.", limit=LONGEST_NAME
        )
    if not 1 <= settings.choose <= list_length:
        raise WorkshopError(
            "Choose a number between 1 and {limit}: the list has {limit} points.", limit=list_length
        )
    if settings.starts_on and settings.ends_on and settings.ends_on < settings.starts_on:
        raise WorkshopError("The last day is before the first day.")
    check_people(settings.people_on_paper)


def check_people(count: int | None) -> None:
    """Refuse a number of people no workshop has; None is not said."""
    if count is not None and not 1 <= count <= MOST_PEOPLE:
        raise WorkshopError("Give a number between 1 and {limit}.", limit=MOST_PEOPLE)


def warn_of_group_sizes(sizes: dict[int, int]) -> list[Message]:
    """Groups outside three to five people (R-21); one group alone may be any size (C9)."""
    if len(sizes) == 1:
        return []
    return [
        message(
            "Group {number} has {size} people. The method asks for three to five.",
            number=number,
            size=size,
        )
        for number, size in sorted(sizes.items())
        if size not in GROUP_SIZES
    ]


def check_meeting_link(address: str) -> None:
    """Refuse what a browser would not open as a web page: other schemes can run code."""
    if address and not address.startswith(("https://", "http://")):
        raise WorkshopError("A meeting link starts with https://.")
