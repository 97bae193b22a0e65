"""Which list a workshop is on: the one that ships, or one of somebody's own."""

from dataclasses import replace

from sqlalchemy import Connection

from domain.change import Topic
from domain.errors import Missing, WorkshopError
from domain.point_list import PointList
from domain.points import Text
from domain.record import Record
from domain.steps import Step
from domain.workshop import Role
from services.access import Caller
from services.acts import acting
from services.lists import read_owned
from storage import choices, lists, point_lists, points, records, workshops
from storage.engine import reading


def find_list(code: str) -> PointList:
    """The newest version of the list with this code, or at the end of this link.

    Raises Missing when there is none, or nothing is published.
    """
    given = code.strip().rstrip("/").rpartition("=")[2]
    with reading() as connection:
        owned = read_owned(connection, point_lists.find_by_code(connection, given).id)
        if not owned.published:
            raise Missing("The list has no published version yet. Ask whoever made it.")
        newest = owned.published[-1]
        draft = point_lists.read_draft(connection, newest.id)
    title = owned.row.title
    return PointList(owned.row.id, newest.name, Text(title, title), draft.points)


def choose_list(caller: Caller, code: str) -> None:
    """Run the workshop on the list with this code."""
    _use(caller, find_list(code))


def choose_national_list(caller: Caller) -> None:
    """Run the workshop on the list that ships."""
    _use(caller, lists.national_points())


def _use(caller: Caller, chosen: PointList) -> None:
    with acting(caller, Role.LEAD) as act:
        settings = act.workshop.settings
        if (settings.list_id, settings.list_version) == (chosen.id, chosen.version):
            return
        if _is_worked_with(act.connection, records.read(act.connection, act.workshop.id)):
            raise WorkshopError(
                "The list can only be changed before anybody has worked with its points."
            )
        points.remove_all(act.connection, act.workshop.id)
        points.insert_list(act.connection, act.workshop.id, chosen.points)
        fitting = replace(
            settings,
            list_id=chosen.id,
            list_version=chosen.version,
            choose=min(settings.choose, len(chosen.points)),
        )
        workshops.change_settings(act.connection, act.workshop.id, fitting)
        act.log("choose list", change=f"{settings.list_id} → {chosen.id} {chosen.version}")
        act.announce(Topic.STEP)


def _is_worked_with(connection: Connection, record: Record) -> bool:
    """Whether another list would delete what people have done."""
    work = (record.group_lists, record.plenum_list, record.proposals, record.point_notes)
    ticked = any(choices.ticks_of(connection, person.id) for person in record.people)
    return record.step is not Step.BEFORE or ticked or any(work)


def list_title(list_id: str, language: str) -> str:
    """What the list is called; empty when its owner has deleted it."""
    national = lists.national_points()
    if list_id == national.id:
        return national.title.pick(language)
    try:
        with reading() as connection:
            return point_lists.read(connection, list_id).title
    except Missing:
        return ""
