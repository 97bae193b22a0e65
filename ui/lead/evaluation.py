"""The evaluation in the lead's hands: opening, closing, and the result once it is out."""

import streamlit as st

from domain.evaluation import (
    FEWEST_ANSWERS,
    LEVELS,
    STATEMENTS,
    Evaluation,
    Stage,
    response_rate,
)
from domain.record import Record
from domain.steps import Step, has_reached
from language import current, say, translate
from services import evaluating
from services.access import Caller
from ui import problems
from ui.charts import draw_bars
from ui.lines import draw_list
from ui.tables import draw_table


def draw_evaluation(caller: Caller, record: Record) -> None:
    evaluation = record.evaluation
    if not has_reached(record.step, Step.EXPLAIN_PLENUM):
        st.write(translate("The evaluation can be opened when the plenum finds causes."))
        return
    if evaluation.stage is not Stage.UNOPENED:
        st.write(say(response_rate(evaluation, len(record.people))))
    st.caption(_state(evaluation))
    if evaluation.stage is not Stage.DONE and not record.closed_at:
        _draw_button(caller, evaluation.stage)
    if evaluation.counts:
        _draw_result(evaluation)


def _state(evaluation: Evaluation) -> str:
    """Where the evaluation stands, and what comes of the lead's next click."""
    fewest = FEWEST_ANSWERS
    if evaluation.counts:
        return translate("The evaluation is over.")
    return {
        Stage.UNOPENED: translate(
            "Seven statements and a text, answered anonymously on a page of its own. You see how "
            "many have answered, and the result when you close it."
        ),
        Stage.OPEN: translate(
            "The participants see a link to the form. When you close with {fewest!w} answers or "
            "more, the result is shown, and the evaluation cannot be opened again.",
            fewest=fewest,
        ),
        Stage.SHUT: translate(
            "Fewer than {fewest!w} have answered, so nothing is shown. You can open it again.",
            fewest=fewest,
        ),
        Stage.DONE: translate(
            "The evaluation is over. Fewer than {fewest!w} have answered, so nothing is shown.",
            fewest=fewest,
        ),
    }[evaluation.stage]


def _draw_button(caller: Caller, stage: Stage) -> None:
    is_open = stage is Stage.OPEN
    act = evaluating.close_evaluation if is_open else evaluating.open_evaluation
    st.button(
        translate("Close the evaluation") if is_open else translate("Open the evaluation"),
        key=f"evaluation-{stage}",
        on_click=problems.attempt,
        args=(act, caller, stage),
    )


def _draw_result(evaluation: Evaluation) -> None:
    counts = evaluation.counts or {}
    words = [say(word) for word in LEVELS.values()]
    names = [f"{n}. … {STATEMENTS[s].pick(current())}" for n, s in enumerate(counts, 1)]
    st.subheader(translate("The participants' answers"))
    st.write(translate("How far do you agree that …? «They» are the participants."))
    draw_bars(list(counts.values()), words, key="evaluation-bars")
    rows = [[name, *of] for name, of in zip(names, counts.values(), strict=True)]
    draw_table([translate("Statement"), *words], rows)
    if evaluation.comments:
        st.subheader(translate("What they wrote"))
        draw_list(list(evaluation.comments))
