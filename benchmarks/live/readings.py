"""What a phase finds: milliseconds until each had it, among clients and in real browsers."""

import asyncio
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from benchmarks.live.stopwatch import Stopwatch


@dataclass(frozen=True)
class Reading:
    """One end point; `screens` is empty when no real browser took part."""

    name: str
    people: Sequence[float]
    screens: Sequence[float] = ()


def p95(times: Sequence[float]) -> float:
    """The time within which 95 % of them were done."""
    return sorted(times)[ceil(0.95 * len(times)) - 1]


async def read(
    name: str,
    watch: Stopwatch,
    people: Awaitable[Iterable[float]],
    screens: Iterable[Awaitable[float]] = (),
) -> Reading:
    """Wait for moments here and in browsers at once, and tell them as times since the start."""
    moments, seen = await asyncio.gather(people, asyncio.gather(*screens))
    return Reading(name, [watch.at(m) for m in moments], [watch.at_clock(s) for s in seen])
