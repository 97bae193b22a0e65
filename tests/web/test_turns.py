"""Work in turn: one at a time in a place, in the order it came, and places side by side."""

import asyncio
from threading import Barrier, Event

import pytest

from tests.helpers import run
from web.turns import Turns


def test_in_one_place_each_waits_for_the_one_before() -> None:
    turns, told = Turns(), list[str]()
    first_may_end, second_began = Event(), Event()

    def first() -> None:
        assert first_may_end.wait(10)
        told.append("first")

    def second() -> None:
        second_began.set()
        told.append("second")

    async def work_here() -> None:
        works = [asyncio.create_task(turns.run("here", work)) for work in (first, second)]
        works.append(asyncio.create_task(turns.run("here", told.append, "third")))
        assert not await asyncio.to_thread(second_began.wait, 0.2)
        first_may_end.set()
        await asyncio.gather(*works)

    run(work_here())
    assert told == ["first", "second", "third"]


def test_other_places_do_not_wait() -> None:
    turns, meeting = Turns(), Barrier(2)

    async def work_here() -> None:
        await asyncio.gather(*(turns.run(place, meeting.wait, 10) for place in ("here", "there")))

    run(work_here())


def test_work_that_fails_gives_the_turn_on() -> None:
    turns = Turns()

    async def work_here() -> str:
        with pytest.raises(ZeroDivisionError):
            await turns.run("here", lambda: 1 // 0)
        return await turns.run("here", lambda: "done")

    assert run(work_here()) == "done"
