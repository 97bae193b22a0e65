"""Who has joined from a page that is open: its session has no cookie until it is loaded again.

The page's server-side session makes a secret, its entrance, which goes out with the join form and
comes back with it. So the session finds out who joined from it, and so does the live line, which
waits beside the form; and the form may be sent twice.
"""

import re
from collections.abc import Callable
from secrets import token_urlsafe
from threading import Lock

from domain.workshop import Attendance, Role
from services import access, joining
from services.joining import Joined

BYTES = 16
MADE = re.compile("[A-Za-z0-9_-]{22}")
MOST = 10_000  # the oldest are forgotten; their sessions read the cookie, as after a reload
Listener = Callable[[Joined], None]

_joined: dict[str, Joined] = {}
_listeners: dict[str, Listener] = {}
_joining: dict[str, Lock] = {}
_lock = Lock()


def make() -> str:
    """A new one, for one session and one workshop."""
    return token_urlsafe(BYTES)


def is_entrance(text: str) -> bool:
    """Whether the text looks like what `make` makes."""
    return MADE.fullmatch(text) is not None


def join(entrance: str, code: str, name: str, attendance: Attendance) -> Joined:
    """As `joining.join`, once for each entrance; what `make` has not made is none."""
    if not is_entrance(entrance):
        return joining.join(code, name, attendance)
    with _lock:
        alone = _joining.setdefault(entrance, Lock())
    # The same form may come twice at once; nobody else has to wait for it.
    with alone:
        try:
            return _known(entrance) or _keep(entrance, joining.join(code, name, attendance))
        finally:
            with _lock:
                _joining.pop(entrance, None)


def _known(entrance: str) -> Joined | None:
    """Who has joined from here, unless taken out or given a new link since."""
    known = _joined.get(entrance)
    if known is None:
        return None
    caller = access.identify(known.token, known.caller.workshop_id, Role.PARTICIPANT)
    return Joined(caller, known.token) if caller else None


def _keep(entrance: str, joined: Joined) -> Joined:
    with _lock:
        while len(_joined) >= MOST:
            _joined.pop(next(iter(_joined)))
        _joined[entrance] = joined
        listener = _listeners.get(entrance)
    if listener:
        listener(joined)
    return joined


def listen(entrance: str, listener: Listener) -> Callable[[], None]:
    """Tell the listener of whoever joins from here, or has joined; returns the way to stop.

    Only the newest listener is told.
    """
    with _lock:
        _listeners[entrance] = listener
    known = _known(entrance)
    if known:
        listener(known)

    def stop() -> None:
        with _lock:
            if _listeners.get(entrance) is listener:
                del _listeners[entrance]

    return stop


def token(entrance: str, workshop_id: str) -> str | None:
    """The cookie of whoever has joined the workshop from here."""
    known = _joined.get(entrance)
    return known.token if known and known.caller.workshop_id == workshop_id else None
