"""What the offices have sent: each version kept, with the file it came in."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, delete, func, select, update

from domain.errors import Missing
from domain.rounds import Draft, Status, Submission
from storage import schema
from storage.contents import pack, unpack

table, office = schema.submission, schema.round_office
DRAFT_VERSION = 0
# Everything but the file, which is fetched when somebody asks for it.
LISTED: Sequence[Column[object]] = [column for column in table.c if column.name != "original"]


def keep_draft(connection: Connection, office_id: int, draft: Draft, moment: datetime) -> None:
    """Keep the file in the place of an earlier draft."""
    drop_draft(connection, office_id)
    connection.execute(
        table.insert().values(
            round_office_id=office_id,
            version=DRAFT_VERSION,
            status=Status.DRAFT,
            file_name=draft.file_name,
            original=draft.content,
            contents={},
            fingerprint="",
            received_at=moment,
            is_late=False,
            question="",
        )
    )


def drop_draft(connection: Connection, office_id: int) -> None:
    connection.execute(
        delete(table).where(table.c.round_office_id == office_id, table.c.version == DRAFT_VERSION)
    )


def find_draft(connection: Connection, office_id: int) -> Draft | None:
    row = connection.execute(
        select(table.c.file_name, table.c.original).where(
            table.c.round_office_id == office_id, table.c.version == DRAFT_VERSION
        )
    ).one_or_none()
    return Draft(row.file_name, row.original) if row else None


def insert(connection: Connection, sent: Submission, original: bytes) -> None:
    """Keep the submission as the office's next version."""
    last = select(func.max(table.c.version)).where(table.c.round_office_id == sent.office_id)
    connection.execute(
        table.insert().values(
            round_office_id=sent.office_id,
            version=(connection.scalar(last) or 0) + 1,
            status=sent.status,
            file_name=sent.file_name,
            original=original,
            contents=pack(sent.contents),
            fingerprint=sent.fingerprint,
            received_at=sent.received_at,
            is_late=sent.is_late,
            question="",
        )
    )


def of_round(connection: Connection, round_id: str) -> list[Submission]:
    """Every version anybody in the round has sent, the oldest first."""
    rows = select(*LISTED).join(office).where(office.c.round_id == round_id)
    return _read(connection.execute(_sent(rows)).all())


def of_office(connection: Connection, office_id: int) -> list[Submission]:
    rows = select(*LISTED).where(table.c.round_office_id == office_id)
    return _read(connection.execute(_sent(rows)).all())


def _sent(rows: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return rows.where(table.c.version > DRAFT_VERSION).order_by(
        table.c.round_office_id, table.c.version
    )


def read_original(connection: Connection, submission_id: int, office_id: int) -> tuple[str, bytes]:
    """The file's name and bytes; raises Missing when the office has no such submission."""
    own = (table.c.id == submission_id) & (table.c.round_office_id == office_id)
    row = connection.execute(select(table.c.file_name, table.c.original).where(own)).one_or_none()
    if row is None:
        raise Missing("There is no such submission.")
    return row.file_name, row.original


def set_status(
    connection: Connection, submission_id: int, seen: Status, status: Status, question: str = ""
) -> bool:
    """Change the status if it still is the one seen; says whether it was."""
    changed = connection.execute(
        update(table)
        .where(table.c.id == submission_id, table.c.status == seen)
        .values(status=status, question=question)
    )
    return changed.rowcount == 1


def _read(rows: Sequence[Row[tuple[object, ...]]]) -> list[Submission]:
    return [
        Submission(
            row.id, row.round_office_id, row.version, Status(row.status), row.file_name,
            unpack(row.contents), row.fingerprint, row.received_at, row.is_late, row.question,
        )
        for row in rows
    ]  # fmt: skip
