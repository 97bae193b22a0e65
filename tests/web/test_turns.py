"""Work in turn: one at a time in a place, in the order it came, and places side by side."""

import asyncio
from threading import Barrier, Event

import pytest

from web.turns import Turns


def test_in_one_place_each_waits_for_the_one_before() -> None:
    turns, first_may_end, told = Turns(), Event(), list[str]()

    def work(name: str) -> str:
        told.append(f"{name} begins")
        assert name != "first" or first_may_end.wait(10)
        told.append(f"{name} ends")
        return name

    async def run() -> list[str]:
        first = asyncio.create_task(turns.run("here", work, "first"))
        others = [
            asyncio.create_task(turns.run("here", work, name)) for name in ("second", "third")
        ]
        await asyncio.to_thread(lambda: None)  # time enough for one that does not wait
        first_may_end.set()
        return await asyncio.gather(first, *others)

    assert asyncio.run(run()) == ["first", "second", "third"]
    assert told == [
        f"{name} {how}" for name in ("first", "second", "third") for how in ("begins", "ends")
    ]


def test_other_places_do_not_wait() -> None:
    turns, meeting = Turns(), Barrier(2)

    async def run() -> None:
        await asyncio.gather(*(turns.run(place, meeting.wait, 10) for place in ("here", "there")))

    asyncio.run(run())


def test_work_that_fails_gives_the_turn_on() -> None:
    turns = Turns()

    async def run() -> str:
        with pytest.raises(ZeroDivisionError):
            await turns.run("here", lambda: 1 // 0)
        return await turns.run("here", lambda: "done")

    assert asyncio.run(run()) == "done"


def test_a_place_where_nobody_waits_is_forgotten() -> None:
    turns = Turns()
    asyncio.run(turns.run("here", lambda: None))
    assert len(turns) == 0
