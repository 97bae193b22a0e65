"""A vote: opened, answered by all at once, closed and shown."""

import asyncio
from functools import partial
from time import perf_counter

from aiohttp import ClientSession

from benchmarks.clients import Tab
from benchmarks.live.browsers import Screen
from benchmarks.live.crowd import Hall, Room
from benchmarks.live.readings import Reading, read
from benchmarks.live.step import push
from benchmarks.live.stopwatch import Stopwatch
from domain.steps import Step
from services import reading

ASKED, ANSWERED, SHOWN = "asked", "answered", "shown"
FORM = "ask-proposal"
SENTENCE = "Slå sammen 4 og 7"
SAVED = "Stemmen er lagret."
RESULT = ".workshop-bars"


async def bare(hall: Hall) -> list[Reading]:
    asked = await push(hall, ASKED)
    watch = Stopwatch()
    saving = asyncio.gather(
        *(put(guest.browser, f"/bare/{number}") for number, guest in enumerate(hall.guests))
    )
    answered = await read(ANSWERED, watch, saving)
    return [asked, answered, await push(hall, SHOWN)]


async def put(browser: ClientSession, path: str) -> float:
    """Send an answer; when it was acknowledged."""
    async with browser.put(path, json={"approves": True}) as answer:
        assert answer.status == 200, await answer.text()
    return perf_counter()


async def ours(room: Room) -> list[Reading]:
    for step in (Step.SELECT_PERSON, Step.SELECT_GROUP):
        await room.press(f"forward-{step}", partial(_is_past, step))
    watch = Stopwatch()
    asking = room.press(f"{FORM}-Åpne avstemningen", is_open, {f"{FORM}-sentence-0": SENTENCE})
    asked = await read(ASKED, watch, asking, [s.sees(".ballot input") for s in room.screens])
    answered = await _answer(room)
    return [asked, answered, await show(room)]


async def _answer(room: Room) -> Reading:
    path = room.ballot_path
    watch = Stopwatch()
    saving = asyncio.gather(*(put(member.browser, path) for member in room.members))
    return await read(ANSWERED, watch, saving, [answer_on(s) for s in room.screens])


async def answer_on(screen: Screen) -> float:
    """Choose an answer in a real browser; when it says that it is saved."""
    await screen.chooses("Ja")
    return await screen.sees(".ballot", SAVED)


async def show(room: Room) -> Reading:
    """Close the vote and show the result, in which each answer must be counted exactly once."""
    ballot_id = room.ballot_id
    await room.press(f"close-{ballot_id}", lambda tab: not is_open(tab))
    watch = Stopwatch()
    showing = room.press(f"reveal-{ballot_id}", _is_shown)
    found = await read(SHOWN, watch, showing, [s.sees(RESULT) for s in room.screens])
    counted = reading.record(room.lead).ballots[-1].counts
    assert counted == {"approves": {1: room.people, 0: 0}}, counted
    return found


def _is_past(step: Step, tab: Tab) -> bool:
    return not tab.screen["shared"]["step"].startswith(step)


def is_open(tab: Tab) -> bool:
    """Whether there is a paper that can be filled in."""
    return any(not block["paper"]["readonly"] for block in tab.blocks if "paper" in block)


def _is_shown(tab: Tab) -> bool:
    return any(block["key"].startswith("result-") for block in tab.blocks)
