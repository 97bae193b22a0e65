"""Values 1–5 for probability and consequence, and the risk they make (R-27, R-33, R-42)."""

from dataclasses import dataclass

from domain.errors import WorkshopError
from domain.workshop import RiskRule

SCALE = range(1, 6)  # integers 1 (low) to 5 (high)


@dataclass(frozen=True)
class Score:
    """A point's values; None while not set."""

    probability: int | None = None
    consequence: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.probability is not None and self.consequence is not None


NO_SCORE = Score()


def check_value(value: object) -> int:
    """Accept a whole number on the scale (R-33); raises WorkshopError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or value not in SCALE:
        raise WorkshopError("«{value}» is not a value from 1 to 5.", value=str(value)[:40])
    return value


def product(probability: int, consequence: int) -> int:
    """Risk as the report computes it: probability times consequence (R-42)."""
    return probability * consequence


def total(probability: int, consequence: int) -> int:
    """Risk as the county guide computes it: the two values added (R-28, R-34)."""
    return probability + consequence


def risk(probability: int, consequence: int, rule: RiskRule) -> int:
    return (product if rule is RiskRule.PRODUCT else total)(probability, consequence)
