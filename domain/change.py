"""The hint that a workshop changed."""

from dataclasses import dataclass, field
from enum import StrEnum


class Topic(StrEnum):
    """What changed; a screen listens to the topics it shows."""

    STEP = "step"
    PEOPLE = "people"
    FIGURES = "figures"
    GROUP = "group"
    PLENUM = "plenum"
    ROUND = "round"


@dataclass(frozen=True)
class Change:
    """A hint, never content: the database is the truth.

    `group_id` limits the hint to that group and the process lead; `figures` are lightweight
    counts that need no reading. Of a round, the ids are the round's and that of the office it is
    limited to, beside Helsetilsynet.
    """

    workshop_id: str
    topic: Topic
    version: int
    group_id: int | None = None
    figures: dict[str, int] = field(default_factory=dict)
