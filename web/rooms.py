"""Those who follow the same workshop or round, and what each has not been told yet."""

import asyncio
import json
import logging
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic

from starlette.concurrency import run_in_threadpool

from content.screen import TOPICS, Screen, screen
from domain.change import Change, Topic
from domain.errors import Missing
from language import speaking
from services import showing
from services.hearing import hear

# Seconds after a round of telling: what changes is told as one, and others get on with their work.
LEAST_REST, MOST_REST = 0.01, 0.1
FIGURES_SECONDS = 0.25  # when only figures have changed: nobody reads faster

Kind = tuple[Topic, int | None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hint:
    """A change, and the text it is told with: the same for all, so written once."""

    change: Change
    text: str


Hints = dict[Kind, Hint]
Screens = dict["Mailbox", Screen | None]


def _hints(changes: Iterable[Change]) -> Hints:
    return {(one.topic, one.group_id): Hint(one, _write(one)) for one in changes}


def _write(change: Change) -> str:
    told = {"topic": change.topic, "version": change.version, "figures": change.figures}
    return json.dumps(told)


def _is_shown(changes: Hints) -> bool:
    return any(topic in TOPICS for topic, _ in changes)


_rooms: dict[tuple[asyncio.AbstractEventLoop, str], "Room"] = {}


@contextmanager
def entered(followed: str, mailbox: "Mailbox") -> Iterator["Room"]:
    """In the block, what changes is put in the mailbox."""
    place = asyncio.get_running_loop(), followed
    room = _rooms.get(place) or _rooms.setdefault(place, Room(*place))
    room.mailboxes.add(mailbox)
    try:
        yield room
    finally:
        room.mailboxes.discard(mailbox)
        if not room.mailboxes:
            room.stop()
            del _rooms[place]


class Room:
    """Everybody who follows the same workshop or round.

    A change is gathered once for all of them: three hundred who answer at once, each told of each
    answer, would be ninety thousand errands. So are participants' screens: the workshop is read,
    and what a group shares is written, once for all.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, followed: str) -> None:
        self.loop = loop
        self.followed = followed
        self.mailboxes: set[Mailbox] = set()
        self.gathered: dict[Kind, Change] = {}
        self.welcomed: dict[Mailbox, Hints] = {}
        self.newest: dict[Kind, int] = {}
        self.urgent = asyncio.Event()
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
        self._wake(is_urgent=change.topic is not Topic.FIGURES)

    def welcome(self, mailbox: "Mailbox", changes: Iterable[Change]) -> None:
        """Tell somebody who has come what she has missed, together with others who come."""
        self.welcomed[mailbox] = _hints(changes)
        self._wake(is_urgent=True)

    def _wake(self, *, is_urgent: bool) -> None:
        if is_urgent:
            self.urgent.set()
        if self.telling is None or self.telling.done():
            self.telling = self.loop.create_task(self._tell())

    async def _tell(self) -> None:
        while self.gathered or self.welcomed:
            began, told = monotonic(), self._take()
            shown = [m for m, changes in told.items() if m.is_shown and _is_shown(changes)]
            screens = await self._draw(shown) if shown else {}
            for mailbox, changes in told.items():
                mailbox.put(changes, screens.get(mailbox))
            # Twice as long as the round took: a crowd is gathered, and a few do not wait.
            await asyncio.sleep(min(max(LEAST_REST, 2 * (monotonic() - began)), MOST_REST))
            with suppress(TimeoutError):
                async with asyncio.timeout(FIGURES_SECONDS):
                    await self.urgent.wait()

    async def _draw(self, shown: Collection["Mailbox"]) -> Screens:
        try:
            return await run_in_threadpool(_write_screens, self.followed, shown)
        except Exception as error:  # noqa: BLE001
            # Whatever becomes of the screens, the hints are told: a browser that hears of a change
            # and is told no screen asks for it. Only the kind of fault is logged: its words may
            # hold what people wrote.
            _log.error("The screens could not be written: %s", type(error).__name__)
            return {}

    def _take(self) -> dict["Mailbox", Hints]:
        """What each is to be told now."""
        self.urgent.clear()
        gathered, self.gathered = _hints(self.gathered.values()), {}
        welcomed, self.welcomed = self.welcomed, {}
        told: dict[Mailbox, Hints] = dict.fromkeys(self.mailboxes, gathered)
        return told | {mailbox: missed | gathered for mailbox, missed in welcomed.items()}


def _write_screens(workshop_id: str, mailboxes: Collection["Mailbox"]) -> Screens:
    try:
        shown = showing.show_all(workshop_id, [mailbox.token for mailbox in mailboxes])
    except Missing:
        return {}
    screens: Screens = {}
    for mailbox, one in zip(mailboxes, shown, strict=True):
        with speaking(mailbox.language):
            screens[mailbox] = screen(*one) if one else None
    return screens


class Mailbox:
    """What a browser has not been told: the newest change per topic and group, and its screen."""

    def __init__(self, token: str, language: str, *, is_shown: bool, seen: str) -> None:
        """`token` is the browser's cookie, `seen` the seal of what it has drawn."""
        self.token, self.language = token, language
        self.is_shown = is_shown
        self.seen = seen
        self.arrived = asyncio.Event()
        self.waiting: Hints = {}
        self.screen: Screen | None = None

    def put(self, changes: Hints, drawn: Screen | None) -> None:
        self.waiting.update(changes)
        if drawn and (self.screen is None or self.screen.version <= drawn.version):
            self.screen = drawn
        if self.waiting:
            self.arrived.set()

    async def take(self) -> tuple[Screen | None, list[Hint]]:
        await self.arrived.wait()
        self.arrived.clear()
        drawn, self.screen = self.screen, None
        taken, self.waiting = list(self.waiting.values()), {}
        return drawn, taken
