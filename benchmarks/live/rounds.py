"""One round: the phases of a meeting one after the other, each on the floor and then on ours."""

import asyncio
import gc
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from types import ModuleType

from benchmarks.live import joining, restart, step, ticks, vote
from benchmarks.live.browsers import SCREENS, screens
from benchmarks.live.crowd import Hall, Room
from benchmarks.live.readings import Reading
from benchmarks.live.usage import Usage, processor_seconds, used
from benchmarks.serving import METRIC, side_by_side
from tests.server import Server

PHASES = (joining, step, ticks, vote, restart)
WARMERS = 10
ROUNDS = 3


@dataclass
class Side:
    """What a round found of the floor or of ours: by end point and by phase."""

    readings: dict[str, Reading] = field(default_factory=dict)
    usage: dict[str, Usage] = field(default_factory=dict)

    async def take(self, phase: str, server: Server, act: Awaitable[list[Reading]]) -> None:
        before = processor_seconds(server)
        self.readings |= {reading.name: reading for reading in await act}
        self.usage[phase] = used(server, before)


Round = tuple[Side, Side]  # the floor and ours


def play_rounds(crowd: int) -> list[Round]:
    """Rounds of protocol-level clients alone, each on servers of its own that have warmed up."""
    return [_play(crowd, 0) for _ in range(ROUNDS)]


def play_with_screens(crowd: int) -> Round:
    """A round in which two of the crowd have real browsers; these slow down everybody else."""
    return _play(crowd - SCREENS, SCREENS)


def _play(crowd: int, screen_count: int) -> Round:
    # The clients' own collections of garbage, of half a second each, are not the servers'.
    gc.collect()
    gc.disable()
    try:
        with side_by_side(METRIC) as servers:
            asyncio.run(_meet(servers, WARMERS, 0, PHASES[:-1]))
            return asyncio.run(_meet(servers, crowd, screen_count, PHASES))
    finally:
        gc.enable()


async def _meet(
    servers: tuple[Server, Server], crowd: int, screen_count: int, phases: Sequence[ModuleType]
) -> Round:
    bare, product = servers
    found = Side(), Side()
    async with screens(screen_count) as at_bare, screens(screen_count) as at_ours:
        hall, room = Hall(bare, crowd, at_bare), Room(product, crowd, at_ours)
        await room.open()
        for phase in phases:
            await found[0].take(phase.__name__, bare, phase.bare(hall))
            await found[1].take(phase.__name__, product, phase.ours(room))
        await asyncio.gather(hall.close(), room.close())
    return found
