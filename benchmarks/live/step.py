"""A step is opened to everybody, with the list of points; on the floor a bare push."""

import asyncio
from time import perf_counter

from benchmarks.clients import Tab
from benchmarks.live.crowd import Hall, Room
from benchmarks.live.readings import Reading, read
from benchmarks.live.stopwatch import Stopwatch
from domain.steps import Step

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
    opening = room.press(f"forward-{Step.BEFORE}", lambda tab: shows(tab, "picker"))
    found = await read(OPENED, watch, opening, [s.sees(".list input") for s in room.screens])
    return [found]


def shows(tab: Tab, part: str) -> bool:
    """Whether a part of this kind is on a participant's screen."""
    return any(part in block for block in tab.blocks)
