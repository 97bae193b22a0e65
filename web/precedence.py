"""Live lines before Streamlit's own sockets, when everybody comes back at once.

After a restart each browser opens both. The live line tells what was missed, to a screen that has
stood there all the time; Streamlit's socket has the whole page run. Side by side, with 300 people
it took twice as long until the lines were open. Lines of people who have just joined hold nobody.
"""

import asyncio
from collections import deque
from time import monotonic
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

STREAMLITS = "/_stcore/stream"
LIVE = "/live/"
CROWD = 20  # within the span; a line counts when it comes and when it is open
SPAN_SECONDS = 0.5
LONGEST_SECONDS = 4.0
LOOK_AGAIN_SECONDS = 0.2


class LinesFirst:
    def __init__(self, app: ASGIApp, longest: float = LONGEST_SECONDS) -> None:
        self.app, self.longest = app, longest
        self.newest: deque[float] = deque(maxlen=CROWD)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if scope["path"].endswith(STREAMLITS):
                await self._give_way()
            elif _comes_back(scope):
                send = self._counting(send)
        await self.app(scope, receive, send)

    async def _give_way(self) -> None:
        until = monotonic() + self.longest
        while self._is_crowded() and monotonic() < until:
            await asyncio.sleep(LOOK_AGAIN_SECONDS)

    def _is_crowded(self) -> bool:
        return len(self.newest) == CROWD and monotonic() - self.newest[0] < SPAN_SECONDS

    def _counting(self, send: Send) -> Send:
        self.newest.append(monotonic())

        async def count(message: Message) -> None:
            if message["type"] == "websocket.accept":
                self.newest.append(monotonic())
            await send(message)

        return count


def _comes_back(scope: Scope) -> bool:
    """Whether a live line is opened by a browser that has a screen already."""
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    return scope["path"].startswith(LIVE) and "seen" in asked  # an empty one is left out
