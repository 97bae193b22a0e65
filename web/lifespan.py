"""What must be in order before the first visitor: the database, the list, news from others."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import settings
from domain.list_faults import FaultyList
from language import say
from services import access, hearing, start


@asynccontextmanager
async def run(_: Any) -> AsyncIterator[None]:
    try:
        start.prepare()
    except FaultyList as error:
        for fault in error.faults:
            print(f"data/risikopunkter.yaml: {say(fault.sentence)}")
        raise SystemExit("The list of risk points cannot be used.") from error
    path, is_new = access.authority_path()
    if is_new:
        # Once, for whoever installs; the command line shows it again.
        print(f"Helsetilsynet: {settings.public_url() or ''}{path}", flush=True)
    _collect_seldom()
    stop = hearing.hear_other_processes()
    try:
        yield
    finally:
        stop()


def _collect_seldom() -> None:
    # A full collection looks at all there is, and everybody waits 0.2 s for it. By Python's own
    # thresholds there were two for each step a hundred people were taken to.
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)
