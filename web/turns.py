"""Work in threads, one at a time in each place.

What people save in one workshop waits for its lock, for most of the time it takes. When they wait
in threads, these take the interpreter from each other at every question: with 21 who joined at
once, each took a third more of the processor's time.
"""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

from starlette.concurrency import run_in_threadpool

P = ParamSpec("P")
R = TypeVar("R")


class Turns:
    """Lines of work, one for each place: as long as somebody stands in it."""

    def __init__(self) -> None:
        self._lines: WeakValueDictionary[tuple[asyncio.AbstractEventLoop, str], asyncio.Lock]
        self._lines = WeakValueDictionary()

    async def run(self, place: str, work: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """Do the work in a thread, when those who came before are done."""
        line = self._lines.setdefault((asyncio.get_running_loop(), place), asyncio.Lock())
        async with line:
            return await run_in_threadpool(work, *args, **named)
