"""Preparing an installation: the database migrated, the list of points checked."""

from domain.point_list import PointList
from storage.engine import reading
from storage.lists import Office, national_points, offices


def prepare() -> None:
    """Migrate the database and check the list; raises FaultyList when it cannot be used."""
    national_points()
    with reading():
        pass


def known_offices() -> tuple[Office, ...]:
    """The ten offices; a workshop may also name another."""
    return offices()


def known_points() -> PointList:
    """The list new workshops are made on."""
    return national_points()
