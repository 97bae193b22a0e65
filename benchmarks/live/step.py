"""A step is opened to everybody, with the list of points; on the floor a bare push."""

import asyncio
from time import perf_counter

from benchmarks.live.crowd import Hall, Room
from benchmarks.live.readings import Reading, read
from benchmarks.live.stopwatch import Stopwatch
from domain.steps import Step

HEADING = "heading"  # what follows the step
OPENED = "opened"


async def bare(hall: Hall) -> list[Reading]:
    return [await push(hall, OPENED)]


async def push(hall: Hall, name: str) -> Reading:
    """One says something; everybody hears it and runs a fragment, or writes it in the page."""
    word = f"{name} {perf_counter()}"
    hearing = asyncio.gather(*(guest.hear() for guest in hall.guests))
    speaker = hall.guests[0].line
    assert speaker is not None
    watch = Stopwatch()
    await speaker.send(word)
    return await read(name, watch, hearing, [s.sees("#told", word) for s in hall.screens])


async def ours(room: Room) -> list[Reading]:
    watch = Stopwatch()
    opening = room.press(f"forward-{Step.BEFORE}", HEADING)
    found = await read(OPENED, watch, opening, [s.sees(".list input") for s in room.screens])
    assert all(member.tab.shows("picker") for member in room.members)
    return [found]
