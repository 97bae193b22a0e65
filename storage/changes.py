"""Announces that a workshop changed, to whoever listens in this process."""

from collections.abc import Callable
from threading import Lock

from domain.change import Change

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
