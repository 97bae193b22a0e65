"""The themes of a round, the passages tagged with each, and the quotes picked for the report."""

from sqlalchemy import Connection, delete, select, update

from domain.points import Text
from domain.themes import Theme
from storage import schema
from storage.upsert import put, put_new

table, mark, quote = schema.theme, schema.theme_mark, schema.quote


def read_all(connection: Connection, round_id: str) -> list[Theme]:
    """In the order they were made."""
    rows = connection.execute(
        select(table).where(table.c.round_id == round_id).order_by(table.c.id)
    )
    return [Theme(row.id, Text(row.name_nb, row.name_nn)) for row in rows]


def insert(connection: Connection, round_id: str, name: Text) -> None:
    connection.execute(table.insert().values(round_id=round_id, name_nb=name.nb, name_nn=name.nn))


def rename(connection: Connection, theme_id: int, name: Text) -> None:
    changed = update(table).where(table.c.id == theme_id)
    connection.execute(changed.values(name_nb=name.nb, name_nn=name.nn))


def remove(connection: Connection, theme_id: int) -> None:
    """Remove the theme with its marks."""
    connection.execute(delete(table).where(table.c.id == theme_id))


def read_marks(connection: Connection, round_id: str) -> dict[str, frozenset[int]]:
    """The ids of the themes of each passage, by the passage's key."""
    rows = connection.execute(select(mark).join(table).where(table.c.round_id == round_id))
    marks: dict[str, frozenset[int]] = {}
    for row in rows:
        marks[row.passage] = marks.get(row.passage, frozenset()) | {row.theme_id}
    return marks


def set_mark(connection: Connection, theme_id: int, passage: str, *, is_marked: bool) -> None:
    keys = {"theme_id": theme_id, "passage": passage}
    if is_marked:
        put_new(connection, mark, keys)
    else:
        connection.execute(
            delete(mark).where(mark.c.theme_id == theme_id, mark.c.passage == passage)
        )


def move_marks(connection: Connection, theme_id: int, into_id: int) -> None:
    """Tag everything the one theme is on with the other."""
    marked = select(mark.c.passage).where(mark.c.theme_id == theme_id)
    for passage in connection.scalars(marked).all():
        set_mark(connection, into_id, passage, is_marked=True)


def read_quotes(connection: Connection, round_id: str) -> dict[str, bool]:
    """The keys of the passages picked, and whether the source is told."""
    rows = connection.execute(select(quote).where(quote.c.round_id == round_id))
    return {row.passage: row.with_source for row in rows}


def set_quote(
    connection: Connection, round_id: str, passage: str, with_source: bool | None
) -> None:
    """Pick the passage, with or without its source; None is not picked."""
    if with_source is not None:
        keys = {"round_id": round_id, "passage": passage}
        put(connection, quote, keys, with_source=with_source)
        return
    connection.execute(
        delete(quote).where(quote.c.round_id == round_id, quote.c.passage == passage)
    )
