"""The evaluation of a rehearsal, answered by its invented people."""

import random
from collections.abc import Sequence

from domain.evaluation import LEVELS, STATEMENTS, Stage
from services import evaluating
from services.access import Caller

# As many of the people as in 2021: 16 of 21 (chapter 5).
ANSWERED, OF = 16, 21
SHORT_OF_TIME = "e6"
CONTENT = (1, 1, 3, 8, 12)  # how often each level is chosen, from 1 to 5
DISCONTENT = (4, 6, 4, 4, 2)
COMMENTS = {
    "nb": ("Mer tid i gruppene neste gang.", "Godt forberedt, og lett å følge med."),
    "nn": ("Meir tid i gruppene neste gong.", "Godt førebudd, og lett å følgje med."),
}


def evaluate(lead: Caller, people: Sequence[Caller], dice: random.Random, language: str) -> None:
    """Open the evaluation, let as large a share answer as in 2021, and close it."""
    evaluating.open_evaluation(lead, Stage.UNOPENED)
    answering = people[: len(people) * ANSWERED // OF]
    for place, person in enumerate(answering):
        values = {statement: _draw(statement, dice) for statement in STATEMENTS}
        comment = "".join(COMMENTS[language][place : place + 1])
        evaluating.answer(person, evaluating.new_answer_key(), values, comment)
    evaluating.close_evaluation(lead, Stage.OPEN)


def _draw(statement: str, dice: random.Random) -> int:
    # Too little time for the groups is what the panel complained of.
    weights = DISCONTENT if statement == SHORT_OF_TIME else CONTENT
    return dice.choices(sorted(LEVELS), weights)[0]
