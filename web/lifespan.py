"""What must be in order before the first visitor: the database, the list, news from others."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from domain.point_list import FaultyList
from services import hearing, start


@asynccontextmanager
async def run(_: Any) -> AsyncIterator[None]:
    try:
        start.prepare()
    except FaultyList as error:
        for fault in error.faults:
            print(f"data/risikopunkter.yaml, line {fault.line}: {fault.sentence}")
        raise SystemExit("The list of risk points cannot be used.") from error
    stop = hearing.hear_other_processes()
    try:
        yield
    finally:
        stop()
