"""Writing a new version of a list: one act for each thing its owner does to the points."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from domain import drafts
from domain.drafts import Draft, Words
from domain.errors import Conflict, WorkshopError
from domain.list_versions import Rule
from domain.owned_list import OwnedList
from domain.point_list import PointList
from domain.points import Point, PointKind, Text
from domain.texts import clean, clean_line
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller, require
from services.lists import owning, require_draft
from storage import point_lists
from storage.engine import reading
from storage.lists import read_points


def words(name: Text, text: Text) -> Words:
    """What was written for a point, cleaned; one language stands for both.

    Raises WorkshopError when the name or the text is missing in both.
    """
    cleaned = _line(name)
    written = _both(Text(clean(text.nb), clean(text.nn)))
    if not cleaned.nb:
        raise WorkshopError("Give the point a short name.")
    if not written.nb:
        raise WorkshopError("Write what can go wrong.")
    return Words(cleaned, written)


def _line(text: Text) -> Text:
    return _both(Text(clean_line(text.nb, LONGEST_NAME), clean_line(text.nn, LONGEST_NAME)))


def _both(text: Text) -> Text:
    return Text(text.nb or text.nn, text.nn or text.nb)


def save_point(caller: Caller, seen: Point, changed: Point) -> None:
    """Give a point new words or a new place; `seen` is the point as the writer read it."""
    written = words(changed.name, changed.text)
    new = replace(changed, name=written.name, text=written.text, area=_line(changed.area))
    _change(caller, lambda draft, _: drafts.change(draft, seen, new))


def add_point(caller: Caller, written: Words, area: Text) -> None:
    new = Point(0, PointKind.LIST, written.name, written.text, area=_line(area))
    _change(caller, lambda draft, keys: drafts.add(draft, replace(new, key=next(keys))))


def remove_point(caller: Caller, key: str) -> None:
    _change(caller, lambda draft, _: drafts.remove(draft, key))


def merge_points(caller: Caller, chosen: Sequence[str], written: Words, rule: Rule) -> None:
    _change(caller, lambda draft, keys: drafts.merge(draft, chosen, next(keys), written, rule))


def split_point(caller: Caller, key: str, parts: Sequence[Words], rule: Rule) -> None:
    _change(
        caller,
        lambda draft, keys: drafts.split(draft, key, [(next(keys), p) for p in parts], rule),
    )


def choose_rule(caller: Caller, key: str, rule: Rule) -> None:
    """Say what becomes of values given before to the points of a merge or a split."""
    _change(caller, lambda draft, _: drafts.choose_rule(draft, key, rule))


def undo(caller: Caller, key: str) -> None:
    """Undo a merge or a split; the points of the version before stand again."""
    with owning(caller) as (connection, owned):
        draft = require_draft(connection, owned)
        before = owned.before(draft)
        points = point_lists.read_draft(connection, before.id).points if before else ()
        stored = point_lists.read_draft(connection, draft.id)
        point_lists.save_draft(connection, draft.id, drafts.undo(stored, key, points))


def read_yaml(content: bytes) -> PointList:
    """A list in YAML; raises FaultyList with a sentence for every fault."""
    return read_points(content)


def preview_import(caller: Caller, imported: PointList) -> tuple[Draft, Draft, Draft]:
    """The version before, the draft as it is, and as it would be with the file's points."""
    require(caller, Role.LIST_OWNER)
    with reading() as connection:
        return _fit(connection, point_lists.read(connection, caller.workshop_id), imported)


def save_import(caller: Caller, imported: PointList, seen: str) -> None:
    """Let the draft hold the file's points; `seen` is the mark of the draft they replace."""
    with owning(caller) as (connection, owned):
        _, present, new = _fit(connection, owned, imported)
        if drafts.mark(present) != seen:
            raise Conflict("Somebody else has changed the new version. Look through it again.")
        point_lists.save_draft(connection, require_draft(connection, owned).id, new)


def _fit(
    connection: Connection, owned: OwnedList, imported: PointList
) -> tuple[Draft, Draft, Draft]:
    before = point_lists.read_draft(connection, owned.published[-1].id) if owned.published else None
    present = point_lists.read_draft(connection, owned.draft.id) if owned.draft else before
    used = point_lists.used_keys(connection, owned.id)
    new = drafts.identify(imported.points, before.points if before else (), used)
    return before or Draft(()), present or Draft(()), new


def _change(caller: Caller, change: Callable[[Draft, Iterator[str]], Draft]) -> None:
    """Change the draft; the change may take keys the list has never had."""
    with owning(caller) as (connection, owned):
        if owned.draft is None:
            raise Conflict("The new version is published or thrown away already.")
        keys = drafts.fresh_keys(point_lists.used_keys(connection, owned.id))
        stored = point_lists.read_draft(connection, owned.draft.id)
        point_lists.save_draft(connection, owned.draft.id, change(stored, keys))
