"""Browser tabs without browsers: they speak Streamlit's protocol and do what line.js does.

They take no time to draw, so what is measured is the server and the way to it.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from random import uniform
from time import perf_counter
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from domain.screens import address
from services import access
from services.access import Caller

PATIENCE = 5  # seconds, as in line.js
EASE = 2  # likewise
CALM, SETTLING = 1, 0.3  # likewise
LONGEST_WAIT = 120
LARGEST_MESSAGE = 2**24


def cookie(caller: Caller) -> str:
    return f"{access.cookie_name(caller.workshop_id, caller.role)}={access.make_token(caller)}"


class Tab:
    """One tab on one page."""

    def __init__(
        self,
        server: str,
        screen: str = "",
        caller: Caller | None = None,
        held: str = "",
        code: str = "",
    ) -> None:
        """A tab of the caller's; `held` is the cookie her browser has, else one is made.

        With a `code` the caller is not in yet.
        """
        self.server = server
        self.caller = caller
        self.headers = {"Cookie": held or cookie(caller)} if caller and not code else {}
        page, _, query = address(screen, caller.workshop_id if caller else "").partition("?")
        self.state = ClientState(page_name=page.strip("/"), query_string=query if caller else "")
        self.state.query_string += f"&kode={code}" if code else ""
        self.state.context_info.locale = "nb-NO"
        self.state.context_info.url = server + page
        self.entrance = ""
        self.has_settled = asyncio.Event()
        self.parts: dict[str, Delta] = {}
        self.live: dict[str, dict[str, Any]] = {}
        self.screen: dict[str, Any] = {}
        self.drawn_at = 0.0
        self.draws = asyncio.Condition()
        self.kept: dict[str, Delta] = {}
        self.wanted: dict[str, int] = {}
        self.calm: set[str] = set()
        self.asked_at: dict[str, float] = {}
        self.runs = asyncio.Condition()
        self.is_connected = False
        self.is_idle = True
        self.finished_at = 0.0
        self.sockets: list[ClientConnection] = []
        self.tasks: list[asyncio.Task[None]] = []

    async def connect(self) -> None:
        self.socket = await self._open("/_stcore/stream")
        self.is_connected = True
        self.tasks.append(asyncio.create_task(self._listen()))

    async def open(self) -> None:
        """Connect, run the page, and follow the workshop when the page does."""
        await self.show()
        if self.caller:
            await self.follow()

    async def show(self) -> None:
        """Connect and run the page."""
        await self.connect()
        await self.ask()
        await self.rest()

    async def close(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await asyncio.gather(*(socket.close() for socket in self.sockets))

    async def drop(self) -> None:
        """Lose every connection, as when the server goes; what is on the screen stays."""
        await self.close()
        self.tasks, self.sockets, self.is_idle = [], [], True
        self.is_connected = False
        # The page that is run anew says which parts there are.
        self.parts, self.wanted = {}, {}
        self.live = {key: said for key, said in self.live.items() if key.endswith("stage")}

    async def ask(self, *widgets: WidgetState, fragment: str = "") -> None:
        """Ask for a run of the page, or of one fragment of it."""
        asked = BackMsg()
        asked.rerun_script.CopyFrom(self.state)
        asked.rerun_script.fragment_id = fragment
        asked.rerun_script.widget_states.widgets.extend(widgets)
        asked.rerun_script.cached_message_hashes.extend(self.kept)
        self.is_idle = False
        await self.socket.send(asked.SerializeToString())

    async def press(self, key: str, written: Mapping[str, str] | None = None) -> None:
        """Press the button with the key, after writing in text fields, by their keys."""
        found = self._find(key)
        fields = [
            WidgetState(id=self._find(field).new_element.text_input.id, string_value=text)
            for field, text in (written or {}).items()
        ]
        pressed = WidgetState(id=found.new_element.button.id, trigger_value=True)
        await self.ask(*fields, pressed, fragment=found.fragment_id)

    def _find(self, key: str) -> Delta:
        return next(part for name, part in self.parts.items() if name.endswith(key))

    async def rest(self, until: Callable[["Tab"], bool] = lambda _: True) -> float:
        """Wait until nothing runs and this is so; when the last run ended."""
        async with asyncio.timeout(LONGEST_WAIT), self.runs:
            await self.runs.wait_for(lambda: self.is_idle and until(self))
        assert "exception" not in self.parts, "the page failed"
        return self.finished_at

    @property
    def is_up_to_date(self) -> bool:
        """Whether all that was asked for has come."""
        return all(self.live[key]["version"] >= wanted for key, wanted in self.wanted.items())

    @property
    def blocks(self) -> list[dict[str, Any]]:
        """What is on a participant's screen."""
        return list(self.screen["shared"]["blocks"]) if self.screen else []

    async def go_on(self, held: str) -> None:
        """As stage.js after joining: what is on the screen now comes on the live line."""
        self.headers = {"Cookie": held}
        await self.see(lambda tab: bool(tab.blocks))

    async def see(self, is_there: Callable[["Tab"], bool]) -> float:
        """Wait until a participant's screen is so; when it was drawn."""
        async with asyncio.timeout(LONGEST_WAIT), self.draws:
            await self.draws.wait_for(lambda: is_there(self))
        return self.drawn_at

    async def draw(self, screen: dict[str, Any]) -> None:
        """As stage.js: what is shared is told only when it is new."""
        if screen["version"] >= self.screen.get("version", 0):
            self.screen |= screen
            self.drawn_at = perf_counter()
            async with self.draws:
                self.draws.notify_all()

    async def follow(self) -> None:
        """Listen for changes, and ask for the fragments that follow their topics."""
        assert self.caller is not None
        drawn = min(int(said["version"]) for said in self.live.values())
        path = f"/live/{self.caller.workshop_id}?role={self.caller.role}&drawn={drawn}"
        path += f"&seen={self.screen.get('seal', '')}"
        is_outside = not self.headers  # at the join form
        line = await self._open(f"{path}&outside=" if is_outside else path)
        if is_outside:
            await line.send(self.entrance)
        self.tasks.append(asyncio.create_task(self._follow(line)))
        self.tasks.append(asyncio.create_task(self._insist()))

    async def _follow(self, socket: ClientConnection) -> None:
        async for said in socket:
            for told in json.loads(said):
                if "screen" in told:
                    await self._be_shown(told["screen"])
                else:
                    await self._be_told(told["topic"], told["version"])

    async def _be_told(self, topic: str, version: int) -> None:
        for key in [key for key, said in self.live.items() if topic in said["topics"]]:
            self.wanted[key] = version
            if topic in self.live[key]["calm"]:
                self._ask_calmly(key)
            else:
                await self._bring_up_to_date(key)

    def _ask_calmly(self, key: str) -> None:
        if key in self.calm:
            return

        async def ask() -> None:
            rested = self.asked_at.get(key, 0) + CALM - perf_counter()
            await asyncio.sleep(max(SETTLING, rested))
            self.calm.discard(key)
            self.asked_at[key] = perf_counter()
            await self._bring_up_to_date(key)

        self.calm.add(key)
        self.tasks.append(asyncio.create_task(ask()))

    async def _be_shown(self, screen: dict[str, Any]) -> None:
        below = self.screen.get("own", {}).get("below")
        await self.draw(screen)
        key = next(key for key in self.live if key.endswith("stage"))
        if below is None:
            self.tasks.append(asyncio.create_task(self._ask_later(key, screen["version"])))
        if below in (None, screen["own"]["below"]):
            self.live[key]["version"] = screen["version"]

    async def _ask_later(self, key: str, version: int) -> None:
        await asyncio.sleep(EASE * uniform(1, 2))
        self.live[key]["version"], self.wanted[key] = 0, version
        await self._bring_up_to_date(key)
        await self.rest()
        self.has_settled.set()

    async def _insist(self) -> None:
        """Ask once more for what was asked for and never came."""
        while True:
            await asyncio.sleep(PATIENCE)
            for key in tuple(self.wanted):
                await self._bring_up_to_date(key)

    async def _bring_up_to_date(self, key: str) -> None:
        if not self.is_connected:
            return  # the whole page is run when it is
        await self.rest()
        wanted = self.wanted[key]
        if self.live[key]["version"] < wanted:
            await self._trigger(self.parts[key], f"{wanted}.{perf_counter()}")

    async def _trigger(self, part: Delta, value: str) -> None:
        trigger = WidgetState(
            id=f"$$STREAMLIT_INTERNAL_KEY_{part.new_element.bidi_component.id}__events",
            json_trigger_value=json.dumps([{"event": "changed", "value": value}]),
        )
        await self.ask(trigger, fragment=part.fragment_id)

    async def _open(self, path: str) -> ClientConnection:
        socket = await connect(
            self.server.replace("http", "ws", 1) + path,
            origin=self.server,  # type: ignore[arg-type]
            additional_headers=self.headers,
            max_size=LARGEST_MESSAGE,
            open_timeout=60,
            ping_interval=None,
        )
        self.sockets.append(socket)
        return socket

    async def _listen(self) -> None:
        with suppress(ConnectionClosed):
            async for said in self.socket:
                assert isinstance(said, bytes)
                await self._hear(ForwardMsg.FromString(said))

    async def _hear(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "delta":
            if message.metadata.cacheable:
                self.kept[message.hash] = message.delta
            await self._keep(message.delta)
        elif kind == "ref_hash":
            await self._keep(self.kept[message.ref_hash])
        elif kind == "new_session":
            self.state.page_script_hash = message.new_session.page_script_hash
        elif kind == "script_finished":
            self.finished_at = perf_counter()
            async with self.runs:
                self.is_idle = True
                self.runs.notify_all()

    async def _keep(self, delta: Delta) -> None:
        # Parts that are gone stay: no benchmark needs to know.
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("button", "text_input", "bidi_component"):
            self.parts[getattr(element, kind).id] = delta
        elif kind in ("metric", "exception"):
            self.parts[kind] = delta
        component = element.bidi_component
        if component.component_name.endswith("live"):
            self.live[component.id] = json.loads(component.bytes)
        elif component.component_name.endswith("heading"):
            self.live[component.id] = json.loads(component.bytes)["line"]
        elif component.component_name.endswith("stage"):
            screen, self.live[component.id] = json.loads(component.bytes)
            if "joining" in screen:
                self.entrance = screen["joining"]["entrance"]
                self.live[component.id]["version"] = 0
            else:
                await self.draw(screen)
