"""Announces that a workshop changed, to whoever listens in this process."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock


class Topic(StrEnum):
    """What changed; a screen listens to the topics it shows."""

    STEP = "step"
    PEOPLE = "people"
    FIGURES = "figures"
    GROUP = "group"
    PLENUM = "plenum"


@dataclass(frozen=True)
class Change:
    """A hint, never content: the database is the truth.

    `group_id` limits the hint to that group and the process lead; `figures` are
    lightweight counts that need no reading.
    """

    workshop_id: str
    topic: Topic
    version: int
    group_id: int | None = None
    figures: dict[str, int] = field(default_factory=dict)


Listener = Callable[[Change], None]
_listeners: dict[str, set[Listener]] = {}
_lock = Lock()


def listen(workshop_id: str, listener: Listener) -> Callable[[], None]:
    """Call the listener for every change from now on; returns the way to stop."""
    with _lock:
        _listeners.setdefault(workshop_id, set()).add(listener)

    def stop() -> None:
        with _lock:
            _listeners.get(workshop_id, set()).discard(listener)

    return stop


def announce(change: Change) -> None:
    with _lock:
        listeners = tuple(_listeners.get(change.workshop_id, ()))
    for listener in listeners:
        listener(change)
