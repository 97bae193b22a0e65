"""What many tests need: looking behind the services, being refused, acting all at once."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any, TypeVar

import pytest
from sqlalchemy import Table, event, select

import settings
from domain.change import Change
from domain.errors import WorkshopError
from services.access import Caller
from services.hearing import hear
from storage.engine import engine_at, reading
from storage.schema import metadata

NO_ACCESS = "You do not have access to this."
CLOSED = "The workshop is closed. Nothing can be changed."
WRONG_STEP = "This step is closed. What you saved is kept."
NO_GROUP = "There is no such group."
NOT_IN_GROUP = "You are not in this group."
NOT_IN_WORKSHOP = "You are not in this workshop."
NO_POINT = "The point is not in this workshop."

Act = Callable[[], object]
R = TypeVar("R")


def rows(table: Table) -> list[tuple[Any, ...]]:
    """What a table holds, in an order of its own."""
    with reading() as connection:
        return sorted((tuple(row) for row in connection.execute(select(table))), key=repr)


def everything() -> dict[str, list[tuple[Any, ...]]]:
    """What every table holds."""
    return {table.name: rows(table) for table in metadata.sorted_tables}


def refused(error: type[WorkshopError], sentence: str, *acts: Act) -> None:
    """Every act is refused with exactly this error, and leaves every table as it was."""
    before = everything()
    for act in acts:
        with pytest.raises(WorkshopError) as caught:
            act()
        assert (caught.type, caught.value.message.text) == (error, sentence)
    assert everything() == before


def at_once(*acts: Act) -> list[object]:
    """Do everything at the same moment, each in a thread; what each answered or was refused."""
    start = Barrier(len(acts))

    def run(act: Act) -> object:
        start.wait()
        try:
            return act()
        except WorkshopError as error:
            return error

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@contextmanager
def before_each_question(note: Callable[[str], None]) -> Iterator[None]:
    """Tell of each statement before it is sent, the beginning of transactions not counted."""

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        if not statement.startswith("BEGIN"):
            note(statement)

    engine = engine_at(settings.database_url())
    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def count_questions(act: Callable[[], object]) -> int:
    """How many statements it sends."""
    asked: list[str] = []
    with before_each_question(asked.append):
        act()
    return len(asked)


@contextmanager
def overhearing(caller: Caller) -> Iterator[list[Change]]:
    """The changes announced to the caller meanwhile."""
    heard: list[Change] = []
    stop = hear(caller.workshop_id, heard.append)
    yield heard
    stop()


def run(work: Coroutine[Any, Any, R]) -> R:
    """What the coroutine returns, on a thread of its own: a browser's loop may run on ours."""
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(asyncio.run, work).result()
