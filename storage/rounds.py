"""Rounds, those invited to them, and the workshops that belong to an invitation."""

from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, delete, select, update

from domain.errors import Missing
from domain.points import Text
from domain.rounds import Invited, Round, RoundSettings
from domain.workshop import NewPoints
from storage import schema
from storage.upsert import put

table, office, bound = schema.round_, schema.round_office, schema.round_workshop


def insert(connection: Connection, opened: Round) -> None:
    connection.execute(
        table.insert().values(
            id=opened.id,
            version=opened.version,
            list_id=opened.list_id,
            list_version=opened.list_version,
            created_at=opened.created_at,
            **asdict(opened.settings),
        )
    )


def read_all(connection: Connection) -> list[Round]:
    """The newest first."""
    rows = connection.execute(select(table).order_by(table.c.created_at.desc(), table.c.id))
    return [_round(row) for row in rows]


def read(connection: Connection, round_id: str) -> Round:
    """Raises Missing when there is no such round."""
    # PostgreSQL refuses this character even in a question, and an address can hold it.
    found = (
        "\0" not in round_id
        and connection.execute(select(table).where(table.c.id == round_id)).one_or_none()
    )
    if not found:
        raise Missing("There is no such round.")
    return _round(found)


def lock(connection: Connection, round_id: str) -> Round:
    """Read the round and keep others from changing it until this transaction ends."""
    connection.execute(
        update(table).where(table.c.id == round_id).values(version=table.c.version + 1)
    )
    return read(connection, round_id)


def hold(connection: Connection, round_id: str) -> Round:
    """Read the round and keep others waiting until this transaction ends; its version stays."""
    connection.execute(select(table.c.id).where(table.c.id == round_id).with_for_update())
    return read(connection, round_id)


def change(connection: Connection, round_id: str, settings: RoundSettings) -> None:
    connection.execute(update(table).where(table.c.id == round_id).values(**asdict(settings)))


def publish(connection: Connection, round_id: str, moment: datetime | None) -> None:
    connection.execute(update(table).where(table.c.id == round_id).values(published_at=moment))


def remove(connection: Connection, round_id: str) -> None:
    connection.execute(delete(table).where(table.c.id == round_id))


def invite(connection: Connection, round_id: str, name: Text, key: str, *, is_panel: bool) -> None:
    connection.execute(
        office.insert().values(
            round_id=round_id, name_nb=name.nb, name_nn=name.nn, key=key, is_panel=is_panel
        )
    )


def invited(connection: Connection, round_id: str) -> list[Invited]:
    """In the order they were invited."""
    rows = connection.execute(
        select(office).where(office.c.round_id == round_id).order_by(office.c.id)
    )
    return [_invited(row) for row in rows]


def read_invited(connection: Connection, office_id: int) -> Invited:
    """Raises Missing when nobody is invited under this id."""
    row = connection.execute(select(office).where(office.c.id == office_id)).one_or_none()
    if row is None:
        raise Missing("There is no such round.")
    return _invited(row)


def bind(connection: Connection, workshop_id: str, office_id: int) -> None:
    """Let the workshop belong to the office's part of the round, and to no other."""
    put(connection, bound, {"workshop_id": workshop_id}, round_office_id=office_id)


def find_bound(connection: Connection, workshop_id: str) -> Invited | None:
    row = connection.execute(
        select(office).join(bound).where(bound.c.workshop_id == workshop_id)
    ).one_or_none()
    return _invited(row) if row else None


def bound_workshops(connection: Connection, round_id: str) -> list[str]:
    rows = select(bound.c.workshop_id).join(office).where(office.c.round_id == round_id)
    return list(connection.scalars(rows.order_by(bound.c.workshop_id)))


def new_round(round_id: str, settings: RoundSettings, list_id: str, list_version: str) -> Round:
    return Round(round_id, 1, settings, list_id, list_version, datetime.now(UTC))


def _round(row: Row[tuple[object, ...]]) -> Round:
    settings = RoundSettings(
        row.name, row.deadline, row.contact, row.leads, NewPoints(row.new_points)
    )
    return Round(
        row.id, row.version, settings, row.list_id, row.list_version, row.created_at,
        row.published_at,
    )  # fmt: skip


def _invited(row: Row[tuple[object, ...]]) -> Invited:
    return Invited(row.id, row.round_id, Text(row.name_nb, row.name_nn), row.key, row.is_panel)
