"""The step's own work in the control room."""

from collections.abc import Callable

from domain.record import Record
from domain.steps import Step
from services.access import Caller
from ui.boards.ranking import draw_result
from ui.lead import explain_plenum, score_plenum, select_plenum


def _draw_result(_: Caller, record: Record) -> None:
    draw_result(record, key="lead-result")


WORK: dict[Step, Callable[[Caller, Record], None]] = {
    Step.SELECT_PLENUM: select_plenum.draw,
    Step.SCORE_PLENUM: score_plenum.draw,
    Step.EXPLAIN_PLENUM: explain_plenum.draw,
    Step.AFTER: _draw_result,
}


def draw_work(caller: Caller, record: Record) -> None:
    """What the lead does in this step; in group and person steps she watches and waits."""
    draw = WORK.get(record.step)
    if draw:
        draw(caller, record)
