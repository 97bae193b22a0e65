"""The live socket: tells a browser that something changed, never what it says."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from domain.change import Change, Topic
from domain.errors import Missing
from domain.workshop import Role
from services import reading
from services.access import Caller
from services.hearing import hear, missed
from web import cookies

GATHER_SECONDS = 0.05  # after one round of telling; what changes meanwhile is told as one
MOST_DIGITS = 9  # in a version
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
    mailbox = _Mailbox(caller)
    leave = _enter(followed, mailbox)
    try:
        mailbox.put(await _missed(followed, socket.query_params.get("drawn", "")))
        await socket.accept()
        await _push(socket, mailbox)
    finally:
        leave()


Kind = tuple[Topic, int | None]
_rooms: dict[tuple[asyncio.AbstractEventLoop, str], "_Room"] = {}


def _enter(followed: str, mailbox: "_Mailbox") -> Callable[[], None]:
    """Put what changes in the mailbox from now on; returns the way to stop."""
    place = asyncio.get_running_loop(), followed
    room = _rooms.get(place) or _rooms.setdefault(place, _Room(*place))
    room.mailboxes.add(mailbox)

    def leave() -> None:
        room.mailboxes.discard(mailbox)
        if not room.mailboxes:
            room.stop()
            del _rooms[place]

    return leave


class _Room:
    """Everybody who follows the same workshop or round.

    A change is gathered once for all of them: three hundred who answer at once, each told of each
    answer, would be ninety thousand errands.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, followed: str) -> None:
        self.loop = loop
        self.mailboxes: set[_Mailbox] = set()
        self.gathered: dict[Kind, Change] = {}
        self.newest: dict[Kind, int] = {}
        self.handed_out = 0.0
        self.stop = hear(followed, self.put)

    def put(self, change: Change) -> None:
        """Called from whichever thread made the change."""
        self.loop.call_soon_threadsafe(self._keep, change)

    def _keep(self, change: Change) -> None:
        kind = change.topic, change.group_id
        # Another process's change may arrive after a newer one of our own: its figures are old.
        if change.version < self.newest.get(kind, 0):
            return
        if not self.gathered:
            next_round = self.handed_out + GATHER_SECONDS
            self.loop.call_at(max(next_round, self.loop.time()), self._hand_out)
        self.newest[kind] = change.version
        self.gathered[kind] = change

    def _hand_out(self) -> None:
        for mailbox in self.mailboxes:
            mailbox.put(self.gathered)
        self.gathered = {}
        self.handed_out = self.loop.time()


class _Mailbox:
    """The newest change per topic and group that a browser has not been told."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.arrived = asyncio.Event()
        self.waiting: dict[Kind, Change] = {}

    def put(self, changes: Mapping[Kind, Change]) -> None:
        if changes:
            self.waiting.update(changes)
            self.arrived.set()

    async def take(self) -> list[Change]:
        await self.arrived.wait()
        self.arrived.clear()
        taken, self.waiting = list(self.waiting.values()), {}
        return taken


async def _missed(followed: str, drawn: str) -> Mapping[Kind, Change]:
    """What changed after the browser had drawn this version, and before it was in the room."""
    is_version = drawn.isdecimal() and len(drawn) <= MOST_DIGITS
    found = await run_in_threadpool(missed, followed, int(drawn)) if is_version else []
    return {(change.topic, change.group_id): change for change in found}


async def _push(socket: WebSocket, mailbox: _Mailbox) -> None:
    sending = asyncio.create_task(_send(socket, mailbox))
    try:
        # Nothing is expected from the browser; reading is how its leaving is noticed.
        while (await socket.receive())["type"] != "websocket.disconnect":
            continue
    finally:
        sending.cancel()
        with suppress(asyncio.CancelledError):
            await sending


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
