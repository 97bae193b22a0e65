"""The method on one screen."""

from content import lines
from content.tables import table
from content.words import step_name
from domain.steps import WORKING, Step
from language import translate


def method() -> str:
    risk = translate(
        "Risk is how probable a failure is, together with how serious it is. You first find "
        "the points where the risk is greatest, then give each two values from 1 to 5, and "
        "at last look for the causes of the three with the highest risk."
    )
    what = {
        Step.SELECT_PERSON: translate("Everyone ticks the ten points with the greatest risk."),
        Step.SELECT_GROUP: translate("Groups of three to five agree on ten."),
        Step.SELECT_PLENUM: translate("Everyone agrees on a common list, and may add or merge."),
        Step.SCORE_GROUP: translate("The groups give each point two values from 1 to 5."),
        Step.SCORE_PLENUM: translate("Everyone agrees on the values. They give risk and rank."),
        Step.EXPLAIN_GROUP: translate("The groups find causes and courses of events for the top."),
        Step.EXPLAIN_PLENUM: translate("Everyone agrees on a common text."),
    }
    steps = table(
        [translate("Step"), translate("What happens")],
        [[f"{i}. {step_name(step)}", what[step]] for i, step in enumerate(WORKING, 1)],
    )
    decides = translate("The tool decides nothing. It counts, keeps and shows; you agree.")
    title = lines.heading(translate("How it goes"))
    return title + lines.text(risk) + steps + lines.text(decides)
