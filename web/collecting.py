"""Collecting what Python cannot forget by itself at moments when nobody waits.

A collection looks at all there is and stops everybody meanwhile: with 300 people, a full one takes
0.4 s, and by Python's own thresholds they came while everybody answered a vote.
"""

import asyncio
import gc
from time import process_time

PAUSE_SECONDS = 1.0
QUIET_SHARE = 0.1  # of one processor, within which a moment is quiet
WORTH_IT = 20_000  # objects made and not forgotten since the last time
AT_LATEST = 500_000  # likewise: so many are collected however busy it is, or memory would grow


def collect_seldom() -> None:
    """Leave what is there for good alone, and collect only when very much has been made."""
    gc.freeze()
    gc.set_threshold(AT_LATEST, 10, 10)


async def collect_when_quiet(pause: float = PAUSE_SECONDS) -> None:
    """For as long as the server runs; `pause` is in seconds."""
    while True:
        before = process_time()
        await asyncio.sleep(pause)
        is_quiet = process_time() - before < QUIET_SHARE * pause
        if is_quiet and gc.get_count()[0] > WORTH_IT:
            gc.collect()
