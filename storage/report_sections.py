"""The sections of a round's report, in their order, with the headings in them."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from domain.report import Heading, ReportSection, Sections
from storage import schema

table, heading = schema.report_section, schema.report_heading


def read_all(connection: Connection, round_id: str) -> Sections:
    headings: dict[int, list[Heading]] = {}
    own = heading.c.report_section_id
    found = select(heading).join(table).where(table.c.round_id == round_id)
    for row in connection.execute(found.order_by(own, heading.c.place)):
        kept = Heading(row.title, row.text, row.theme_id)
        headings.setdefault(row.report_section_id, []).append(kept)
    rows = connection.execute(
        select(table).where(table.c.round_id == round_id).order_by(table.c.place)
    )
    return tuple(
        ReportSection(
            row.id, row.version, row.title, tuple(row.points), tuple(headings.get(row.id, ()))
        )
        for row in rows
    )


def save_all(connection: Connection, round_id: str, seen: Sections, wanted: Sections) -> None:
    """Let the report have these sections; a section with id 0 is new."""
    kept, known = {section.id for section in wanted}, {section.id: section for section in seen}
    for section in seen:
        if section.id not in kept:
            connection.execute(table.delete().where(table.c.id == section.id))
    for place, section in enumerate(wanted, 1):
        _place(connection, round_id, place, section, known.get(section.id))


def _place(
    connection: Connection,
    round_id: str,
    place: int,
    section: ReportSection,
    seen: ReportSection | None,
) -> None:
    values = {"place": place, "title": section.title, "points": list(section.points)}
    if seen is None:
        added = table.insert().values(round_id=round_id, version=1, **values)
        section_id = connection.execute(added.returning(table.c.id)).scalar_one()
    else:
        section_id = seen.id
        version = seen.version + (section != seen)
        change = update(table).where(table.c.id == section_id)
        connection.execute(change.values(version=version, **values))
    if seen is None or seen.headings != section.headings:
        _save_headings(connection, section_id, section.headings)


def _save_headings(connection: Connection, section_id: int, headings: Sequence[Heading]) -> None:
    connection.execute(heading.delete().where(heading.c.report_section_id == section_id))
    rows = [
        {
            "report_section_id": section_id,
            "place": place,
            "title": one.title,
            "text": one.text,
            "theme_id": one.theme_id,
        }
        for place, one in enumerate(headings, 1)
    ]
    if rows:
        connection.execute(heading.insert(), rows)
