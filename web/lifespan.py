"""What must be in order before the first visitor: the database, the list, news from others."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import settings
from domain.list_faults import FaultyList
from language import say
from services import access, hearing, start
from web.collecting import collect_seldom, collect_when_quiet


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
    collect_seldom()
    collecting = asyncio.create_task(collect_when_quiet())
    stop = hearing.hear_other_processes()
    try:
        yield
    finally:
        collecting.cancel()
        stop()
