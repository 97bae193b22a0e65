"""The groups' proposals to the list."""

from sqlalchemy import Connection, bindparam, select, update

from domain.record import Proposal, ProposalKind
from storage import schema

table = schema.proposal
# Made once, as in `choices`.
_ALL = select(table).where(table.c.workshop_id == bindparam("workshop_id")).order_by(table.c.id)


def insert(connection: Connection, workshop_id: str, team_id: int | None, new: Proposal) -> int:
    added = connection.execute(
        table.insert()
        .values(
            workshop_id=workshop_id,
            team_id=team_id,
            kind=new.kind,
            point_id=new.point_id,
            name=new.name,
            text=new.text,
            reason=new.reason,
        )
        .returning(table.c.id)
    )
    return int(added.scalar_one())


def remove(connection: Connection, proposal_id: int) -> None:
    connection.execute(table.delete().where(table.c.id == proposal_id))


def mark_accepted(connection: Connection, proposal_id: int, point_id: int) -> None:
    connection.execute(update(table).where(table.c.id == proposal_id).values(accepted_as=point_id))


def read_all(connection: Connection, workshop_id: str) -> tuple[Proposal, ...]:
    rows = connection.execute(_ALL, {"workshop_id": workshop_id})
    return tuple(
        Proposal(
            id=row.id,
            group_id=row.team_id,
            kind=ProposalKind(row.kind),
            point_id=row.point_id,
            name=row.name,
            text=row.text,
            reason=row.reason,
            accepted_as=row.accepted_as,
        )
        for row in rows
    )
