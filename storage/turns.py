"""Turns that are taken in the order they were asked for."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """One at a time; a plain lock lets whoever comes by pass those who have waited."""

    def __init__(self) -> None:
        self._changing = Lock()
        self._line: deque[Lock] = deque()  # the first has the turn, the others wait at their lock

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait for the turn, and keep it until the end of the block."""
        own = Lock()
        own.acquire()
        with self._changing:
            self._line.append(own)
            is_first = self._line[0] is own
        if not is_first:
            own.acquire()
        try:
            yield
        finally:
            self._pass_on()

    @property
    def waiting(self) -> int:
        """How many wait for the turn."""
        return max(0, len(self._line) - 1)

    def _pass_on(self) -> None:
        with self._changing:
            self._line.popleft()
            if self._line:
                self._line[0].release()
