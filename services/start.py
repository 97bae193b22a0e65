"""Preparing an installation: the database migrated, the list of points checked."""

from domain.points import Point
from storage.engine import reading
from storage.lists import Office, national_points, offices


def prepare() -> None:
    """Migrate the database and check the list; raises FaultyList when it cannot be used."""
    national_points()
    with reading():
        pass


def known_points() -> tuple[Point, ...]:
    """The national list's points."""
    return national_points().points


def known_offices() -> tuple[Office, ...]:
    """The ten offices; a workshop may also name another."""
    return offices()
