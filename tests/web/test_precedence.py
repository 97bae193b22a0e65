"""Streamlit's sockets wait while a crowd's live lines come, and never for long."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from tests.helpers import run
from web.precedence import CROWD, LONGEST_SECONDS, STREAMLITS, LinesFirst

LINE = "/live/abc"
BACK, NEW = "/live/abc?seen=1f", "/live/abc?seen="


class Served:
    """An application that lets every socket in, and remembers the order."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    async def __call__(self, scope: Scope, _: Receive, send: Send) -> None:
        self.paths.append(scope["path"])
        await send({"type": "websocket.accept"})


async def receive() -> Message:
    return {"type": "websocket.connect"}


async def send(_: Message) -> None:
    """Whatever is sent arrives."""


class Doors:
    def __init__(self, longest: float = LONGEST_SECONDS) -> None:
        self.served = Served()
        self.first = LinesFirst(self.served, longest)

    async def come(self, path: str, kind: str = "websocket") -> None:
        path, _, query = path.partition("?")
        scope = {"type": kind, "path": path, "query_string": query.encode()}
        await self.first(scope, receive, send)


@pytest.mark.parametrize(
    "lines", [[BACK] * (CROWD // 2 - 1), [NEW] * CROWD, ["/elsewhere"] * CROWD]
)
def test_those_who_are_not_a_crowd_that_comes_back_hold_nobody(lines: list[str]) -> None:
    async def visit() -> list[str]:
        doors = Doors()
        for line in lines:
            await doors.come(line)
        page = asyncio.create_task(doors.come(STREAMLITS))
        await asyncio.sleep(0)
        await doors.come("/last")
        await page
        return doors.served.paths[-2:]

    assert run(visit()) == [STREAMLITS, "/last"]


def test_a_crowds_lines_come_before_the_pages() -> None:
    async def visit() -> list[str]:
        doors = Doors()
        for _ in range(CROWD // 2):
            await doors.come(BACK)
        pages = [asyncio.create_task(doors.come(STREAMLITS)) for _ in range(3)]
        await asyncio.sleep(0)
        await doors.come(BACK)
        await asyncio.gather(*pages)
        return doors.served.paths

    assert run(visit()) == [LINE] * (CROWD // 2 + 1) + [STREAMLITS] * 3


def test_what_is_no_socket_does_not_wait() -> None:
    async def visit() -> list[str]:
        doors = Doors()
        for _ in range(CROWD // 2):
            await doors.come(BACK)
        page = asyncio.create_task(doors.come(STREAMLITS))
        await asyncio.sleep(0)
        await doors.come("/", kind="http")
        await page
        return doors.served.paths

    assert run(visit()) == [LINE] * (CROWD // 2) + ["/", STREAMLITS]


def test_pages_come_in_the_end_however_many_lines_come() -> None:
    async def visit() -> None:
        doors = Doors(longest=0.5)
        for _ in range(CROWD // 2):
            await doors.come(BACK)
        async with asyncio.timeout(30):
            page = asyncio.create_task(doors.come(STREAMLITS))
            while not page.done():
                await doors.come(BACK)
                await asyncio.sleep(0)
        assert doors.served.paths[-2:].count(STREAMLITS) == 1

    run(visit())
