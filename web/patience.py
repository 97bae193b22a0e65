"""Makes guessing slow without locking anybody out.

Codes that lead nowhere are answered one at a time, so a million guesses take days; codes that
exist are never delayed, however many share an address (a meeting room, an office).
"""

import asyncio

PAUSE_SECONDS = 0.2
_turn = asyncio.Lock()


async def wait_after_miss() -> None:
    async with _turn:
        await asyncio.sleep(PAUSE_SECONDS)
