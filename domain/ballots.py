"""A vote in plenum: what is asked, what may be answered, and what came of it.

The method knows agreement, no votes (R-32, C10): a vote helps the talk and decides nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.errors import Missing, WorkshopError
from domain.scoring import SCALE, check_value
from domain.steps import Step, require_step
from domain.texts import require_text

AXES = ("probability", "consequence")
YES, NO = 1, 0
LONGEST_SENTENCE = 300
SHARES = range(51, 101)  # a share of those who answered, in per cent; more than half
AGREEMENTS = range(1, 101)  # hundredths of van der Eijk's A, which is 0 when answers are even
Counts = Mapping[str, Mapping[int, int]]  # people by part of the question, then by option


class BallotKind(StrEnum):
    """Which candidates go on the common list; a point's values; yes or no to a proposal."""

    CANDIDATES = "candidates"
    VALUES = "values"
    PROPOSAL = "proposal"


class BallotState(StrEnum):
    """In order. What was answered is nobody's to see until it is revealed."""

    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"


STEPS = {
    BallotKind.CANDIDATES: (Step.SELECT_PLENUM,),
    BallotKind.VALUES: (Step.SCORE_PLENUM,),
    BallotKind.PROPOSAL: (Step.SELECT_PLENUM, Step.SCORE_PLENUM),
}
THRESHOLDS = {BallotKind.CANDIDATES: 75, BallotKind.VALUES: 50, BallotKind.PROPOSAL: 75}


@dataclass(frozen=True)
class Question:
    """What is asked. `threshold` is from where the answers are united, in hundredths.

    `point_ids` are the candidates, or the one point to be valued; `votes` is how many candidates
    each person may choose, `axes` the values asked for, `sentence` the proposal.
    """

    kind: BallotKind
    threshold: int
    point_ids: tuple[int, ...] = ()
    axes: tuple[str, ...] = ()
    votes: int = 0
    sentence: str = ""

    @property
    def parts(self) -> dict[str, tuple[int, ...]]:
        """The options under each part of the question: axes, `points` or `approves`."""
        if self.kind is BallotKind.VALUES:
            return {axis: tuple(SCALE) for axis in self.axes}
        if self.kind is BallotKind.CANDIDATES:
            return {"points": self.point_ids}
        return {"approves": (YES, NO)}


@dataclass(frozen=True)
class Answer:
    """What a person answers, or what the plenum agrees on; only what is asked for is set."""

    probability: int | None = None
    consequence: int | None = None
    point_ids: tuple[int, ...] = ()
    approves: bool | None = None

    @property
    def choices(self) -> list[tuple[str, int]]:
        """The chosen options, each with its part of the question."""
        values = [(axis, value) for axis in AXES if (value := getattr(self, axis)) is not None]
        points = [("points", point_id) for point_id in self.point_ids]
        return values + points + ([] if self.approves is None else [("approves", +self.approves)])


@dataclass(frozen=True)
class Outcome:
    """What the plenum agreed on after a vote, and why."""

    answer: Answer
    reason: str
    at: datetime


@dataclass(frozen=True)
class Dissent:
    """Somebody disagrees with the plenum; `person_id` is None unless the person wants to be named.

    An unnamed one is kept without its author, so that nobody can find out. Once the workshop is
    closed the wanted name is in `name` alone, until the minutes are approved.
    """

    text: str
    person_id: int | None = None
    name: str = ""


@dataclass(frozen=True)
class Ballot:
    """A vote as anybody may know it: `counts` is empty until it is revealed.

    `asked` is everybody who is in or has answered, `follows` the ballot of the round before.
    """

    id: int
    question: Question
    step: Step
    state: BallotState
    answered: int
    asked: int
    round: int = 1
    follows: int | None = None
    counts: Counts = field(default_factory=dict)
    outcome: Outcome | None = None
    dissents: tuple[Dissent, ...] = ()


def check_question(question: Question, step: Step, listed: Iterable[int], known: set[int]) -> None:
    """Refuse a question that cannot be asked in this step.

    `listed` is the common list, `known` every point that may be on it. Raises WorkshopError.
    """
    if step not in STEPS[question.kind]:
        require_step(step, STEPS[question.kind][0])
    limits = AGREEMENTS if question.kind is BallotKind.VALUES else SHARES
    if question.threshold not in limits:
        raise WorkshopError(
            "Choose a threshold from {least} to {most}.", least=limits[0], most=limits[-1]
        )
    if question.kind is BallotKind.VALUES:
        _check_values(question, set(listed))
    elif question.kind is BallotKind.CANDIDATES:
        _check_candidates(question, known - set(listed))
    else:
        require_text(question.sentence, LONGEST_SENTENCE)


def _check_values(question: Question, listed: set[int]) -> None:
    if len(question.point_ids) != 1 or not listed.issuperset(question.point_ids):
        raise WorkshopError("The point is not on the common list.")
    if not question.axes or not set(AXES).issuperset(question.axes):
        raise WorkshopError("Choose what to vote on.")


def _check_candidates(question: Question, free: set[int]) -> None:
    if len(set(question.point_ids)) < 2 or not free.issuperset(question.point_ids):
        raise WorkshopError("Choose at least two points that are not on the common list.")
    if not 1 <= question.votes < len(set(question.point_ids)):
        raise WorkshopError(
            "Give each person from 1 to {most} votes.", most=len(set(question.point_ids)) - 1
        )


def check_answer(question: Question, answer: Answer) -> Answer:
    """The answer with only what was asked for; raises WorkshopError when it is not one.

    Choosing no candidate takes an answer back.
    """
    checked = _answer_asked(question, answer)
    if len(checked.point_ids) > question.votes:
        raise WorkshopError("You can choose {limit!w} at most.", limit=question.votes)
    return checked


def check_outcome(question: Question, answer: Answer) -> Answer:
    """As an answer, but the plenum may choose as many of the candidates as it likes."""
    checked = _answer_asked(question, answer)
    if not checked.choices:
        raise WorkshopError("Choose what the plenum agrees on.")
    return checked


def _answer_asked(question: Question, answer: Answer) -> Answer:
    if question.kind is BallotKind.VALUES:
        values = {axis: check_value(getattr(answer, axis)) for axis in question.axes}
        return Answer(values.get("probability"), values.get("consequence"))
    if question.kind is BallotKind.PROPOSAL:
        if not isinstance(answer.approves, bool):
            raise WorkshopError("Answer yes or no.")
        return Answer(approves=answer.approves)
    if not set(question.point_ids).issuperset(answer.point_ids):
        raise WorkshopError("The point is not among the candidates.")
    # In the order of the question: the same choice is the same answer.
    return Answer(point_ids=tuple(p for p in question.point_ids if p in answer.point_ids))


def find(ballots: Iterable[Ballot], ballot_id: int) -> Ballot:
    """Raises Missing when there is no such vote."""
    for ballot in ballots:
        if ballot.id == ballot_id:
            return ballot
    raise Missing("There is no such vote.")


def require_revealed(ballot: Ballot) -> None:
    if ballot.state is not BallotState.REVEALED:
        raise WorkshopError("Show the result of the vote first.")
