"""A step opened to everybody at once, the list of points included, until the last has it."""

import asyncio
from time import perf_counter

from benchmarks.clients import Tab
from benchmarks.figures import Figure, show
from benchmarks.serving import METRIC, side_by_side
from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from services import joining, reading, workshops
from services.access import Caller
from tests.server import Server

CROWDS = (100, 300)
ROUNDS = 5


def run() -> list[Figure]:
    return [_measure(crowd) for crowd in CROWDS]


def _measure(crowd: int) -> Figure:
    with side_by_side(METRIC) as (bare, product):
        lead, people = gather(crowd)
        rounds = []
        for _ in range(ROUNDS + 1):
            floor = asyncio.run(_last_metric(bare, crowd))
            rounds.append((floor, asyncio.run(_last_list(product, lead, people))))
            workshops.step_back(lead, Step.SELECT_PERSON)
    floors, ours = zip(*rounds[1:], strict=True)  # the first one warms up
    return Figure(f"The list opened to {crowd}, the last", floors, ours, most=2)


def gather(crowd: int) -> tuple[Caller, list[Caller]]:
    """A workshop this many have joined, before its first step."""
    lead = workshops.create("Stor workshop", "Statsforvalteren i Øvelse", "nb")
    workshops.set_group_count(lead, min(crowd // 5, workshops.MOST_GROUPS))
    code = reading.record(lead).code
    return lead, [joining.join(code, f"Deltaker {number}").caller for number in range(crowd)]


async def _last_metric(server: Server, crowd: int) -> float:
    tabs = [Tab(server.address) for _ in range(crowd)]
    await asyncio.gather(*(tab.open() for tab in tabs))
    started = perf_counter()
    await asyncio.gather(*(tab.ask(fragment=tab.parts["metric"].fragment_id) for tab in tabs))
    ended = max(await asyncio.gather(*(tab.rest() for tab in tabs)))
    await asyncio.gather(*(tab.close() for tab in tabs))
    return 1000 * (ended - started)


async def _last_list(server: Server, lead: Caller, people: list[Caller]) -> float:
    tabs = [Tab(server.address, PARTICIPANT, person) for person in people]
    room = Tab(server.address, CONTROL_ROOM, lead)
    await asyncio.gather(*(tab.open() for tab in [room, *tabs]))
    started = perf_counter()
    await room.press(f"forward-{Step.BEFORE}")
    ended = max(await asyncio.gather(*(tab.see(_has_list) for tab in tabs)))
    await asyncio.gather(*(tab.close() for tab in [room, *tabs]))
    return 1000 * (ended - started)


def _has_list(tab: Tab) -> bool:
    return any("picker" in block for block in tab.blocks)


if __name__ == "__main__":
    show(run())
