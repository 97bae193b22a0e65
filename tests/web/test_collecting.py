"""What Python cannot forget by itself is collected when the server is quiet."""

import asyncio
import gc
import weakref
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from threading import Event
from time import monotonic

import pytest

from tests.helpers import run
from web.collecting import AT_LATEST, WORTH_IT, collect_seldom, collect_when_quiet

PAUSE_SECONDS = 0.05
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


def clock(busy_looks: int) -> Callable[[], float]:
    """By it the server works a second at each of so many looks, and then no more."""
    seconds = chain(range(2 * busy_looks), repeat(2 * busy_looks))
    return lambda: float(next(seconds))


async def pass_until_collected(worked: Callable[[], float], longest: float = PATIENCE) -> float:
    """The seconds until so many knots as are worth it are gone."""
    gone = asyncio.Event()
    made = [Knot() for _ in range(WORTH_IT + 1)]
    weakref.finalize(made[-1], gone.set)
    del made
    began = monotonic()
    collecting = asyncio.create_task(collect_when_quiet(PAUSE_SECONDS, longest, worked))
    async with asyncio.timeout(PATIENCE):
        await gone.wait()
    collecting.cancel()
    return monotonic() - began


@pytest.mark.parametrize("busy_looks", [0, 5])
def test_knots_are_gone_in_the_first_quiet_moment(busy_looks: int) -> None:
    passed = run(pass_until_collected(clock(busy_looks)))
    assert passed >= (busy_looks + 1) * PAUSE_SECONDS


def test_a_server_that_is_never_quiet_collects_in_the_end() -> None:
    passed = run(pass_until_collected(clock(1_000_000), longest=5 * PAUSE_SECONDS))
    assert passed >= 5 * PAUSE_SECONDS


def test_very_much_is_collected_however_busy_it_is() -> None:
    gone = Event()
    weakref.finalize(Knot(), gone.set)
    kept: list[list[int]] = []
    while not gone.is_set():
        kept.append([])
        assert len(kept) < 2 * AT_LATEST
    assert len(kept) > WORTH_IT
