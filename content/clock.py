"""What a browser needs to tell the time left by itself, minute by minute."""

from datetime import UTC, datetime

from content.words import clock_time
from domain.clock import Clock
from domain.programme import Kind
from language import translate


def now() -> int:
    """A browser's own clock may be wrong; only the difference to ours is used."""
    return _milliseconds(datetime.now(UTC))


def told(clock: Clock) -> dict[str, object]:
    """Until when, and the words for it; empty when no time is set."""
    until = clock.running_until
    rests = clock.interlude in (Kind.BREAK, Kind.LUNCH)
    if until is None:
        return {}
    # Until when a break lasts is said by the break itself.
    left = translate("{count} min left") if rests else translate("{count} min left, until {time}")
    return {
        "ends": _milliseconds(until),
        "left": left.replace("{time}", clock_time(until)),
        "out": translate("The break is over. The process lead decides when we go on.")
        if rests
        else translate("The time is out. The process lead decides when we go on."),
    }


def _milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
