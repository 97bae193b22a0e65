"""Everybody ticks at once, each tick sent when the one before is acknowledged, as browsers do."""

import asyncio
from time import perf_counter

from aiohttp import ClientSession

from benchmarks.live.crowd import Hall, Room
from benchmarks.live.readings import Reading
from benchmarks.live.stopwatch import Stopwatch
from services import reading, ticking

TICKS = 3
TICKED, ALL_TICKED = "a tick", "all ticks"


async def bare(hall: Hall) -> list[Reading]:
    paths = [f"/bare/{number}" for number in range(TICKS)]
    return await _storm({guest.browser: paths for guest in hall.guests})


async def ours(room: Room) -> list[Reading]:
    points = sorted(reading.record(room.lead).points)
    chosen = {
        member.browser: (points * 2)[number % len(points) :][:TICKS]
        for number, member in enumerate(room.members)
    }
    path = f"/live/{room.lead.workshop_id}/kryss"
    found = await _storm({b: [f"{path}/{point}" for point in chosen[b]] for b in chosen})
    for member in room.members:
        assert ticking.ticks(room.caller(member)) == set(chosen[member.browser])
    return found


async def _storm(paths: dict[ClientSession, list[str]]) -> list[Reading]:
    watch = Stopwatch()
    each = await asyncio.gather(*(_tick(browser, asked) for browser, asked in paths.items()))
    ticked = [1000 * taken for times, _ in each for taken in times]
    return [Reading(TICKED, ticked), Reading(ALL_TICKED, [watch.at(ended) for _, ended in each])]


async def _tick(browser: ClientSession, paths: list[str]) -> tuple[list[float], float]:
    """The seconds each took until it was saved, and when the last one was."""
    taken = []
    for path in paths:
        started = perf_counter()
        async with browser.put(path, json={"chosen": True}) as answer:
            assert answer.status == 200, await answer.text()
        taken.append(perf_counter() - started)
    return taken, perf_counter()
