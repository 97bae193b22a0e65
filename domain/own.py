"""What is on one person's screen and on nobody else's."""

from dataclasses import dataclass, field

from domain.ballots import Answer
from domain.workshop import Person


@dataclass(frozen=True)
class Own:
    """The person, what she has ticked, and what she answers in the vote that is on."""

    person: Person
    ticks: frozenset[int] = frozenset()
    answer: Answer = field(default_factory=Answer)
