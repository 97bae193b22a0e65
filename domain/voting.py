"""What a vote says: the plain distribution, one word, and figures for those who ask (C10)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles

from domain.ballots import AXES, Answer, Ballot, BallotState, Counts, Question
from domain.consensus import Agreement, describe, value_agreement
from domain.errors import WorkshopError

FEWEST_REVEALED = 3  # as for ticks: the result of fewer would tell who answered what
SPLIT = range(40, 61)  # per cent: an option that about half chose splits the room; ours


@dataclass(frozen=True)
class Figures:
    """Values on the 1–5 scale: `quartiles` as Excel's QUARTILE.INC, `agreement` is A (−1 to 1)."""

    median: float
    lowest: int
    highest: int
    quartiles: tuple[float, float]
    agreement: float


@dataclass(frozen=True)
class Result:
    """What was answered to one part of the question: an axis, `points` or `approves`.

    `counts` holds every option, also those nobody chose. `figures` is for values only.
    """

    part: str
    counts: Mapping[int, int]
    word: Agreement
    figures: Figures | None = None


def count(question: Question, answers: Iterable[Answer]) -> Counts:
    """How many chose each option."""
    chosen = Counter(choice for answer in answers for choice in answer.choices)
    return {
        part: {option: chosen[part, option] for option in options}
        for part, options in question.parts.items()
    }


def require_revealable(answered: int) -> None:
    """Refuse a result so small that it would tell who answered what."""
    if answered < FEWEST_REVEALED:
        raise WorkshopError("Fewer than three have answered. We therefore do not show the result.")


def summarize(ballot: Ballot) -> tuple[Result, ...]:
    """The result of each part of the question; nothing until it is revealed.

    The rest of what minutes need stands in the ballot: the question with its threshold, the round,
    how many answered of how many, the outcome and the dissents.
    """
    if ballot.state is not BallotState.REVEALED:
        return ()
    return tuple(_summarize_part(ballot, part) for part in ballot.question.parts)


def _summarize_part(ballot: Ballot, part: str) -> Result:
    counts = {option: ballot.counts[part][option] for option in ballot.question.parts[part]}
    threshold = ballot.question.threshold
    if part not in AXES:
        return Result(part, counts, describe_shares(counts.values(), ballot.answered, threshold))
    values = sorted(Counter(counts).elements())
    return Result(part, counts, describe(values, threshold / 100), _measure(values))


def _measure(values: list[int]) -> Figures:
    first, _, third = quantiles(values, n=4, method="inclusive")
    return Figures(median(values), values[0], values[-1], (first, third), value_agreement(values))


def describe_shares(chosen: Iterable[int], answered: int, threshold: int) -> Agreement:
    """One word for how many of those who answered chose each option; our rule, the method has none.

    United when at least `threshold` per cent chose an option, and no option is left in between;
    divided when about half chose one; else spread.
    """
    shares = [100 * people for people in chosen]
    high, low = threshold * answered, (100 - threshold) * answered
    if max(shares) >= high and all(share >= high or share <= low for share in shares):
        return Agreement.UNITED
    is_split = any(SPLIT[0] * answered <= share <= SPLIT[-1] * answered for share in shares)
    return Agreement.DIVIDED if is_split else Agreement.SPREAD


def current(ballots: Iterable[Ballot]) -> Ballot | None:
    """The newest ballot, as long as the plenum has not agreed on what comes of it."""
    newest = max(ballots, key=lambda ballot: ballot.id, default=None)
    return newest if newest and newest.outcome is None else None


def by_question(ballots: Iterable[Ballot]) -> list[list[Ballot]]:
    """Each question's rounds together, in order; the questions in the order they were asked."""
    questions: list[list[Ballot]] = []
    for ballot in sorted(ballots, key=lambda ballot: ballot.id):
        for rounds in questions:
            if rounds[-1].id == ballot.follows:
                rounds.append(ballot)
                break
        else:
            questions.append([ballot])
    return questions


def round_before(ballots: Iterable[Ballot], ballot: Ballot) -> Ballot | None:
    """The round before, when its result is shown: an unrevealed one stays hidden."""
    return next(
        (b for b in ballots if b.id == ballot.follows and b.state is BallotState.REVEALED), None
    )


def newest_revealed(ballots: Iterable[Ballot]) -> Ballot:
    """The vote whose result was shown last; raises WorkshopError when there is none."""
    shown = [ballot for ballot in ballots if ballot.state is BallotState.REVEALED]
    if not shown:
        raise WorkshopError("No vote has shown its result yet.")
    return max(shown, key=lambda ballot: ballot.id)
