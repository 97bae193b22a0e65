"""Everybody joins at once, from one address; on the floor everybody opens the bare page at once."""

import asyncio
from time import perf_counter

from benchmarks.clients import Tab
from benchmarks.live.browsers import Screen
from benchmarks.live.crowd import Guest, Hall, Member, Room, fetch, make_browser
from benchmarks.live.readings import Reading, read
from benchmarks.live.stopwatch import Stopwatch
from domain.screens import PARTICIPANT
from domain.workshop import Role
from services import access, reading
from services.access import Caller

OPENED, JOINED = "form", "joined"
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
    return [Reading(OPENED, found.people, found.screens), found]


async def _arrive(guest: Guest) -> float:
    """Fetch the page and run it."""
    await fetch(guest.browser, "/")
    await guest.tab.open()
    return perf_counter()


async def _arrives(screen: Screen, hall: Hall) -> float:
    await screen.goes_to(hall.server.address)
    return await screen.sees("[data-testid=stMetric]")


async def ours(room: Room) -> list[Reading]:
    """The form to everybody; then from the press until the step is there and the line is open."""
    members = [_make_member(room) for _ in range(room.crowd)]
    path = f"/bli-med/{room.code}"
    watch = Stopwatch()
    forms = asyncio.gather(*(_open_form(member, path) for member in members))
    opened = await read(OPENED, watch, forms, [_opens(s, room, path) for s in room.screens])
    watch = Stopwatch()
    wave = asyncio.gather(*(_join(room, m, path, number) for number, m in enumerate(members)))
    found = await read(JOINED, watch, wave, [_joins(screen) for screen in room.screens])
    assert len(reading.record(room.lead).arrived_people) == room.people
    room.members = members
    # Some seconds later each page is run on the server, for what stands below the screen.
    await asyncio.gather(*(member.tab.has_settled.wait() for member in members))
    return [opened, found]


def _make_member(room: Room) -> Member:
    newcomer = Caller(room.lead.workshop_id, Role.PARTICIPANT)
    tab = Tab(room.server.address, PARTICIPANT, newcomer, code=room.code)
    return Member(make_browser(room.server), tab)


async def _open_form(member: Member, path: str) -> float:
    """Follow the link to the page with the form, and run it."""
    await fetch(member.browser, await fetch(member.browser, path))
    await member.tab.open()
    assert member.tab.entrance
    return perf_counter()


async def _opens(screen: Screen, room: Room, path: str) -> float:
    await screen.goes_to(room.server.address + path)
    return await screen.sees("button", "Bli med")


async def _join(room: Room, member: Member, path: str, number: int) -> float:
    """Send the form; the screen comes on the line that waits beside it."""
    fields = {"navn": f"Deltaker {number}", "sted": "room", "inngang": member.tab.entrance}
    held = access.cookie_name(room.lead.workshop_id, Role.PARTICIPANT)
    async with member.browser.post(path, data=fields) as answer:
        assert answer.status == 200, await answer.text()
        member.token = answer.cookies[held].value
    await member.tab.go_on(f"{held}={member.token}")
    return perf_counter()


async def _joins(screen: Screen) -> float:
    await screen.presses("Bli med")
    return await screen.sees("p", PRESENT)
