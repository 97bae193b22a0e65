"""Numbers as people read and write them in both languages."""

from domain.errors import WorkshopError

MOST_DIGITS = 9  # what every column holds
LONGEST_QUOTE = 40


def decimal(value: float) -> str:
    """At most two decimals, after a comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def parse_count(text: str) -> int | None:
    """A whole number as it was typed, None where nothing was; raises WorkshopError otherwise."""
    written = text.strip()
    if written and not (written.isdecimal() and len(written) <= MOST_DIGITS):
        raise WorkshopError("«{text}» is not a whole number.", text=written[:LONGEST_QUOTE])
    return int(written) if written else None
