"""The server is killed while everybody answers, and started again: until everybody is back."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from itertools import count
from random import uniform
from time import perf_counter

from aiohttp import ClientError, ClientSession
from websockets.exceptions import WebSocketException

from benchmarks.clients import Tab
from benchmarks.live.browsers import Screen
from benchmarks.live.crowd import Guest, Hall, Member, Room
from benchmarks.live.readings import Reading, read
from benchmarks.live.stopwatch import Stopwatch
from benchmarks.live.vote import answer_on, is_open, put, show
from tests.server import Server

BACK = "back"
AWAY = (OSError, TimeoutError, WebSocketException, ClientError)
Send = Callable[[], Awaitable[float]]
Return = Callable[[], Awaitable[float]]


async def bare(hall: Hall) -> list[Reading]:
    answers = [
        _sender(guest.browser, f"/bare/{number}") for number, guest in enumerate(hall.guests)
    ]
    returns = [_bare_return(guest) for guest in hall.guests]
    return [await _cut(hall.server, answers, returns, [])]


def _bare_return(guest: Guest) -> Return:
    async def come_back() -> float:
        guest.tab = await _reopen(guest.tab, lambda: Tab(guest.tab.server))
        return perf_counter()

    return come_back


async def ours(room: Room) -> list[Reading]:
    await room.press(f"again-{room.ballot_id}", is_open)
    answers = [_sender(member.browser, room.ballot_path) for member in room.members]
    returns = [_own_return(member) for member in room.members]
    found = await _cut(room.server, answers, returns, room.screens)
    await room.control.close()
    await room.open_control()
    # Each is counted exactly once: those acknowledged before the cut were not sent again.
    await show(room)
    return [found]


def _own_return(member: Member) -> Return:
    async def come_back() -> float:
        tab = member.tab
        await tab.drop()
        # What was on the screen stands there all the time; Streamlit runs the page anew meanwhile.
        running = asyncio.create_task(_until_done(tab.show, _page_wait))
        await _until_done(tab.follow, _own_wait)
        await tab.see(is_open)
        found = perf_counter()
        await running
        return found

    return come_back


async def _reopen(old: Tab, make: Callable[[], Tab]) -> Tab:
    """The tab that is there once the page has been drawn anew."""
    await old.close()
    opened: list[Tab] = []

    async def try_once() -> None:
        tab = make()
        await tab.show()
        opened.append(tab)

    await _until_done(try_once, _page_wait)
    return opened[-1]


def _sender(browser: ClientSession, path: str) -> Send:
    return lambda: put(browser, path)


async def _cut(
    server: Server, answers: Sequence[Send], returns: Sequence[Return], screens: Sequence[Screen]
) -> Reading:
    """Kill the server when half of the answers are saved; until each is back and has answered."""
    saved = asyncio.Semaphore(0)
    sending = asyncio.gather(*(_send(answer, saved) for answer in answers))
    for _ in range(len(answers) // 2):
        await saved.acquire()
    watch = Stopwatch()
    server.kill()
    starting = asyncio.create_task(asyncio.to_thread(server.start))
    coming = asyncio.gather(*(come_back() for come_back in returns))
    found = await read(BACK, watch, coming, [answer_on(screen) for screen in screens])
    await starting
    await sending
    return found


async def _send(answer: Send, saved: asyncio.Semaphore) -> None:
    """As sending.js does: again and again until it is acknowledged, and then no more."""
    await _until_done(answer, _own_wait)
    saved.release()


def _page_wait(tries: int) -> float:
    """Streamlit's own, in seconds."""
    return min(0.1 * 2.0**tries, 4.0)


def _own_wait(tries: int) -> float:
    """As in trying.js."""
    return min(0.3 * 2.0 ** max(0, tries - 10), 10.0)


async def _until_done(act: Callable[[], Awaitable[object]], wait: Callable[[int], float]) -> None:
    """Try until the server answers, more seldom in the end and with some chance in it."""
    for tries in count():
        try:
            await act()
        except AWAY:
            await asyncio.sleep(wait(tries) * uniform(0.5, 1.5))
        else:
            return
