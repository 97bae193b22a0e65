"""The live socket: tells a browser that something changed, and a participant what her screen is."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from domain.change import Change, Topic
from domain.errors import Missing
from domain.workshop import Role
from services import access, entrances, reading
from services.access import Caller
from services.hearing import missed
from services.joining import Joined
from web import cookies
from web.rooms import Mailbox, entered

MOST_DIGITS = 9  # in a version
UNAUTHORISED = 4401


async def serve(socket: WebSocket) -> None:
    """Push hints to one browser tab until it goes away."""
    asked = _Asked.of(socket)
    with suppress(WebSocketDisconnect):  # she may go while she is being answered
        await (_serve_newcomer if asked.is_outside else _serve_known)(socket, asked)


async def _serve_known(socket: WebSocket, asked: "_Asked") -> None:
    mailbox = asked.mailbox(asked.token)
    with entered(asked.followed, mailbox) as room:
        arrival = await run_in_threadpool(_arrive, asked)
        if arrival is None:
            await socket.close(UNAUTHORISED)
            return
        await socket.accept()
        room.welcome(mailbox, arrival.changes)
        await _push(socket, mailbox, arrival.caller, asyncio.create_task(_leave(socket)))


async def _serve_newcomer(socket: WebSocket, asked: "_Asked") -> None:
    """Wait beside the join form, where nothing is told; then tell her what her screen is."""
    await socket.accept()
    # Said on the line: whoever has it is let in, and addresses may be logged on the way.
    entrance = await _read_entrance(socket)
    if not entrances.is_entrance(entrance):
        await socket.close(UNAUTHORISED)
        return
    leaving = asyncio.create_task(_leave(socket))
    try:
        joined = await _wait_to_join(entrance, leaving)
        if joined is None:
            return
        if joined.caller.workshop_id != asked.followed:
            await socket.close(UNAUTHORISED)
            return
        mailbox = asked.mailbox(joined.token)
        with entered(asked.followed, mailbox) as room:
            # Nothing is drawn there yet: one hint, however old, has the screen told.
            room.welcome(mailbox, [Change(asked.followed, Topic.STEP, version=1)])
            await _push(socket, mailbox, joined.caller, leaving)
    finally:
        leaving.cancel()


async def _read_entrance(socket: WebSocket) -> str:
    said = await socket.receive()
    return said.get("text") or ""


async def _wait_to_join(entrance: str, leaving: asyncio.Task[None]) -> Joined | None:
    """Whoever joins by the entrance; None when the browser leaves before."""
    loop = asyncio.get_running_loop()
    joining: asyncio.Future[Joined] = loop.create_future()

    def keep(joined: Joined) -> None:
        if not joining.done():
            joining.set_result(joined)

    def told(joined: Joined) -> None:
        loop.call_soon_threadsafe(keep, joined)  # from whichever thread made the person

    stop = await run_in_threadpool(entrances.listen, entrance, told)
    waiting: list[asyncio.Future[Any]] = [joining, leaving]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stop()
    return joining.result() if joining.done() else None


@dataclass(frozen=True)
class _Asked:
    """What a browser asks for: as whom it follows what, and what it has drawn already."""

    followed: str
    role: Role
    token: str
    language: str
    drawn: int | None
    seen: str
    is_outside: bool

    @classmethod
    def of(cls, socket: WebSocket) -> "_Asked":
        named = socket.query_params.get("role", "")
        role = Role(named) if named in set(Role) else Role.PARTICIPANT
        followed = socket.path_params["workshop_id"]
        drawn = socket.query_params.get("drawn", "")
        is_version = drawn.isdecimal() and len(drawn) <= MOST_DIGITS
        return cls(
            followed,
            role,
            socket.cookies.get(access.cookie_name(cookies.held_for(followed, role), role), ""),
            cookies.language_of(socket),
            int(drawn) if is_version else None,
            socket.query_params.get("seen", ""),
            "outside" in socket.query_params,
        )

    def mailbox(self, token: str) -> Mailbox:
        is_shown = self.role is Role.PARTICIPANT
        return Mailbox(token, self.language, is_shown=is_shown, seen=self.seen)


@dataclass(frozen=True)
class _Arrival:
    """Who has come, and what changed after the browser had drawn, before it was in the room."""

    caller: Caller
    changes: list[Change]


def _arrive(asked: _Asked) -> _Arrival | None:
    caller = access.identify(asked.token, cookies.held_for(asked.followed, asked.role), asked.role)
    if caller is None:
        return None
    found = [] if asked.drawn is None else missed(asked.followed, asked.drawn)
    return _Arrival(caller, found)


async def _leave(socket: WebSocket) -> None:
    # Nothing is expected from the browser; reading is how its leaving is noticed.
    while (await socket.receive())["type"] != "websocket.disconnect":
        continue


async def _push(
    socket: WebSocket, mailbox: Mailbox, caller: Caller, leaving: asyncio.Task[None]
) -> None:
    sending = asyncio.create_task(_send(socket, mailbox, caller))
    try:
        await leaving
    finally:
        sending.cancel()
        with suppress(asyncio.CancelledError):
            await sending


async def _send(socket: WebSocket, mailbox: Mailbox, caller: Caller) -> None:
    with suppress(WebSocketDisconnect, RuntimeError):
        while True:
            drawn, hints = await mailbox.take()
            # First what is to be seen: the hints then find that nothing is missing.
            told = [f'{{"screen":{drawn.write(mailbox.seen)}}}'] if drawn else []
            told += [hint.text for hint in hints if await _concerns(caller, hint.change)]
            if told:
                await socket.send_text(f"[{','.join(told)}]")
            if drawn:
                mailbox.seen = drawn.shared.seal


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
