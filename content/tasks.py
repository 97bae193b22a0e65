"""What the room is asked to do in each step, in one sentence or two."""

from domain.steps import Step
from domain.workshop import Settings
from language import translate


def task(step: Step, settings: Settings) -> str:
    """The same words on each person's screen and on the big one; empty before and after."""
    limit = settings.choose
    return {
        Step.BEFORE: "",
        Step.SELECT_PERSON: translate(
            "Tick the {limit!w} points where you think the risk of failure is greatest. Think "
            "freely, also about topics that cannot be supervised or where the demands are unclear.",
            limit=limit,
        ),
        Step.SELECT_GROUP: translate(
            "Discuss and agree on the {limit!w} points with the greatest risk.", limit=limit
        ),
        Step.SELECT_PLENUM: translate(
            "The groups present their lists, and everyone agrees on the {limit!w} points with the "
            "greatest risk. The list may be longer.",
            limit=limit,
        ),
        Step.SCORE_GROUP: translate(
            "Agree on two values from 1 to 5 for each point: how often it fails, and how serious "
            "it is when it does. 1 is low and 5 is high. About six minutes for each point."
        ),
        Step.SCORE_PLENUM: translate(
            "The groups present their values, and everyone agrees on common ones. The points the "
            "groups differ most on come first."
        ),
        Step.EXPLAIN_GROUP: translate(
            "What can be the cause of the failure, and what happens on the way there?"
        ),
        Step.EXPLAIN_PLENUM: translate(
            "The groups present their texts, and everyone agrees on a joint one."
        ),
        Step.AFTER: "",
    }[step]
