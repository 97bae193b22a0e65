"""Those who take part: on the bare page, and in a workshop of the product."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientSession, ClientTimeout, TCPConnector
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.clients import Tab
from benchmarks.live.browsers import Screen
from domain.screens import CONTROL_ROOM
from domain.workshop import Role
from services import access, reading, workshops
from services.access import Caller
from tests.server import Server

PATIENCE = 120
PAGE = {"Accept": "text/html"}
Sees = Callable[[Tab], bool]
LOST = 15  # seconds after which a press is taken for lost
FIVE_IN_A_GROUP = 5


def make_browser(server: Server) -> ClientSession:
    """One person's: a connection and cookies of its own."""
    return ClientSession(
        server.address,
        headers={"Origin": server.address},
        timeout=ClientTimeout(PATIENCE),
        # The server closes what is idle for five seconds; a real browser would ask once more.
        connector=TCPConnector(keepalive_timeout=3),
    )


async def fetch(browser: ClientSession, path: str) -> str:
    """Fetch a page, or what stands where it was; returns where it leads on to."""
    async with browser.get(path, headers=PAGE, allow_redirects=False) as answer:
        await answer.read()
        return answer.headers.get("Location", "")


@dataclass
class Guest:
    """Somebody at the bare page, with the bare push."""

    browser: ClientSession
    tab: Tab
    line: ClientConnection | None = None

    async def listen(self) -> None:
        self.line = await connect(self.tab.server.replace("http", "ws", 1) + "/bare")

    async def hear(self) -> float:
        """Be told that something changed, and run the fragment again; when that ended."""
        assert self.line is not None
        await self.line.recv()
        await self.tab.ask(fragment=self.tab.parts["metric"].fragment_id)
        return await self.tab.rest()

    async def leave(self) -> None:
        await asyncio.gather(self.tab.close(), self.browser.close())
        if self.line:
            await self.line.close()


@dataclass
class Hall:
    """The bare server and its guests."""

    server: Server
    crowd: int
    screens: list[Screen] = field(default_factory=list)
    guests: list[Guest] = field(default_factory=list)

    async def open(self) -> None:
        """Nothing has to be made before the guests come."""

    async def close(self) -> None:
        await asyncio.gather(*(guest.leave() for guest in self.guests))


@dataclass
class Member:
    """Somebody who has joined."""

    browser: ClientSession
    tab: Tab
    token: str = ""

    async def leave(self) -> None:
        await asyncio.gather(self.tab.close(), self.browser.close())


@dataclass
class Room:
    """A workshop, its lead's control room, and those who have joined."""

    server: Server
    crowd: int
    screens: list[Screen] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    lead: Caller = field(init=False)
    code: str = field(init=False)
    control: Tab = field(init=False)

    @property
    def people(self) -> int:
        """How many are in, those in real browsers included."""
        return self.crowd + len(self.screens)

    @property
    def ballot_id(self) -> int:
        return reading.record(self.lead).ballots[-1].id

    @property
    def ballot_path(self) -> str:
        """Where an answer to the newest vote is sent."""
        return f"/live/{self.lead.workshop_id}/stemme/{self.ballot_id}"

    def caller(self, member: Member) -> Caller:
        found = access.identify(member.token, self.lead.workshop_id, Role.PARTICIPANT)
        assert found is not None
        return found

    async def open(self) -> None:
        """Make the workshop, and let its lead wait in the control room."""
        self.lead = workshops.create("Stor workshop", "Statsforvalteren i Øvelse", "nb")
        groups = max(1, min(self.people // FIVE_IN_A_GROUP, workshops.MOST_GROUPS))
        workshops.set_group_count(self.lead, groups)
        self.code = reading.record(self.lead).code
        await self.open_control()

    async def open_control(self) -> None:
        self.control = Tab(self.server.address, CONTROL_ROOM, self.lead)
        await self.control.open()

    async def press(
        self, button: str, sees: Sees, written: Mapping[str, str] | None = None
    ) -> list[float]:
        """Press it in the control room; when each participant's screen showed what came of it."""
        is_done = _has_drawn("work", drawn(self.control, "work"))
        await self.control.rest()
        tabs = [member.tab for member in self.members]
        seeing = asyncio.gather(*(tab.see(sees) for tab in tabs))
        moments, _ = await asyncio.gather(seeing, self._press(button, written, is_done))
        # What stands below the screen is drawn by Streamlit afterwards.
        await asyncio.gather(*(tab.rest(lambda tab: tab.is_up_to_date) for tab in tabs))
        return moments

    async def _press(
        self, button: str, written: Mapping[str, str] | None, is_done: Callable[[Tab], bool]
    ) -> None:
        """Press it, and once more if nothing comes of it; the next buttons are then there."""
        while True:
            await self.control.press(button, written)
            with suppress(TimeoutError):
                async with asyncio.timeout(LOST):
                    await self.control.rest(is_done)
                    return

    async def close(self) -> None:
        tabs = [member.leave() for member in self.members]
        await asyncio.gather(self.control.close(), *tabs)


def _has_drawn(follower: str, before: int) -> Callable[[Tab], bool]:
    return lambda tab: drawn(tab, follower) > before


def drawn(tab: Tab, follower: str) -> int:
    """The version the part that follows by this key has drawn; 0 before it is there."""
    found: list[dict[str, Any]] = [said for key, said in tab.live.items() if key.endswith(follower)]
    return max((int(said["version"]) for said in found), default=0)
