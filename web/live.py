"""The live socket: tells a browser that something changed, never what it says."""

import asyncio
from contextlib import suppress
from dataclasses import replace

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from domain.change import Change, Topic
from domain.errors import Missing
from domain.workshop import Role
from services import reading
from services.access import Caller
from services.hearing import hear
from web import cookies

GATHER_SECONDS = 0.05  # changes this close together are told as one
UNAUTHORISED = 4401


async def serve(socket: WebSocket) -> None:
    """Push hints to one browser tab until it goes away."""
    role_name = socket.query_params.get("role", "")
    role = Role(role_name) if role_name in set(Role) else Role.PARTICIPANT
    followed = socket.path_params["workshop_id"]
    # Helsetilsynet has one cookie for all the rounds.
    named = "" if role is Role.AUTHORITY else followed
    caller = await run_in_threadpool(cookies.caller_of, socket, named, role)
    if caller is None:
        await socket.close(UNAUTHORISED)
        return
    await socket.accept()
    mailbox = _Mailbox(caller)
    stop = hear(replace(caller, workshop_id=followed), mailbox.put)
    sending = asyncio.create_task(_send(socket, mailbox))
    try:
        # Nothing is expected from the browser; reading is how its leaving is noticed.
        while (await socket.receive())["type"] != "websocket.disconnect":
            continue
    finally:
        stop()
        sending.cancel()
        with suppress(asyncio.CancelledError):
            await sending


class _Mailbox:
    """The newest change per topic and group that a browser has not been told."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.loop = asyncio.get_running_loop()
        self.arrived = asyncio.Event()
        self.waiting: dict[tuple[Topic, int | None], Change] = {}
        self.newest: dict[tuple[Topic, int | None], int] = {}

    def put(self, change: Change) -> None:
        """Called from whichever thread made the change."""
        self.loop.call_soon_threadsafe(self._keep, change)

    def _keep(self, change: Change) -> None:
        kind = change.topic, change.group_id
        # Another process's change may arrive after a newer one of our own: its figures are old.
        if change.version >= self.newest.get(kind, 0):
            self.newest[kind] = change.version
            self.waiting[kind] = change
            self.arrived.set()

    async def take(self) -> list[Change]:
        await self.arrived.wait()
        await asyncio.sleep(GATHER_SECONDS)
        self.arrived.clear()
        taken, self.waiting = list(self.waiting.values()), {}
        return taken


async def _send(socket: WebSocket, mailbox: _Mailbox) -> None:
    with suppress(WebSocketDisconnect, RuntimeError):
        while True:
            for change in await mailbox.take():
                if await _concerns(mailbox.caller, change):
                    await socket.send_json(
                        {
                            "topic": change.topic,
                            "version": change.version,
                            "figures": change.figures,
                        }
                    )


async def _concerns(caller: Caller, change: Change) -> bool:
    if caller.role is Role.AUTHORITY:  # the address may name a workshop, whose hints are not hers
        return change.topic is Topic.ROUND
    if caller.role is Role.OFFICE:
        return change.group_id in (None, caller.person_id)
    if change.group_id is None or caller.role is Role.LEAD:
        return True
    try:
        person = await run_in_threadpool(reading.person, caller)
    except Missing:
        return False
    return person.group_id == change.group_id
