"""The start page's first run for many at once, until the last one has it."""

import asyncio
from time import perf_counter

from benchmarks.clients import Tab
from benchmarks.figures import Figure, show
from benchmarks.serving import PAGE, side_by_side
from tests.server import Server

PEOPLE = 200
ROUNDS = 7


def run() -> list[Figure]:
    with side_by_side(PAGE) as servers:
        for server in servers:
            asyncio.run(_last_run(server))  # the first visitor of all imports the pages
        rounds = [[asyncio.run(_last_run(server)) for server in servers] for _ in range(ROUNDS)]
    floor, ours = zip(*rounds, strict=True)
    return [Figure(f"{PEOPLE} first runs of the start page, the last", floor, ours, most=3)]


async def _last_run(server: Server) -> float:
    tabs = [Tab(server.address) for _ in range(PEOPLE)]
    await asyncio.gather(*(tab.connect() for tab in tabs))
    started = perf_counter()
    await asyncio.gather(*(tab.ask() for tab in tabs))
    ended = max(await asyncio.gather(*(tab.rest() for tab in tabs)))
    await asyncio.gather(*(tab.close() for tab in tabs))
    return 1000 * (ended - started)


if __name__ == "__main__":
    show(run())
