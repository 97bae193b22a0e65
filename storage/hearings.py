"""Hearings of a list's version: who answers, and what they say."""

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Row, select, update

from domain.errors import Missing
from domain.hearing import Comment, CommentKind, Hearing
from domain.record import Proposal
from storage import proposals, schema

table, respondent, comment = schema.hearing, schema.respondent, schema.hearing_comment


def insert(connection: Connection, hearing_id: str, version_id: int, key: str) -> None:
    connection.execute(
        table.insert().values(
            id=hearing_id, list_version_id=version_id, key=key, opened_at=datetime.now(UTC)
        )
    )


def read(connection: Connection, hearing_id: str) -> Hearing:
    """Raises Missing when there is no such hearing."""
    row = connection.execute(select(table).where(table.c.id == hearing_id)).one_or_none()
    if row is None:
        raise Missing("There is no such hearing.")
    return _hearing(row)


def of_list(connection: Connection, list_id: str) -> list[Hearing]:
    """The list's hearings, the oldest first."""
    version = schema.list_version
    found = (
        select(table)
        .join(version, version.c.id == table.c.list_version_id)
        .where(version.c.point_list_id == list_id)
        .order_by(table.c.opened_at)
    )
    return [_hearing(row) for row in connection.execute(found)]


def opened_before(connection: Connection, moment: datetime) -> list[str]:
    """The open hearings that were opened before this."""
    found = select(table.c.id).where(table.c.closed_at.is_(None), table.c.opened_at < moment)
    return list(connection.scalars(found))


def close(connection: Connection, hearing_id: str) -> None:
    """Close it: what was said stays, and no longer says who said it."""
    connection.execute(
        update(table).where(table.c.id == hearing_id).values(closed_at=datetime.now(UTC))
    )
    connection.execute(
        update(respondent).where(respondent.c.hearing_id == hearing_id).values(body="", key="")
    )


def add_respondent(connection: Connection, hearing_id: str, body: str, key: str) -> int:
    added = respondent.insert().values(hearing_id=hearing_id, body=body, key=key)
    return int(connection.execute(added.returning(respondent.c.id)).scalar_one())


def respondent_key(connection: Connection, hearing_id: str, respondent_id: int) -> str:
    """The key of who answers; raises Missing when there is none, or the hearing is closed."""
    found = select(respondent.c.key).where(
        respondent.c.hearing_id == hearing_id, respondent.c.id == respondent_id
    )
    key = connection.scalar(found)
    if not key:
        raise Missing("The hearing is closed.")
    return str(key)


def count_respondents(connection: Connection, hearing_id: str) -> int:
    found = select(respondent.c.id).where(respondent.c.hearing_id == hearing_id)
    return len(connection.execute(found).all())


def save_comment(connection: Connection, respondent_id: int, new: Comment) -> None:
    """Add the answer, in place of the earlier one to the same point."""
    if new.point_key is not None:
        connection.execute(
            comment.delete().where(
                comment.c.respondent_id == respondent_id, comment.c.point_key == new.point_key
            )
        )
    connection.execute(
        comment.insert().values(
            respondent_id=respondent_id,
            point_key=new.point_key,
            kind=new.kind,
            name=new.name,
            text=new.text,
            reason=new.reason,
        )
    )


def remove_comment(connection: Connection, hearing_id: str, comment_id: int) -> None:
    mine = select(respondent.c.id).where(respondent.c.hearing_id == hearing_id)
    connection.execute(
        comment.delete().where(comment.c.id == comment_id, comment.c.respondent_id.in_(mine))
    )


def comments(connection: Connection, hearing_id: str) -> tuple[Comment, ...]:
    """Every answer, in the order they came."""
    return _comments(connection, respondent.c.hearing_id == hearing_id)


def comments_of(connection: Connection, respondent_id: int) -> tuple[Comment, ...]:
    return _comments(connection, respondent.c.id == respondent_id)


def _comments(connection: Connection, wanted: ColumnElement[bool]) -> tuple[Comment, ...]:
    rows = connection.execute(
        select(comment, respondent.c.body)
        .join(respondent, respondent.c.id == comment.c.respondent_id)
        .where(wanted)
        .order_by(comment.c.id)
    )
    return tuple(
        Comment(
            row.id,
            CommentKind(row.kind),
            row.point_key,
            row.name,
            row.text,
            row.reason,
            row.body,
        )
        for row in rows
    )


def workshops_input(
    connection: Connection, list_id: str, version_name: str
) -> list[tuple[str | None, Proposal]]:
    """Proposals of closed workshops on this version, with the key of the point each is about."""
    workshop, point = schema.workshop, schema.point
    found = connection.scalars(
        select(workshop.c.id)
        .where(
            workshop.c.list_id == list_id,
            workshop.c.list_version == version_name,
            workshop.c.closed_at.is_not(None),
            workshop.c.rehearses.is_(None),
        )
        .order_by(workshop.c.closed_at)
    ).all()
    keys = dict(
        connection.execute(
            select(point.c.id, point.c.key).where(point.c.workshop_id.in_(found))
        ).all()
    )
    given = [p for workshop_id in found for p in proposals.read_all(connection, workshop_id)]
    return [(keys.get(p.point_id) or None, p) for p in given]


def _hearing(row: Row[tuple[object, ...]]) -> Hearing:
    return Hearing(row.id, row.list_version_id, row.key, row.opened_at, row.closed_at)
