"""Makes guessing and filling the database slow without locking anybody out, or asking who it is.

Codes that lead nowhere are answered one at a time, so a million guesses take days; codes that
exist are never delayed, however many share an address (a meeting room, an office). Workshops and
lists, which anybody may make, are made at most so many a minute by all together.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from time import monotonic

from domain.errors import TooMany, WorkshopError

PAUSE_SECONDS = 0.2
MOST_MADE, SPAN_SECONDS = 30, 60
_turn, _counting = asyncio.Lock(), Lock()
_made: deque[float] = deque(maxlen=MOST_MADE)  # when the newest were made, by whomever


async def wait_after_miss() -> None:
    async with _turn:
        await asyncio.sleep(PAUSE_SECONDS)


@contextmanager
def counted() -> Iterator[None]:
    """What is made in the block counts, unless it is refused.

    Raises TooMany when too much was made in the last minute.
    """
    now = monotonic()
    with _counting:
        if len(_made) == MOST_MADE and now - _made[0] < SPAN_SECONDS:
            raise TooMany(
                "Unusually much has been made here in the last minute. Wait a minute, and press "
                "again."
            )
        _made.append(now)
    try:
        yield
    except WorkshopError:
        with _counting, suppress(ValueError):
            _made.remove(now)
        raise
