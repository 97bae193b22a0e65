"""A list with an owner: making it, reading it, publishing versions of it."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from domain.drafts import Draft
from domain.errors import Conflict, Missing, WorkshopError
from domain.list_versions import Passage, compare
from domain.owned_list import OwnedList, Version
from domain.texts import clean_line
from domain.workshop import LONGEST_NAME, Role
from services.access import Caller, new_key, require
from storage import lists, point_lists, rounds
from storage.engine import reading, writing

LONGEST_VERSION = 40


def create(title: str, *, from_national: bool) -> Caller:
    """Make a list, empty or as a copy of the one that ships; returns its owner."""
    cleaned = clean_line(title, LONGEST_NAME)
    if not cleaned:
        raise WorkshopError("Give the list a name.")
    new = OwnedList(secrets.token_urlsafe(9), secrets.token_hex(5), new_key(), cleaned)
    with writing() as connection:
        point_lists.insert(connection, new)
        if from_national:
            national = lists.national_points()
            version_id = point_lists.add_version(connection, new.id, national.version)
            point_lists.save_draft(connection, version_id, Draft(national.points))
            point_lists.publish(connection, version_id, national.version)
        else:
            point_lists.add_version(connection, new.id, "1")
    return Caller(new.id, Role.LIST_OWNER)


def read_list(caller: Caller) -> OwnedList:
    """The caller's list."""
    require(caller, Role.LIST_OWNER)
    with reading() as connection:
        return point_lists.read(connection, caller.workshop_id)


def read_version(caller: Caller, version: Version) -> Draft:
    """A version's points and links; raises Missing when it is not the caller's."""
    require(caller, Role.LIST_OWNER)
    with reading() as connection:
        _require_own(caller, version)
        return point_lists.read_draft(connection, version.id)


def read_passages(caller: Caller, version: Version) -> tuple[Passage, ...]:
    """What became of the points of the version before; nothing for a first version."""
    before = read_list(caller).before(version)
    if before is None:
        return ()
    new = read_version(caller, version)
    return compare(read_version(caller, before).points, new.points, new.links)


def _require_own(caller: Caller, version: Version) -> None:
    if version.list_id != caller.workshop_id:
        raise Missing("There is no such version of the list.")


@contextmanager
def owning(caller: Caller) -> Iterator[tuple[Connection, OwnedList]]:
    """One transaction on the caller's list, which nobody else changes meanwhile."""
    require(caller, Role.LIST_OWNER)
    with writing() as connection:
        yield connection, point_lists.lock(connection, caller.workshop_id)


def rename(caller: Caller, title: str) -> None:
    cleaned = clean_line(title, LONGEST_NAME)
    if not cleaned:
        raise WorkshopError("Give the list a name.")
    with owning(caller) as (connection, owned):
        point_lists.rename(connection, owned.id, cleaned)


def begin_draft(caller: Caller) -> None:
    """Start a version from the newest; when there is a draft already, it is kept as it is."""
    with owning(caller) as (connection, owned):
        require_draft(connection, owned)


def require_draft(connection: Connection, owned: OwnedList) -> Version:
    """The list's draft, made from the newest version when there is none."""
    if owned.draft:
        return owned.draft
    newest = owned.published[-1]
    names = {version.name for version in owned.versions}
    name = next(str(n) for n in range(len(names) + 1, 2 * len(names) + 2) if str(n) not in names)
    version_id = point_lists.add_version(connection, owned.id, name)
    points = point_lists.read_draft(connection, newest.id).points
    point_lists.save_draft(connection, version_id, Draft(points))
    return point_lists.read_version(connection, version_id)


def discard_draft(caller: Caller) -> None:
    """Throw the draft away; the versions that are published stay."""
    with owning(caller) as (connection, owned):
        if not owned.published:
            raise WorkshopError("The list has no other version. Delete the whole list instead.")
        if owned.draft:
            point_lists.remove_version(connection, owned.draft.id)


def publish(caller: Caller, name: str, seen: Draft) -> None:
    """Publish the draft; from now on it is never changed.

    Raises Conflict when the draft is no longer what the caller saw.
    """
    with owning(caller) as (connection, owned):
        if owned.draft is None:
            raise Conflict("The new version is published or thrown away already.")
        if point_lists.read_draft(connection, owned.draft.id) != seen:
            raise Conflict("Somebody else has changed the new version. Look through it again.")
        if not seen.points:
            raise WorkshopError("A list has at least one point.")
        point_lists.publish(connection, owned.draft.id, _version_name(owned, name))


def _version_name(owned: OwnedList, name: str) -> str:
    cleaned = clean_line(name, LONGEST_VERSION)
    if not cleaned:
        raise WorkshopError("Give the version a name, for example the year.")
    if cleaned in {version.name for version in owned.published}:
        raise WorkshopError("There is a version called «{name}» already.", name=cleaned)
    return cleaned


def delete(caller: Caller) -> None:
    """Delete the list, its versions and hearings; workshops keep the points they have copied.

    Raises WorkshopError while a round is on it: answers on older versions are carried by them.
    """
    with owning(caller) as (connection, owned):
        if rounds.is_on_list(connection, owned.id):
            raise WorkshopError(
                "One of Helsetilsynet's rounds is on this list. It cannot be deleted before the "
                "round is."
            )
        point_lists.remove(connection, owned.id)
