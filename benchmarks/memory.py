"""What a person costs the server in memory, and whether it stays flat while people come and go."""

import argparse
import asyncio
from pathlib import Path
from statistics import linear_regression
from time import monotonic

from benchmarks.clients import Tab
from benchmarks.figures import Figure, show
from benchmarks.serving import PAGE, side_by_side
from benchmarks.step import gather
from domain.screens import PARTICIPANT
from domain.steps import Step
from services import workshops
from services.access import Caller
from tests.server import Server

PEOPLE = 200
ROUNDS = 3
WARMERS = 20
GUESTS = 10  # who come to a workshop of their own, and leave, in the soak
SOAK_MINUTES = 1.0


def run() -> list[Figure]:
    rounds = [_measure() for _ in range(ROUNDS)]
    floor, ours = zip(*rounds, strict=True)
    return [Figure("Memory for a person with the list open", floor, ours, "kB")]


def _measure() -> tuple[float, float]:
    with side_by_side(PAGE) as (bare, product):
        lead, people = gather(PEOPLE + WARMERS)
        workshops.advance(lead, Step.BEFORE)
        strangers = [Tab(bare.address) for _ in people]
        members = [Tab(product.address, PARTICIPANT, person) for person in people]
        return asyncio.run(_each(bare, strangers)), asyncio.run(_each(product, members))


async def _each(server: Server, tabs: list[Tab]) -> float:
    """Kilobytes for each tab, once the server has opened a few before."""
    await asyncio.gather(*(tab.open() for tab in tabs[:WARMERS]))
    before = resident(server)
    await asyncio.gather(*(tab.open() for tab in tabs[WARMERS:]))
    each = (resident(server) - before) / PEOPLE
    await asyncio.gather(*(tab.close() for tab in tabs))
    return each


def resident(server: Server) -> float:
    """The kilobytes of memory the server's process holds."""
    assert server.process is not None
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    [line] = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return float(line.split()[1])


def soak(minutes: float) -> None:
    """People come and leave; tells the memory held, and how it grew in the second half."""
    with side_by_side(PAGE) as (_, product):
        held = asyncio.run(_come_and_go(product, 60 * minutes))
    second = held[len(held) // 2 :]
    slope, _ = linear_regression([at for at, _ in second], [kilobytes for _, kilobytes in second])
    visits = GUESTS * len(held)
    first, middle, last = (at[1] / 1024 for at in (held[0], second[0], held[-1]))
    print(
        f"{visits} visits in {minutes:g} minutes. Held: {first:.0f} MB after the first workshop, "
        f"{middle:.0f} MB half-way, {last:.0f} MB at the end. "
        f"Second half: {60 * slope / 1024:+.2f} MB a minute."
    )


async def _come_and_go(server: Server, seconds: float) -> list[tuple[float, float]]:
    """After each workshop, when it was and how much memory the server held."""
    started, held = monotonic(), []
    while (now := monotonic() - started) < seconds:
        lead, people = gather(GUESTS)
        workshops.advance(lead, Step.BEFORE)
        await _visit(server, people)
        held.append((now, resident(server)))
    return held


async def _visit(server: Server, people: list[Caller]) -> None:
    tabs = [Tab(server.address, PARTICIPANT, person) for person in people]
    await asyncio.gather(*(tab.open() for tab in tabs))
    await asyncio.gather(*(tab.close() for tab in tabs))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=SOAK_MINUTES)
    show(run())
    soak(parser.parse_args().minutes)
