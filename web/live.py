"""The live socket: tells a browser that something changed, and a participant what her screen is."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from domain.change import Change, Topic
from domain.errors import Missing
from domain.workshop import Role
from services import access, reading
from services.access import Caller
from services.hearing import missed
from web import cookies
from web.rooms import Mailbox, enter

MOST_DIGITS = 9  # in a version
UNAUTHORISED = 4401


async def serve(socket: WebSocket) -> None:
    """Push hints to one browser tab until it goes away."""
    asked = _Asked.of(socket)
    mailbox = Mailbox(
        asked.token, asked.language, is_shown=asked.role is Role.PARTICIPANT, seen=asked.seen
    )
    room, leave = enter(asked.followed, mailbox)
    try:
        arrival = await run_in_threadpool(_arrive, asked)
        if arrival is None:
            await socket.close(UNAUTHORISED)
            return
        await socket.accept()
        room.welcome(mailbox, arrival.changes)
        await _push(socket, mailbox, arrival.caller)
    finally:
        leave()


@dataclass(frozen=True)
class _Asked:
    """What a browser asks for: as whom it follows what, and what it has drawn already."""

    followed: str
    role: Role
    token: str
    language: str
    drawn: int | None
    seen: str

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
        )


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


async def _push(socket: WebSocket, mailbox: Mailbox, caller: Caller) -> None:
    sending = asyncio.create_task(_send(socket, mailbox, caller))
    try:
        # Nothing is expected from the browser; reading is how its leaving is noticed.
        while (await socket.receive())["type"] != "websocket.disconnect":
            continue
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
