"""From a click to where it is saved, and to another person's screen."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from statistics import median
from time import perf_counter

from websockets.asyncio.client import connect

from benchmarks.clients import Tab, cookie
from benchmarks.figures import Figure, show
from benchmarks.serving import METRIC, side_by_side
from domain.screens import PARTICIPANT
from domain.steps import Step
from services import grouping
from tests.people import Cast, gather, play, play_step
from tests.server import Server

ROUNDS = 7
CLICKS = 60
SEEN = 20


def run() -> list[Figure]:
    with side_by_side(METRIC) as (bare, product):
        cast = gather()
        play(cast, Step.SELECT_PERSON)
        saved = [(_save_rows(bare), _save_ticks(product, cast)) for _ in range(ROUNDS + 1)]
        play_on(cast)
        seen = [
            (asyncio.run(_see_push(bare)), asyncio.run(_see_list(product, cast)))
            for _ in range(ROUNDS + 1)
        ]
    return [
        _figure("A tick, from click to saved", saved),
        _figure("A point on the group's list, from click to another's screen", seen),
    ]


def play_on(cast: Cast) -> None:
    """On to the group's list, which Anne writes, with one point on it."""
    play_step(cast, Step.SELECT_PERSON)
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.add(cast.anne, cast.group_1, cast.ids(1))


def _figure(what: str, rounds: list[tuple[float, float]]) -> Figure:
    floor, ours = zip(*rounds[1:], strict=True)  # the first one warms up
    return Figure(what, floor, ours)


@contextmanager
def _connected(server: Server) -> Iterator[HTTPConnection]:
    connection = HTTPConnection("localhost", server.port)
    connection.connect()
    yield connection
    connection.close()


def _save_rows(server: Server) -> float:
    with _connected(server) as connection:
        return median(
            _put(connection, f"/bare/{number}", {"chosen": True}, {}) for number in range(CLICKS)
        )


def _save_ticks(server: Server, cast: Cast) -> float:
    """One person ticks a point and takes it back, again and again."""
    headers = {"Cookie": cookie(cast.anne), "Origin": server.address}
    path = f"/live/{cast.anne.workshop_id}/kryss/{cast.points[7]}"
    with _connected(server) as connection:
        return median(
            _put(connection, path, {"chosen": number % 2 == 0}, headers) for number in range(CLICKS)
        )


def _put(
    connection: HTTPConnection, path: str, body: dict[str, bool], headers: dict[str, str]
) -> float:
    started = perf_counter()
    connection.request("PUT", path, json.dumps(body), headers)
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200
    return 1000 * (perf_counter() - started)


async def _see_push(server: Server) -> float:
    """One socket says something, another hears it and runs its fragment again."""
    watcher = Tab(server.address)
    await watcher.open()
    path = server.address.replace("http", "ws", 1) + "/bare"
    taken = []
    async with connect(path) as speaking, connect(path) as listening:
        for _ in range(SEEN):
            started = perf_counter()
            await speaking.send("changed")
            await listening.recv()
            await watcher.ask(fragment=watcher.parts["metric"].fragment_id)
            taken.append(1000 * (await watcher.rest() - started))
    await watcher.close()
    return median(taken)


async def _see_list(server: Server, cast: Cast) -> float:
    """Anne puts a point on the list and takes it off again; Bård watches."""
    anne, baard = (Tab(server.address, PARTICIPANT, who) for who in (cast.anne, cast.baard))
    await asyncio.gather(anne.open(), baard.open())
    [point] = cast.ids(7)
    taken = []
    for number in range(SEEN):
        before = _drawn(baard)
        started = perf_counter()
        await anne.press(f"{'remove' if number % 2 else 'add'}-{point}")
        ended = await baard.rest(lambda tab: _drawn(tab) > before)  # noqa: B023 – awaited here
        taken.append(1000 * (ended - started))
        await anne.rest(lambda tab: _drawn(tab) == _drawn(baard))
    await asyncio.gather(anne.close(), baard.close())
    return median(taken)


def _drawn(tab: Tab) -> int:
    return next(int(said["version"]) for key, said in tab.live.items() if key.endswith("group"))


if __name__ == "__main__":
    show(run())
