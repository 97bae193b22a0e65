"""What Python cannot forget by itself is collected when the server is quiet."""

import asyncio
import gc
import weakref
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from web.collecting import AT_LATEST, WORTH_IT, collect_seldom, collect_when_quiet

PAUSE_SECONDS = 0.2
PATIENCE = 60


class Knot:
    """Holds itself, so that only a collection can take it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def own_thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    collect_seldom()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


async def collected(knots: int, work: Thread | None = None) -> list[str]:
    """What happens, in order, until the last of so many knots is gone."""
    happened: list[str] = []
    gone = asyncio.Event()
    made = [Knot() for _ in range(knots)]

    def note() -> None:
        happened.append("busy" if work and work.is_alive() else "quiet")
        gone.set()

    weakref.finalize(made[-1], note)
    del made
    if work:
        work.start()
    collecting = asyncio.create_task(collect_when_quiet(PAUSE_SECONDS))
    async with asyncio.timeout(PATIENCE):
        await gone.wait()
    collecting.cancel()
    return happened


def test_knots_are_gone_in_a_quiet_moment() -> None:
    assert asyncio.run(collected(WORTH_IT + 1)) == ["quiet"]


def test_nothing_is_collected_while_the_server_works() -> None:
    ended = Event()

    def work() -> None:
        for _ in range(40):
            sum(range(400_000))
        ended.set()

    assert asyncio.run(collected(WORTH_IT + 1, Thread(target=work))) == ["quiet"]
    assert ended.is_set()


def test_very_much_is_collected_however_busy_it_is() -> None:
    gone = Event()
    weakref.finalize(Knot(), gone.set)
    kept: list[list[int]] = []
    while not gone.is_set():
        kept.append([])
        assert len(kept) <= AT_LATEST + 1
    assert len(kept) > WORTH_IT
