"""Hearing of changes in a workshop, for those who show them live."""

from collections.abc import Callable

from domain.change import Change
from storage import changes, relay
from storage.engine import reading
from storage.missed import read_missed


def hear(followed: str, listener: Callable[[Change], None]) -> Callable[[], None]:
    """Call the listener for every change in a workshop or a round; returns the way to stop."""
    return changes.listen(followed, listener)


def missed(followed: str, drawn: int) -> list[Change]:
    """Hints for a screen that was drawn from this version and has heard nothing since."""
    with reading() as connection:
        found = list(read_missed(connection, [followed]))
    return [change for change in found if change.version > drawn]


def hear_other_processes() -> Callable[[], None]:
    """Also hear what is changed through other processes; returns the way to stop."""
    return relay.receive()
