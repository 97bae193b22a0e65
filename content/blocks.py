"""The blocks of a participant's screen in each step, each known by its key."""

from collections.abc import Callable

from content import ballots, decisions, lines, lists, matrix, result, texts, values
from content.method import method
from content.paper import paper
from content.picker import picker
from content.picker import progress as picking_progress
from content.progress import Progress
from content.tasks import task
from domain.ballots import Ballot, BallotState
from domain.record import Record, explained_points, scored_points
from domain.steps import Step
from domain.voting import current
from language import translate

Block = dict[str, object]


def html(key: str, html: str) -> Block:
    return {"key": key, "html": html}


def _progress(key: str, told: Progress) -> Block:
    return {"key": key, "sentence": told.sentence}


def _task(record: Record) -> Block:
    return html("task", lines.text(task(record.step, record.settings)))


def _before(record: Record) -> list[Block]:
    told = lines.text(translate("You are in. The process lead starts when everyone is ready."))
    return [html("in", told), _progress("present", present(record)), html("method", method())]


def present(record: Record) -> Progress:
    figures = {"present": len(record.arrived_people)}
    return Progress(translate("In the workshop now: {present}."), figures)


def _picking(record: Record) -> list[Block]:
    return [_progress("picker", picking_progress(record)) | {"picker": picker(record)}]


def _explaining_in_group(record: Record) -> list[Block]:
    careful = translate("Do not write anything that can be tied to a person or a case.")
    return [_task(record), html("careful", lines.small(careful))]


def _listing(record: Record) -> list[Block]:
    return [
        _task(record),
        *_vote(record),
        html("decisions", decisions.last(record)),
        html("list", lists.common_list(record)),
        html("groups", lists.group_lists(record)),
    ]


def _scoring(record: Record) -> list[Block]:
    heading = lines.heading(translate("The ranking so far"))
    return [
        _task(record),
        *_vote(record),
        html("concordance", values.concordance(record) + values.concordance_figure(record)),
        html("values", values.groups_values(record)),
        html("ranks", heading + values.ranks(record)),
        *_matrix(record),
    ]


def _explaining(record: Record) -> list[Block]:
    about = [row.scored.point_id for row in explained_points(record)]
    return [_task(record)] + [
        html(f"text-{point_id}", texts.whole(record, point_id)) for point_id in about
    ]


def _result(record: Record) -> list[Block]:
    closed = lines.notice(translate("The workshop is closed. Thank you."))
    return [
        *([html("closed", closed)] if record.closed_at else []),
        html("top", result.top(record)),
        html("table", result.table(record)),
        *_matrix(record),
        html("judged", result.judged(record)),
    ]


def _matrix(record: Record) -> list[Block]:
    if not scored_points(record):
        return []
    drawn: Block = {"key": "matrix", "matrix": matrix.matrix(record)}
    return [drawn, html("matrix-note", lines.small(matrix.note()))]


def _vote(record: Record) -> list[Block]:
    """The step's newest vote, until the plenum has agreed on what comes of it."""
    ballot = current(record.ballots)
    if ballot is None or ballot.step is not record.step:
        return []
    asked = [
        html(f"question-{ballot.id}", ballots.question(record, ballot)),
        _progress(f"answered-{ballot.id}", ballots.progress(ballot)),
    ]
    if ballot.state is BallotState.REVEALED:
        shown = ballots.result(record, ballot) + ballots.figures(ballot)
        return [*asked, html(f"result-{ballot.id}", shown)]
    hidden = translate("Nobody sees what you answer, only how many. The plenum agrees afterwards.")
    return [*asked, _paper(record, ballot), html(f"hidden-{ballot.id}", lines.small(hidden))]


def _paper(record: Record, ballot: Ballot) -> Block:
    return {"key": f"paper-{ballot.id}", "paper": paper(record, ballot)}


BLOCKS: dict[Step, Callable[[Record], list[Block]]] = {
    Step.BEFORE: _before,
    Step.SELECT_PERSON: _picking,
    Step.SELECT_GROUP: lambda record: [_task(record)],
    Step.SELECT_PLENUM: _listing,
    Step.SCORE_GROUP: lambda record: [_task(record)],
    Step.SCORE_PLENUM: _scoring,
    Step.EXPLAIN_GROUP: _explaining_in_group,
    Step.EXPLAIN_PLENUM: _explaining,
    Step.AFTER: _result,
}


def blocks(record: Record) -> list[Block]:
    """What the step shows, from above."""
    return BLOCKS[record.step](record)
