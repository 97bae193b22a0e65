"""The live socket: tells a browser that something changed, and a participant what her screen is."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.websockets import WebSocket, WebSocketDisconnect

from content.screen import Screen, screen
from domain.change import Change, Topic
from domain.errors import Missing
from domain.workshop import Role
from language import speaking
from services import access, reading, showing
from services.access import Caller
from services.hearing import hear, missed
from web import cookies

GATHER_SECONDS = 0.05  # after one round of telling; what changes meanwhile is told as one
MOST_DIGITS = 9  # in a version
UNAUTHORISED = 4401
SHOWN = {Topic.STEP, Topic.PLENUM}  # what a participant's screen shows changes with these

Kind = tuple[Topic, int | None]
Changes = dict[Kind, Change]


async def serve(socket: WebSocket) -> None:
    """Push hints to one browser tab until it goes away."""
    asked = _Asked.of(socket)
    mailbox = _Mailbox(asked)
    room, leave = _enter(asked.followed, mailbox)
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
            socket.cookies.get(access.cookie_name(_named(followed, role), role), ""),
            cookies.language_of(socket),
            int(drawn) if is_version else None,
            socket.query_params.get("seen", ""),
        )


def _named(followed: str, role: Role) -> str:
    # Helsetilsynet has one cookie for all the rounds.
    return "" if role is Role.AUTHORITY else followed


@dataclass(frozen=True)
class _Arrival:
    """Who has come, and what changed after the browser had drawn, before it was in the room."""

    caller: Caller
    changes: Changes


def _arrive(asked: _Asked) -> _Arrival | None:
    caller = access.identify(asked.token, _named(asked.followed, asked.role), asked.role)
    if caller is None:
        return None
    found = [] if asked.drawn is None else missed(asked.followed, asked.drawn)
    return _Arrival(caller, {(change.topic, change.group_id): change for change in found})


def _is_shown(changes: Changes) -> bool:
    return any(topic in SHOWN for topic, _ in changes)


_rooms: dict[tuple[asyncio.AbstractEventLoop, str], "_Room"] = {}


def _enter(followed: str, mailbox: "_Mailbox") -> tuple["_Room", Callable[[], None]]:
    """Put what changes in the mailbox from now on; returns the room, and the way to leave it."""
    place = asyncio.get_running_loop(), followed
    room = _rooms.get(place) or _rooms.setdefault(place, _Room(*place))
    room.mailboxes.add(mailbox)

    def leave() -> None:
        room.mailboxes.discard(mailbox)
        if not room.mailboxes:
            room.stop()
            del _rooms[place]

    return room, leave


class _Room:
    """Everybody who follows the same workshop or round.

    A change is gathered once for all of them: three hundred who answer at once, each told of each
    answer, would be ninety thousand errands. So are participants' screens: the workshop is read,
    and what a group shares is written, once for all.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, followed: str) -> None:
        self.loop = loop
        self.followed = followed
        self.mailboxes: set[_Mailbox] = set()
        self.gathered: dict[Kind, Change] = {}
        self.welcomed: dict[_Mailbox, Changes] = {}
        self.newest: dict[Kind, int] = {}
        self.telling: asyncio.Task[None] | None = None
        self.stop = hear(followed, self.put)

    def put(self, change: Change) -> None:
        """Called from whichever thread made the change."""
        self.loop.call_soon_threadsafe(self._keep, change)

    def _keep(self, change: Change) -> None:
        kind = change.topic, change.group_id
        # Another process's change may arrive after a newer one of our own: its figures are old.
        if change.version < self.newest.get(kind, 0):
            return
        self.newest[kind] = change.version
        self.gathered[kind] = change
        self._wake()

    def welcome(self, mailbox: "_Mailbox", changes: Changes) -> None:
        """Tell somebody who has come what she has missed, together with others who come."""
        self.welcomed[mailbox] = changes
        self._wake()

    def _wake(self) -> None:
        if self.telling is None or self.telling.done():
            self.telling = self.loop.create_task(self._tell())

    async def _tell(self) -> None:
        while self.gathered or self.welcomed:
            told = self._take()
            shown = [m for m, changes in told.items() if m.is_shown and _is_shown(changes)]
            screens: dict[_Mailbox, Screen | None] = {}
            try:
                if shown:
                    screens = await run_in_threadpool(_write_screens, self.followed, shown)
            finally:
                # Without its screen, a browser that hears of a change asks for it.
                for mailbox, changes in told.items():
                    mailbox.put(changes, screens.get(mailbox))
            await asyncio.sleep(GATHER_SECONDS)

    def _take(self) -> dict["_Mailbox", Changes]:
        """What each is to be told now."""
        gathered, self.gathered = self.gathered, {}
        welcomed, self.welcomed = self.welcomed, {}
        told: dict[_Mailbox, Changes] = dict.fromkeys(self.mailboxes, gathered)
        return told | {mailbox: missed | gathered for mailbox, missed in welcomed.items()}


def _write_screens(
    workshop_id: str, mailboxes: Collection["_Mailbox"]
) -> dict["_Mailbox", Screen | None]:
    try:
        shown = showing.show_all(workshop_id, [mailbox.token for mailbox in mailboxes])
    except Missing:
        return {}
    screens: dict[_Mailbox, Screen | None] = {}
    for mailbox, one in zip(mailboxes, shown, strict=True):
        with speaking(mailbox.language):
            screens[mailbox] = screen(*one) if one else None
    return screens


class _Mailbox:
    """What a browser has not been told: the newest change per topic and group, and its screen."""

    def __init__(self, asked: _Asked) -> None:
        self.token, self.language = asked.token, asked.language
        self.is_shown = asked.role is Role.PARTICIPANT
        self.seen = asked.seen
        self.arrived = asyncio.Event()
        self.waiting: dict[Kind, Change] = {}
        self.screen: Screen | None = None

    def put(self, changes: Changes, drawn: Screen | None) -> None:
        self.waiting.update(changes)
        if drawn and (self.screen is None or self.screen.version <= drawn.version):
            self.screen = drawn
        if self.waiting:
            self.arrived.set()

    async def take(self) -> tuple[Screen | None, list[Change]]:
        await self.arrived.wait()
        self.arrived.clear()
        drawn, self.screen = self.screen, None
        taken, self.waiting = list(self.waiting.values()), {}
        return drawn, taken


async def _push(socket: WebSocket, mailbox: _Mailbox, caller: Caller) -> None:
    sending = asyncio.create_task(_send(socket, mailbox, caller))
    try:
        # Nothing is expected from the browser; reading is how its leaving is noticed.
        while (await socket.receive())["type"] != "websocket.disconnect":
            continue
    finally:
        sending.cancel()
        with suppress(asyncio.CancelledError):
            await sending


async def _send(socket: WebSocket, mailbox: _Mailbox, caller: Caller) -> None:
    with suppress(WebSocketDisconnect, RuntimeError):
        while True:
            drawn, changes = await mailbox.take()
            # First what is to be seen: the hints then find that nothing is missing.
            if drawn:
                await socket.send_text(f'{{"screen":{drawn.write(mailbox.seen)}}}')
                mailbox.seen = drawn.shared.seal
            for change in changes:
                if await _concerns(caller, change):
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
