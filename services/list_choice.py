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
from storage import choices, lists, point_lists, points, records, workshops
from storage.engine import reading


def find_list(code: str) -> PointList:
    """The newest version of the list with this code.

    Raises Missing when there is none, or nothing is published.
    """
    with reading() as connection:
        owned = point_lists.find_by_code(connection, code.strip())
        if not owned.published:
            raise Missing("The list has no published version yet. Ask whoever made it.")
        newest = owned.published[-1]
        draft = point_lists.read_draft(connection, newest.id)
    return PointList(owned.id, newest.name, Text(owned.title, owned.title), draft.points)


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


def is_national(list_id: str) -> bool:
    """Whether it is the list that ships."""
    return list_id == lists.national_points().id


def list_title(list_id: str) -> str:
    """What somebody's own list is called; raises Missing when it is deleted."""
    with reading() as connection:
        return point_lists.read(connection, list_id).title
