"""Everybody joins at once, from one address; on the floor everybody opens the bare page at once."""

import asyncio
from time import perf_counter

import httpx2

from benchmarks.clients import Tab
from benchmarks.live.browsers import Screen
from benchmarks.live.crowd import Guest, Hall, Member, Room, make_browser
from benchmarks.live.readings import Reading, read
from benchmarks.live.stopwatch import Stopwatch
from domain.screens import PARTICIPANT
from domain.workshop import Role
from services import access, reading
from services.access import Caller

PAGE = {"Accept": "text/html"}
JOINED = "joined"
PRESENT = "Du er med."


async def bare(hall: Hall) -> list[Reading]:
    hall.guests = [
        Guest(make_browser(hall.server), Tab(hall.server.address)) for _ in range(hall.crowd)
    ]
    watch = Stopwatch()
    arriving = asyncio.gather(*map(_arrive, hall.guests))
    found = await read(JOINED, watch, arriving, [_arrives(s, hall) for s in hall.screens])
    # The bare page has no push of its own: its lines are opened apart.
    await asyncio.gather(*(guest.listen() for guest in hall.guests))
    await asyncio.gather(*(screen.listens(hall.server) for screen in hall.screens))
    return [found]


async def _arrive(guest: Guest) -> float:
    """Fetch the page and run it."""
    await guest.browser.get("/", headers=PAGE)
    await guest.tab.open()
    return perf_counter()


async def _arrives(screen: Screen, hall: Hall) -> float:
    await screen.goes_to(hall.server.address)
    return await screen.sees("[data-testid=stMetric]")


async def ours(room: Room) -> list[Reading]:
    """From the press on «Join» until the step is on the screen and the live line is open."""
    browsers = [make_browser(room.server) for _ in range(room.crowd)]
    # The form stands before everybody when the wave begins.
    path = f"/bli-med/{room.code}"
    forms = await asyncio.gather(*(browser.get(path, headers=PAGE) for browser in browsers))
    assert {form.status_code for form in forms} == {200}
    for screen in room.screens:
        await screen.goes_to(room.server.address + path)
    watch = Stopwatch()
    wave = asyncio.gather(*(_join(room, b, number) for number, b in enumerate(browsers)))
    found = await read(JOINED, watch, wave, [_joins(screen) for screen in room.screens])
    assert len(reading.record(room.lead).arrived_people) == room.people
    return [found]


async def _join(room: Room, browser: httpx2.AsyncClient, number: int) -> float:
    """Send the form, go where it leads, and open the page there with the cookie it gave."""
    name = f"Deltaker {number}"
    answer = await browser.post(f"/bli-med/{room.code}", data={"navn": name, "sted": "room"})
    assert answer.status_code == 303, answer.text
    await browser.get(answer.headers["Location"], headers=PAGE)
    workshop_id = room.lead.workshop_id
    held = access.cookie_name(workshop_id, Role.PARTICIPANT)
    token = browser.cookies[held]
    somebody = Caller(workshop_id, Role.PARTICIPANT)
    tab = Tab(room.server.address, PARTICIPANT, somebody, f"{held}={token}")
    await tab.open()
    assert tab.blocks
    room.members.append(Member(browser, tab, token))
    return perf_counter()


async def _joins(screen: Screen) -> float:
    await screen.presses("Bli med")
    return await screen.sees("p", PRESENT)
