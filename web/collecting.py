"""Collecting what Python cannot forget by itself at moments when nobody waits.

A collection looks at all there is and stops everybody meanwhile: with 300 people, a full one takes
0.4 s, and by Python's own thresholds they came while everybody answered a vote.
"""

import asyncio
import gc
from collections.abc import Callable
from time import monotonic, process_time

PAUSE_SECONDS = 1.0
QUIET_SHARE = 0.1  # of one processor, within which a moment is quiet
WORTH_IT = 20_000  # objects made and not forgotten since the last time
AT_LATEST = 500_000  # likewise: so many are looked through however busy it is
LONGEST_SECONDS = 600.0  # so long a server may be busy before all is, or memory would grow


def collect_seldom() -> None:
    """Leave what is there for good alone, and collect only when very much has been made."""
    gc.freeze()
    gc.set_threshold(AT_LATEST, 10, 10)


async def collect_when_quiet(
    pause: float = PAUSE_SECONDS,
    longest: float = LONGEST_SECONDS,
    worked: Callable[[], float] = process_time,
) -> None:
    """For as long as the server runs, and all in seconds.

    It looks for a quiet moment of the length `pause`, and for no longer than `longest`; `worked`
    tells how long the server has been at work.
    """
    collected_at = monotonic()
    while True:
        before = worked()
        await asyncio.sleep(pause)
        is_quiet = worked() - before < QUIET_SHARE * pause
        is_late = monotonic() - collected_at > longest
        if (is_quiet or is_late) and _is_worth_it():
            gc.collect()
            collected_at = monotonic()


def _is_worth_it() -> bool:
    newest, *collected_in_part = gc.get_count()
    return newest > WORTH_IT or any(collected_in_part)
