"""Hearing of changes in a workshop, for those who show them live."""

from collections.abc import Callable

from domain.change import Change
from services.access import Caller
from storage import changes, relay


def hear(caller: Caller, listener: Callable[[Change], None]) -> Callable[[], None]:
    """Call the listener for every change in the caller's workshop; returns the way to stop."""
    return changes.listen(caller.workshop_id, listener)


def hear_other_processes() -> Callable[[], None]:
    """Also hear what is changed through other processes; returns the way to stop."""
    return relay.receive()
