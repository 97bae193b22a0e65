"""The imported list of names, organisations and places."""

from sqlalchemy import Connection, delete, select, update

from domain.attendees import Attendee
from storage import schema

table = schema.attendee


def insert(
    connection: Connection, workshop_id: str, person_id: int | None, attendee: Attendee
) -> None:
    connection.execute(
        table.insert().values(
            workshop_id=workshop_id,
            person_id=person_id,
            name=attendee.name,
            organisation=attendee.organisation,
            place=attendee.place,
        )
    )


def read_all(connection: Connection, workshop_id: str) -> list[tuple[int | None, Attendee]]:
    """Everybody on the list with the person's id, which is gone once the workshop is closed."""
    query = select(table).where(table.c.workshop_id == workshop_id).order_by(table.c.id)
    return [
        (row.person_id, Attendee(row.name, row.organisation, row.place))
        for row in connection.execute(query)
    ]


def by_person(connection: Connection, workshop_id: str) -> dict[int, Attendee]:
    found = read_all(connection, workshop_id)
    return {person_id: attendee for person_id, attendee in found if person_id is not None}


def unite(connection: Connection, kept_id: int, other_id: int) -> None:
    """Let the kept person have what the list says of the other, unless there is something."""
    has_own = connection.execute(select(table.c.id).where(table.c.person_id == kept_id)).first()
    others = table.c.person_id == other_id
    if has_own:
        connection.execute(delete(table).where(others))
    else:
        connection.execute(update(table).where(others).values(person_id=kept_id))


def part_from_people(connection: Connection, workshop_id: str) -> None:
    """Keep the list, and no longer who in the workshop each one was."""
    listed = [attendee for _, attendee in read_all(connection, workshop_id)]
    remove_all(connection, workshop_id)
    # By name: the order people were added in would tell who is who.
    for attendee in sorted(listed, key=lambda one: one.name.casefold()):
        insert(connection, workshop_id, None, attendee)


def remove_all(connection: Connection, workshop_id: str) -> None:
    connection.execute(delete(table).where(table.c.workshop_id == workshop_id))
