"""Everybody opens the page, answers at once, and sees the result, each beside its floor."""

import asyncio
from collections.abc import Awaitable
from time import perf_counter
from typing import Any

import httpx2
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.clients import Tab, cookie
from benchmarks.figures import Figure
from benchmarks.memory import resident
from benchmarks.serving import METRIC, side_by_side
from benchmarks.step import gather
from domain.ballots import BallotKind, Question
from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from services import reading, voting, workshops
from services.access import Caller
from tests.server import Server

ROUNDS = 3
PATIENCE = 120
Times = tuple[float, float, float]  # the last to join, to be acknowledged and to see the result


def measure(crowd: int) -> list[Figure]:
    """Milliseconds until the last one has it, and the server's memory."""
    with side_by_side(METRIC) as (bare, product):
        lead, people = gather(crowd)
        for step in (Step.BEFORE, Step.SELECT_PERSON, Step.SELECT_GROUP):
            workshops.advance(lead, step)
        rounds = [
            (asyncio.run(_bare(bare, crowd)), asyncio.run(_vote(product, lead, people)))
            for _ in range(ROUNDS + 1)
        ]
        memory = ([resident(bare)], [resident(product)])
    floors, ours = zip(*rounds[1:], strict=True)  # the first one warms up
    names = ("joined, the last", "answered, the last", "result on the last screen")
    targets = (3, None, 2)
    return [
        *(
            Figure(f"{crowd}: {name}", [f[i] for f in floors], [o[i] for o in ours], most=most)
            for i, (name, most) in enumerate(zip(names, targets, strict=True))
        ),
        Figure(f"{crowd}: memory of the server", *memory, unit="kB"),
    ]


async def _bare(server: Server, crowd: int) -> Times:
    """A bare page, a route that writes a row, and a word passed on to a bare fragment."""
    tabs = [Tab(server.address) for _ in range(crowd)]
    joined = await _timed(*(tab.open() for tab in tabs))
    path = server.address.replace("http", "ws", 1) + "/bare"
    async with httpx2.AsyncClient(base_url=server.address, timeout=PATIENCE) as browser:
        answered = await _timed(*(browser.put(f"/bare/{n}", json={}) for n in range(crowd)))
    lines = await asyncio.gather(*(connect(path) for _ in range(crowd)))
    shown = await _timed(lines[0].send("changed"), *map(_hear, lines, tabs))
    await asyncio.gather(*(line.close() for line in lines), *(tab.close() for tab in tabs))
    return joined, answered, shown


async def _hear(line: ClientConnection, tab: Tab) -> None:
    await line.recv()
    await tab.ask(fragment=tab.parts["metric"].fragment_id)
    await tab.rest()


async def _vote(server: Server, lead: Caller, people: list[Caller]) -> Times:
    """A vote from its opening to its result; each answer must be counted exactly once."""
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    ballot_id = voting.open_ballot(lead, question)
    tabs = [Tab(server.address, PARTICIPANT, person) for person in people]
    joined = await _timed(*(tab.open() for tab in tabs))
    room = Tab(server.address, CONTROL_ROOM, lead)
    await room.open()
    async with httpx2.AsyncClient(base_url=server.address, timeout=PATIENCE) as browser:
        path = f"/live/{lead.workshop_id}/stemme/{ballot_id}"
        headers = [{"Cookie": cookie(who), "Origin": server.address} for who in people]
        answered = await _timed(*(_answer(browser, path, shown) for shown in headers))
    await _press(room, f"close-{ballot_id}", tabs)
    shown = await _timed(_press(room, f"reveal-{ballot_id}", tabs))
    await asyncio.gather(*(tab.close() for tab in [room, *tabs]))
    counted = reading.record(lead).ballots[-1].counts
    assert counted == {"approves": {1: len(people), 0: 0}}, counted
    return joined, answered, shown


async def _press(room: Tab, button: str, tabs: list[Tab]) -> None:
    """Press it in the control room, and wait until every screen has drawn what came of it."""
    before = max(map(_drawn, tabs))
    await room.rest()
    await room.press(button)
    await asyncio.gather(*(tab.rest(lambda tab: _drawn(tab) > before) for tab in tabs))
    await room.rest(lambda room: all(said["version"] > before for said in _works(room)))


def _drawn(tab: Tab) -> int:
    return next(int(said["version"]) for key, said in tab.live.items() if key.endswith("lists"))


def _works(room: Tab) -> list[dict[str, Any]]:
    return [said for key, said in room.live.items() if key.endswith("work")]


async def _answer(browser: httpx2.AsyncClient, path: str, headers: dict[str, str]) -> None:
    answer = await browser.put(path, json={"approves": True}, headers=headers)
    assert answer.status_code == 200, answer.text


async def _timed(*work: Awaitable[object]) -> float:
    started = perf_counter()
    await asyncio.gather(*work)
    return 1000 * (perf_counter() - started)
