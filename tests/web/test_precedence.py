"""Streamlit's sockets wait while a crowd's live lines come, and never for long."""

import asyncio

from starlette.types import Message, Receive, Scope, Send

from web.precedence import CROWD, LONGEST_SECONDS, STREAMLITS, LinesFirst

LINE = "/live/abc"


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
        await self.first({"type": kind, "path": path}, receive, send)


def test_one_line_keeps_nobody_waiting() -> None:
    async def visit() -> list[str]:
        doors = Doors()
        await doors.come(LINE)
        page = asyncio.create_task(doors.come(STREAMLITS))
        await asyncio.sleep(0)
        await doors.come(LINE)
        await page
        return doors.served.paths

    assert asyncio.run(visit()) == [LINE, STREAMLITS, LINE]


def test_a_crowds_lines_come_before_the_pages() -> None:
    async def visit() -> list[str]:
        doors = Doors()
        for _ in range(CROWD):
            await doors.come(LINE)
        pages = [asyncio.create_task(doors.come(STREAMLITS)) for _ in range(3)]
        await asyncio.sleep(0)
        await doors.come(LINE)
        await asyncio.gather(*pages)
        return doors.served.paths

    assert asyncio.run(visit()) == [LINE] * (CROWD + 1) + [STREAMLITS] * 3


def test_what_is_no_socket_does_not_wait() -> None:
    async def visit() -> list[str]:
        doors = Doors()
        for _ in range(CROWD):
            await doors.come(LINE)
        page = asyncio.create_task(doors.come(STREAMLITS))
        await asyncio.sleep(0)
        await doors.come("/", kind="http")
        await page
        return doors.served.paths

    assert asyncio.run(visit()) == [LINE] * CROWD + ["/", STREAMLITS]


def test_pages_come_in_the_end_however_many_lines_come() -> None:
    async def visit() -> None:
        doors = Doors(longest=0.5)
        page = asyncio.create_task(doors.come(STREAMLITS))
        for _ in range(CROWD):
            await doors.come(LINE)
        async with asyncio.timeout(30):
            page = asyncio.create_task(doors.come(STREAMLITS))
            while not page.done():
                await doors.come(LINE)
                await asyncio.sleep(0)
        assert doors.served.paths.count(STREAMLITS) == 2

    asyncio.run(visit())
