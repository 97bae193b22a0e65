"""Milliseconds from one moment, for what happens here and in browsers on the same machine."""

from dataclasses import dataclass, field
from time import perf_counter, time


@dataclass(frozen=True)
class Stopwatch:
    began: float = field(default_factory=perf_counter)
    began_on_clock: float = field(default_factory=time)

    def at(self, moment: float) -> float:
        """Until a moment of `perf_counter`."""
        return 1000 * (moment - self.began)

    def at_clock(self, milliseconds: float) -> float:
        """Until a moment of a browser's clock, in milliseconds since 1970."""
        return milliseconds - 1000 * self.began_on_clock
