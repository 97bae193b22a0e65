"""A whole workshop as data: what files, figures and to-do lists are made from.

People's ticks are here as counts only; who ticked what never leaves storage.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.attendance import Presence
from domain.ballots import Ballot
from domain.clock import Clock
from domain.evaluation import Evaluation
from domain.merging import supporters
from domain.points import Point, is_list_point, order_key
from domain.ranking import Ranked, Ranking, Scored, rank
from domain.scoring import NO_SCORE, Score
from domain.steps import Activity, Step
from domain.timing import Timing
from domain.workshop import Explains, Group, Person, Settings


class ProposalKind(StrEnum):
    """The three kinds of input to the list that template C asks for (method section 5)."""

    MISSING = "missing"
    REWORD = "reword"
    REMOVE = "remove"


@dataclass(frozen=True)
class Proposal:
    """A group's input to the list; `accepted_as` is the point the plenum made of it."""

    id: int
    group_id: int | None
    kind: ProposalKind
    point_id: int | None
    name: str
    text: str
    reason: str
    accepted_as: int | None = None


class DecisionKind(StrEnum):
    ADD = "add"
    REMOVE = "remove"
    ACCEPT = "accept"
    MERGE = "merge"
    SPLIT = "split"
    CHOOSE = "choose"
    SCORE = "score"


@dataclass(frozen=True)
class Decision:
    """What the plenum agreed, with its reason when one was given (R-46)."""

    id: int
    kind: DecisionKind
    point_id: int
    other_ids: tuple[int, ...]
    reason: str
    at: datetime


@dataclass(frozen=True)
class Explanation:
    """Causes (one a line) and course of events for a point (R-29); `version` counts the saves."""

    causes: str = ""
    course_of_events: str = ""
    version: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.causes or self.course_of_events)


NO_EXPLANATION = Explanation()


class Tag(StrEnum):
    """What a point on the common list calls for, beside its risk (R-05)."""

    SUPERVISION = "supervision"
    LEGAL_BASIS = "legal_basis"
    STANDARDS = "standards"


@dataclass(frozen=True)
class Record:
    """Everything in a workshop. Mappings are keyed by group id, then point id.

    `split` holds merged points that were taken apart again: decisions still name them, nothing
    else does. `is_warned` says that everyone has been told that the step is about to change.
    `attendance` is how many were there when each step was left.
    `rehearses` is the workshop this one is a rehearsal of, None when it is a real one.
    """

    id: str
    code: str
    step: Step
    version: int
    settings: Settings
    closed_at: datetime | None
    points: Mapping[int, Point]
    merged_away: frozenset[int]
    split: Mapping[int, Point]
    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    voters: Mapping[int, int]
    tick_counts: Mapping[int, Mapping[int, int]]
    group_lists: Mapping[int, tuple[int, ...]]
    plenum_list: tuple[int, ...]
    agreed: frozenset[tuple[int, Activity]]
    presented: frozenset[tuple[int, Activity]]
    group_scores: Mapping[int, Mapping[int, Score]]
    plenum_scores: Mapping[int, Score]
    group_explanations: Mapping[int, Mapping[int, Explanation]]
    plenum_explanations: Mapping[int, Explanation]
    proposals: tuple[Proposal, ...]
    decisions: tuple[Decision, ...]
    notes: Mapping[Step, str]
    point_notes: Mapping[int, Mapping[Step, str]]
    tags: Mapping[int, frozenset[Tag]]
    clock: Clock
    is_warned: bool
    rehearses: str | None
    attendance: Mapping[Step, Presence]
    evaluation: Evaluation
    ballots: tuple[Ballot, ...]
    timings: tuple[Timing, ...]

    def __hash__(self) -> int:
        return hash((self.id, self.version))

    @property
    def is_preliminary(self) -> bool:
        return self.closed_at is None

    @property
    def people_count(self) -> int:
        """How many took part: those who joined, or else what the lead says of a paper workshop."""
        return len(self.people) or self.settings.people_on_paper or 0

    @property
    def present_people(self) -> tuple[Person, ...]:
        return tuple(person for person in self.people if not person.has_left)

    @property
    def arrived_people(self) -> tuple[Person, ...]:
        """Those who are in: whoever is only expected is present in all but the count."""
        return tuple(person for person in self.present_people if not person.is_expected)


def scored_points(record: Record) -> list[Scored]:
    """The common list's points that have both values."""
    result = []
    for point_id in record.plenum_list:
        score = record.plenum_scores.get(point_id, NO_SCORE)
        if score.probability is None or score.consequence is None:
            continue
        point = record.points[point_id]
        result.append(
            Scored(
                point_id,
                score.probability,
                score.consequence,
                is_new=not is_list_point(point, record.points),
                order=order_key(point, record.points),
            )
        )
    return result


def ranking(record: Record) -> Ranking:
    """The one place where a workshop's ranks come from."""
    return rank(scored_points(record), record.settings.rule, record.settings.new_points)


def explained_points(record: Record) -> tuple[Ranked, ...]:
    """The one place that says which points causes are found for, the top three first.

    The offices explain those alone (R-29); the report's chapter 3 explains all eleven on its list.
    """
    result = ranking(record)
    if record.settings.explains is Explains.TOP:
        return result.top
    return result.top + tuple(row for row in result.rows if row not in result.top)


def supporting_groups(record: Record, point_id: int) -> set[int]:
    """The groups whose lists hold the point, or any part of it when it is merged."""
    chosen_by: dict[int, set[int]] = {}
    for group_id, points in record.group_lists.items():
        for point in points:
            chosen_by.setdefault(point, set()).add(group_id)
    return supporters(point_id, chosen_by, record.points)


def kept_reason(record: Record, point_id: int) -> str:
    """Why the plenum gave the point its values, as last written; empty when nothing is."""
    about = (DecisionKind.SCORE, point_id)
    reasons = [d.reason for d in record.decisions if (d.kind, d.point_id) == about]
    return reasons[-1] if reasons else ""


def group_values(record: Record, point_id: int) -> dict[int, Score]:
    """Each group's values for the point, groups without any left out."""
    return {
        group_id: scores[point_id]
        for group_id, scores in record.group_scores.items()
        if point_id in scores
    }
