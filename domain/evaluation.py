"""The participants' evaluation of the workshop (the report's chapter 5), told as counts only.

The statements are those chapter 5 tells the results of; the form itself is not printed. The
nynorsk is to the letter, "fikk" in E4 included; the bokmål is ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from domain.errors import Conflict, Message, WorkshopError, message
from domain.points import Text
from domain.scoring import SCALE
from domain.steps import Step, has_reached
from domain.texts import clean

FEWEST_ANSWERS = 5  # fewer would point at somebody
LONGEST_COMMENT = 2000
STATEMENTS = MappingProxyType(
    {
        "e1": Text(
            "de fikk god nok informasjon i forkant", "dei fekk god nok informasjon i forkant"
        ),
        "e2": Text("den tekniske løsningen fungerte godt", "den tekniske løysinga fungerte godt"),
        "e3": Text("workshopen ble ledet på en god måte", "workshopen blei leia på ein god måte"),
        "e4": Text(
            "de fikk tilstrekkelig forklaring på oppgavene underveis",
            "dei fikk tilstrekkeleg forklaring på oppgåvene undervegs",
        ),
        "e5": Text(
            "det var god veksling mellom pauser, gruppearbeid og plenum",
            "det var god veksling mellom pausar, gruppearbeid og plenum",
        ),
        "e6": Text(
            "det var satt av nok tid til gruppearbeid", "det var sett av nok tid til gruppearbeid"
        ),
        "e7": Text(
            "de fikk lagt fram synspunktene sine godt nok i gruppearbeidet",
            "dei fekk lagt fram synspunkta sine godt nok i gruppearbeidet",
        ),
    }
)
# The report names four of the five; the last is our guess.
LEVELS = {
    5: message("fully agree"),
    4: message("quite agree"),
    3: message("neutral"),
    2: message("disagree"),
    1: message("fully disagree"),
}


class Stage(StrEnum):
    """Where the evaluation stands: shut, it may be opened again; done, its result is out."""

    UNOPENED = "unopened"
    OPEN = "open"
    SHUT = "shut"
    DONE = "done"


@dataclass(frozen=True)
class Answer:
    """One person's answer: a value from 1 to 5 for each statement, 5 for fully agree."""

    values: Mapping[str, int]
    comment: str = ""


@dataclass(frozen=True)
class Evaluation:
    """What may be known: how many have answered, and the result once it is done.

    `counts` holds for each statement how many chose each level, from 5 down to 1; None, and no
    comments, until the evaluation is done and five or more have answered.
    """

    stage: Stage = Stage.UNOPENED
    answers: int = 0
    counts: Mapping[str, tuple[int, ...]] | None = None
    comments: tuple[str, ...] = ()


NO_EVALUATION = Evaluation()


def check_answer(values: Mapping[str, object], comment: str) -> Answer:
    """Accept an answer with a value from 1 to 5 for every statement.

    Raises WorkshopError naming the statements that lack one, counted from 1.
    """
    given = {
        s: v for s, v in values.items() if s in STATEMENTS and isinstance(v, int) and v in SCALE
    }
    lacking = [str(place) for place, s in enumerate(STATEMENTS, 1) if s not in given]
    if lacking:
        raise WorkshopError(
            "Choose an answer for every statement. Still without one: {numbers}.",
            numbers=", ".join(lacking),
        )
    return Answer({s: given[s] for s in STATEMENTS}, clean(comment, LONGEST_COMMENT))


def summarise(stage: Stage, answers: Sequence[Answer]) -> Evaluation:
    """The counts, in an order that tells nothing of when or by whom.

    An open evaluation shows none: whoever watched them grow would see each new answer.
    """
    if stage is not Stage.DONE or len(answers) < FEWEST_ANSWERS:
        return Evaluation(stage, len(answers))
    counts = {
        statement: tuple(sum(a.values[statement] == level for a in answers) for level in LEVELS)
        for statement in STATEMENTS
    }
    comments = sorted(answer.comment for answer in answers if answer.comment)
    return Evaluation(stage, len(answers), counts, tuple(comments))


def stage_after_closing(answers: int) -> Stage:
    """With too few answers it may be opened again; a result once shown stands, or two results
    compared would tell what the last to answer said."""
    return Stage.DONE if answers >= FEWEST_ANSWERS else Stage.SHUT


def require_openable(stage: Stage, step: Step) -> None:
    """Refuse to open before the last of the work, or once the result is out."""
    if not has_reached(step, Step.EXPLAIN_PLENUM):
        raise WorkshopError("The evaluation can be opened when the plenum finds causes.")
    if stage is Stage.DONE:
        raise WorkshopError("The result of the evaluation is out. It cannot be opened again.")


def require_open(stage: Stage) -> None:
    if stage is not Stage.OPEN:
        raise WorkshopError("The evaluation is closed. What you have answered is kept.")


def require_seen(stage: Stage, seen: Stage) -> None:
    if stage is not seen:
        raise Conflict(
            "The evaluation has been opened or closed since you saw it. Look at it again."
        )


def response_rate(evaluation: Evaluation, people: int) -> Message:
    """How many of all who joined have answered, as chapter 5 tells it: 16 of 21, 76 %."""
    return message(
        "{answers} of {people} have answered ({share} %).",
        answers=evaluation.answers,
        people=people,
        share=percent(evaluation.answers, people) if people else 0,
    )


def percent(part: int, whole: int) -> int:
    """A share in whole per cent, halves up: 16 of 21 is 76 (chapter 5). `whole` is at least 1."""
    return (200 * part + whole) // (2 * whole)
