"""Participants and the groups they sit in."""

import secrets
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, bindparam, func, select, update

from domain.errors import Missing
from domain.workshop import Attendance, Group, Person
from storage import schema

person, team = schema.person, schema.team
# Made once, as in `choices`: everybody's is asked for when a step opens.
_IN_WORKSHOP = person.c.workshop_id == bindparam("workshop_id")
_IS_ASKED_FOR = person.c.id == bindparam("person_id")
_KEY = select(person.c.key, person.c.united_with_id).where(_IS_ASKED_FOR, _IN_WORKSHOP)
# Each person once, whatever entries have been united.
IS_OWN = person.c.united_with_id.is_(None)
IS_IN = person.c.left_at.is_(None)
_KEYS = select(person.c.id, person.c.key, person.c.united_with_id).where(_IN_WORKSHOP)
_EVERYONE = select(person).where(_IN_WORKSHOP, IS_OWN).order_by(person.c.number)
_ONE = select(person).where(_IN_WORKSHOP, IS_OWN, _IS_ASKED_FOR)
_PROGRESS = select(func.count(person.c.handed_in_at), func.count()).where(
    _IN_WORKSHOP, IS_OWN, IS_IN
)
_ARRIVED = select(func.count()).where(_IN_WORKSHOP, IS_OWN, IS_IN, ~person.c.is_expected)
_SIZES = (
    select(person.c.team_id, func.count().label("size"))
    .where(_IN_WORKSHOP, IS_OWN, IS_IN)
    .group_by(person.c.team_id)
)
_GROUPS = select(team).where(team.c.workshop_id == bindparam("workshop_id")).order_by(team.c.number)
_INSERT = person.insert().returning(person.c.id)
_LAST_NUMBER = select(func.max(person.c.number)).where(_IN_WORKSHOP)


def insert(
    connection: Connection,
    workshop_id: str,
    name: str,
    team_id: int | None,
    *,
    has_device: bool,
    attendance: Attendance,
) -> tuple[int, str]:
    """Add a person, numbered after the last; the workshop must be locked. Returns id and key."""
    key = _new_key()
    last = connection.scalar(_LAST_NUMBER, {"workshop_id": workshop_id})
    added = connection.execute(
        _INSERT,
        {
            "workshop_id": workshop_id,
            "team_id": team_id,
            "number": (last or 0) + 1,
            "name": name,
            "key": key,
            "has_device": has_device,
            "attendance": attendance,
            "joined_at": datetime.now(UTC),
        },
    )
    return int(added.scalar_one()), key


def _new_key() -> str:
    return secrets.token_urlsafe(16)


def read(connection: Connection, workshop_id: str, person_id: int) -> Person:
    """Raises Missing when the workshop has no such person."""
    asked = {"person_id": person_id, "workshop_id": workshop_id}
    row = connection.execute(_ONE, asked).one_or_none()
    if row is None:
        raise Missing("You are not in this workshop.")
    return _person(row)


def read_key(connection: Connection, workshop_id: str, person_id: int) -> tuple[str, int] | None:
    """The entry's key, and the id of the person it is: another's, when two have been united."""
    asked = {"person_id": person_id, "workshop_id": workshop_id}
    row = connection.execute(_KEY, asked).one_or_none()
    return (row.key, row.united_with_id or person_id) if row else None


def read_keys(connection: Connection, workshop_id: str) -> dict[int, tuple[str, int]]:
    """As `read_key`, of every entry in the workshop."""
    rows = connection.execute(_KEYS, {"workshop_id": workshop_id})
    return {row.id: (row.key, row.united_with_id or row.id) for row in rows}


def renew_key(connection: Connection, person_id: int) -> str:
    """Make every link and cookie the person has had so far invalid; returns the new key."""
    key = _new_key()
    entries = (person.c.id == person_id) | (person.c.united_with_id == person_id)
    connection.execute(update(person).where(entries).values(key=_new_key()))
    _set(connection, person_id, key=key)
    return key


def unite(connection: Connection, kept_id: int, other_id: int) -> None:
    """Make the other entry, and those united with it, lead to the kept one."""
    entries = (person.c.id == other_id) | (person.c.united_with_id == other_id)
    # Without a group: removing one removes whoever sits in it, and the cookie would stop working.
    connection.execute(update(person).where(entries).values(united_with_id=kept_id, team_id=None))
    # What the other entry was called is nobody's name any more.
    _set(connection, other_id, name="")


def united(connection: Connection, workshop_id: str) -> list[tuple[int, int]]:
    """The kept and the other entry of everyone who has had two."""
    query = select(person.c.united_with_id, person.c.id).where(
        person.c.workshop_id == workshop_id, person.c.united_with_id.is_not(None)
    )
    return [(row.united_with_id, row.id) for row in connection.execute(query)]


def remove(connection: Connection, person_id: int) -> None:
    """Remove the person with everything ticked, and the entries united with it."""
    entries = (person.c.id == person_id) | (person.c.united_with_id == person_id)
    connection.execute(person.delete().where(entries))


def everyone(connection: Connection, workshop_id: str) -> tuple[Person, ...]:
    rows = connection.execute(_EVERYONE, {"workshop_id": workshop_id})
    return tuple(_person(row) for row in rows)


def count_arrived(connection: Connection, workshop_id: str) -> int:
    """How many are in; whoever is only expected is not."""
    return int(connection.execute(_ARRIVED, {"workshop_id": workshop_id}).scalar_one())


def count_done(connection: Connection, workshop_id: str) -> tuple[int, int]:
    """How many of those who are in have handed in, and how many are in."""
    done, everyone = connection.execute(_PROGRESS, {"workshop_id": workshop_id}).one()
    return int(done), int(everyone)


def group_sizes(connection: Connection, workshop_id: str) -> dict[int | None, int]:
    """How many of those who are in sit in each group; None is in no group."""
    rows = connection.execute(_SIZES, {"workshop_id": workshop_id})
    return {row.team_id: row.size for row in rows}


def change_team(connection: Connection, person_id: int, team_id: int | None) -> None:
    _set(connection, person_id, team_id=team_id)


def change_attendance(connection: Connection, person_id: int, attendance: Attendance) -> None:
    _set(connection, person_id, attendance=attendance)


def mark_expected(connection: Connection, person_id: int, *, expected: bool) -> None:
    _set(connection, person_id, is_expected=expected)


def mark_left(connection: Connection, person_id: int, *, left: bool) -> None:
    _set(connection, person_id, left_at=datetime.now(UTC) if left else None)


def mark_handed_in(connection: Connection, person_id: int, *, handed_in: bool) -> None:
    _set(connection, person_id, handed_in_at=datetime.now(UTC) if handed_in else None)


def forget(connection: Connection, workshop_id: str, at: datetime) -> None:
    """Empty the names, and what would tell whose acts the trail speaks of: moments and pens."""
    own = person.c.workshop_id == workshop_id
    connection.execute(update(person).where(own).values(name=""))
    for moment in (person.c.joined_at, person.c.left_at, person.c.handed_in_at):
        connection.execute(update(person).where(own, moment.is_not(None)).values({moment: at}))
    teams = update(team).where(team.c.workshop_id == workshop_id)
    connection.execute(teams.values(writer_id=None, leader_id=None))


def _set(connection: Connection, person_id: int, **values: object) -> None:
    connection.execute(update(person).where(person.c.id == person_id).values(**values))


def _person(row: Row[tuple[object, ...]]) -> Person:
    return Person(
        id=row.id,
        number=row.number,
        group_id=row.team_id,
        name=row.name,
        has_left=row.left_at is not None,
        has_handed_in=row.handed_in_at is not None,
        has_device=row.has_device,
        attendance=Attendance(row.attendance),
        is_expected=row.is_expected,
    )


def groups(connection: Connection, workshop_id: str) -> tuple[Group, ...]:
    rows = connection.execute(_GROUPS, {"workshop_id": workshop_id})
    return tuple(
        Group(row.id, row.number, row.writer_id, row.meeting_link, row.leader_id) for row in rows
    )


def add_group(connection: Connection, workshop_id: str, number: int) -> int:
    added = connection.execute(
        team.insert().values(workshop_id=workshop_id, number=number).returning(team.c.id)
    )
    return int(added.scalar_one())


def remove_group(connection: Connection, group_id: int) -> None:
    connection.execute(team.delete().where(team.c.id == group_id))


def change_writer(connection: Connection, group_id: int, writer_id: int | None) -> None:
    connection.execute(update(team).where(team.c.id == group_id).values(writer_id=writer_id))


def change_leader(connection: Connection, group_id: int, leader_id: int | None) -> None:
    connection.execute(update(team).where(team.c.id == group_id).values(leader_id=leader_id))


def change_meeting_link(connection: Connection, group_id: int, address: str) -> None:
    connection.execute(update(team).where(team.c.id == group_id).values(meeting_link=address))
