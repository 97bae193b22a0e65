"""Announces that a workshop changed, to whoever listens in this process."""

import logging
from collections.abc import Callable
from threading import Lock

from domain.change import Change

Listener = Callable[[Change], None]
_listeners: dict[str, set[Listener]] = {}
_lock = Lock()
_log = logging.getLogger(__name__)


def listen(workshop_id: str, listener: Listener) -> Callable[[], None]:
    """Call the listener for every change from now on; returns the way to stop."""
    with _lock:
        _listeners.setdefault(workshop_id, set()).add(listener)

    def stop() -> None:
        with _lock:
            listeners = _listeners.get(workshop_id, set())
            listeners.discard(listener)
            if not listeners:
                _listeners.pop(workshop_id, None)

    return stop


def listened_to() -> list[str]:
    """The workshops somebody listens to."""
    with _lock:
        return list(_listeners)


def announce(change: Change) -> None:
    with _lock:
        listeners = tuple(_listeners.get(change.workshop_id, ()))
    for listener in listeners:
        try:
            listener(change)
        except Exception as error:  # noqa: BLE001
            # The change is committed, whatever becomes of one screen. Only the kind of fault is
            # logged: its words may hold what people wrote.
            _log.error("A listener failed: %s", type(error).__name__)
