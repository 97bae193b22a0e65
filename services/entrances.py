"""Who has joined from a page that is open: its session has no cookie until it is loaded again.

The page's server-side session makes a secret, its entrance, which goes out with the join form and
comes back with it. So the session finds out who joined from it, and the form may be sent twice.
"""

from dataclasses import dataclass
from secrets import token_urlsafe
from threading import Lock

from domain.workshop import Attendance
from services import access, joining
from services.access import Caller

MOST = 10_000  # the oldest are forgotten; their sessions read the cookie, as after a reload


@dataclass(frozen=True)
class _Joined:
    caller: Caller
    token: str


_joined: dict[str, _Joined] = {}
_lock = Lock()


def make() -> str:
    """A new one, for one session and one workshop."""
    return token_urlsafe(16)


def join(entrance: str, code: str, name: str, attendance: Attendance) -> Caller:
    """As `joining.join`, once for each entrance."""
    # One at a time, as they are anyhow in the database: the same form may come twice at once.
    with _lock:
        known = _joined.get(entrance)
        if known:
            return known.caller
        caller = joining.join(code, name, attendance)
        while len(_joined) >= MOST:
            _joined.pop(next(iter(_joined)))
        _joined[entrance] = _Joined(caller, access.make_token(caller))
    return caller


def token(entrance: str, workshop_id: str) -> str | None:
    """The cookie of whoever has joined the workshop from here."""
    known = _joined.get(entrance)
    return known.token if known and known.caller.workshop_id == workshop_id else None
