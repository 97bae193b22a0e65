"""Who has joined from a page that is open: its session has no cookie until it is loaded again.

The page's server-side session makes a secret, its entrance, which goes out with the join form and
comes back with it. So the session finds out who joined from it, and the form may be sent twice.
"""

import re
from dataclasses import dataclass
from secrets import token_urlsafe
from threading import Lock

from domain.workshop import Attendance, Role
from services import access, joining
from services.access import Caller

BYTES = 16
MADE = re.compile("[A-Za-z0-9_-]{22}")
MOST = 10_000  # the oldest are forgotten; their sessions read the cookie, as after a reload


@dataclass(frozen=True)
class _Joined:
    workshop_id: str
    token: str


_joined: dict[str, _Joined] = {}
_joining: dict[str, Lock] = {}
_lock = Lock()


def make() -> str:
    """A new one, for one session and one workshop."""
    return token_urlsafe(BYTES)


def join(entrance: str, code: str, name: str, attendance: Attendance) -> Caller:
    """As `joining.join`, once for each entrance; what `make` has not made is none."""
    if not MADE.fullmatch(entrance):
        return joining.join(code, name, attendance)
    with _lock:
        alone = _joining.setdefault(entrance, Lock())
    # The same form may come twice at once; nobody else has to wait for it.
    with alone:
        try:
            return _known(entrance) or _join(entrance, code, name, attendance)
        finally:
            with _lock:
                _joining.pop(entrance, None)


def _known(entrance: str) -> Caller | None:
    """Who has joined from here, unless taken out or given a new link since."""
    known = _joined.get(entrance)
    if known is None:
        return None
    return access.identify(known.token, known.workshop_id, Role.PARTICIPANT)


def _join(entrance: str, code: str, name: str, attendance: Attendance) -> Caller:
    caller = joining.join(code, name, attendance)
    with _lock:
        while len(_joined) >= MOST:
            _joined.pop(next(iter(_joined)))
        _joined[entrance] = _Joined(caller.workshop_id, access.make_token(caller))
    return caller


def token(entrance: str, workshop_id: str) -> str | None:
    """The cookie of whoever has joined the workshop from here."""
    known = _joined.get(entrance)
    return known.token if known and known.workshop_id == workshop_id else None
