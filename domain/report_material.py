"""Everything a round's report is made from, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.combined import Aggregate
from domain.comparison import Placed
from domain.evaluation import NO_EVALUATION, Evaluation
from domain.points import Point
from domain.report import ReportDraft
from domain.rounds import Contents
from domain.themes import ThemeBook


@dataclass(frozen=True)
class Delivery:
    """How good an office's answer is as data: what it says of itself, and how it came.

    `versions` counts what it has sent in all; `returned` how many were sent back with a question.
    """

    name: str
    is_panel: bool
    contents: Contents
    received_at: datetime
    is_late: bool
    versions: int
    returned: int


@dataclass(frozen=True)
class ReportMaterial:
    """`offices` are the joint list's rows at rank ten or better, `points` the list's by number.

    `missing` are those invited whose answer does not count.
    """

    name: str
    aggregate: Aggregate
    panel: tuple[Placed, ...]
    offices: tuple[Placed, ...]
    points: Mapping[int, Point]
    book: ThemeBook
    draft: ReportDraft
    deliveries: tuple[Delivery, ...] = ()
    missing: tuple[str, ...] = ()
    evaluation: Evaluation = field(default=NO_EVALUATION)

    @property
    def names(self) -> Mapping[str, str]:
        """What each point of the joint table is called, the panel's words first."""
        offices = {str(row.key): row.name for row in self.aggregate.rows}
        return offices | {str(row.key): row.name for row in self.panel}
