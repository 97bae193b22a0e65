"""The installation's own secrets: made once, kept."""

from threading import Barrier

import pytest

from storage.engine import writing
from storage.secrets import read_or_make
from tests.helpers import at_once


def _ask(name: str = "signing") -> str:
    with writing() as connection:
        return read_or_make(connection, name)


def test_secret_is_made_only_once(database: str) -> None:
    first = _ask()
    assert _ask() == first
    assert len(first) == 64


def test_each_name_has_its_secret(database: str) -> None:
    assert _ask("signing") != _ask("other")


def test_all_get_the_first_secret(database: str) -> None:
    assert len(set(at_once(*[_ask] * 8))) == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_first_askers_share_the_secret(database: str) -> None:
    all_are_inside = Barrier(8)

    def ask() -> str:
        with writing() as connection:
            all_are_inside.wait()
            return read_or_make(connection, "signing")

    assert len(set(at_once(*[ask] * 8))) == 1
