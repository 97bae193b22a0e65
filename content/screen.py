"""A participant's whole screen but for the group's own work, as data her browser draws it from.

What is the same for everybody in a group is written once, however many are told of it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from content import ballots, clock, day, decisions, lines, lists, matrix, result, texts, values
from content.doors import door, outer_door
from content.method import method
from content.paper import paper, told
from content.picker import picker
from content.picker import progress as picking_progress
from content.progress import Progress
from content.rehearsal import mark
from content.tasks import task
from content.words import group_in, group_name, person_name, step_name, step_place
from domain.ballots import Ballot, BallotState
from domain.evaluation import Stage
from domain.own import Own
from domain.programme import Kind
from domain.record import Record, explained_points, scored_points
from domain.steps import WORKING, Step, following
from domain.voting import current
from language import current as spoken
from language import translate

Block = dict[str, object]
KEPT = 64  # some groups of some workshops, in each language
SEAL_LENGTH = 16
# Here the group works, each on a page of Streamlit's, below what is drawn from these data.
GROUP_STEPS = (Step.SELECT_GROUP, Step.SCORE_GROUP, Step.EXPLAIN_GROUP)
DISSENTING = (Step.SELECT_PLENUM, Step.SCORE_PLENUM)


@dataclass(frozen=True)
class Shared:
    """What everybody in a group sees, as JSON; the seal tells it from what it was before."""

    text: str
    seal: str


@dataclass(frozen=True)
class Screen:
    """`figures` are those that arrive apart from the rest, as JSON, and `own` the person's own."""

    version: int
    shared: Shared
    figures: str
    own: str

    def write(self, seen: str = "") -> str:
        """As JSON, without what is shared when that is what was `seen`."""
        shared = "" if seen == self.shared.seal else f'"shared":{self.shared.text},'
        head = f'"version":{self.version},"seal":"{self.shared.seal}","figures":{self.figures}'
        return f'{{{head},{shared}"own":{self.own}}}'


def screen(record: Record, own: Own) -> Screen:
    """The person's screen, in the current language."""
    shared = _share(record, own.person.group_id, spoken())
    return Screen(record.version, shared, _write_figures(record), _write_own(record, own))


@lru_cache(KEPT)
def _share(record: Record, group_id: int | None, _: str) -> Shared:
    introduces = record.clock.interlude is Kind.INTRODUCTION
    group = group_in(record, group_id)
    blocks = [_html("introduction", day.introduction(record))] if introduces else _blocks(record)
    text = json.dumps(
        {
            "title": translate("Introduction") if introduces else step_name(record.step),
            "where": step_place(record.step),
            "step": f"{record.step} {introduces}",
            "clock": clock.told(record.clock),
            "next": _next(record),
            "state": _state(record, group.meeting_link if group else ""),
            "blocks": blocks,
        },
    )
    return Shared(text, sha256(text.encode("utf-8", "replace")).hexdigest()[:SEAL_LENGTH])


@lru_cache(KEPT)
def _write_figures(record: Record) -> str:
    """How many are in, and how many have done what the step asks of each."""
    told = [_present(record), picking_progress(record)]
    ballot = current(record.ballots)
    if ballot:
        told.append(ballots.progress(ballot))
    return json.dumps({name: count for one in told for name, count in one.figures.items()})


def _write_own(record: Record, own: Own) -> str:
    """What this person alone sees."""
    person = own.person
    group = group_in(record, person.group_id)
    who = [record.settings.name, person_name(person), *([group_name(group)] if group else [])]
    ballot = current(record.ballots)
    return json.dumps(
        {
            "person": person.id,
            "who": " · ".join(who),
            "below": below(record, own),
            "left": person.has_left,
            "now": clock.now(),
            "ticks": sorted(own.ticks),
            "done": person.has_handed_in,
            "answer": told(ballot, own.answer) if ballot else {},
        }
    )


def below(record: Record, own: Own) -> str:
    """Names what Streamlit draws below; when it changes, Streamlit has to draw anew."""
    if own.person.has_left:
        return "left"
    if record.clock.interlude is Kind.INTRODUCTION:
        return ""
    if record.step in GROUP_STEPS:
        # A screen is told of when something of the step has changed, so it is drawn anew each time.
        return f"{record.step} {record.version}"
    return record.step if record.step in DISSENTING else ""


def _next(record: Record) -> str:
    if record.step not in WORKING:
        return ""
    return translate("Next: {step}", step=step_name(following(record.step)))


def _state(record: Record, meeting_link: str) -> str:
    """What may come and go above the step's own screen."""
    doors = ""
    if meeting_link:
        name = translate("The group's meeting room on video")
        doors += f"<p>{outer_door(meeting_link, name)}</p>"
    if record.evaluation.stage is Stage.OPEN:
        name = translate("Answer the evaluation")
        doors += f"<p>{door(f'/evaluering/{record.id}', name)}</p>"
    return doors + mark(record) + day.state(record)


def _html(key: str, html: str) -> Block:
    return {"key": key, "html": html}


def _progress(key: str, told: Progress) -> Block:
    return {"key": key, "sentence": told.sentence}


def _task(record: Record) -> Block:
    return _html("task", lines.text(task(record.step, record.settings)))


def _blocks(record: Record) -> list[Block]:
    return BLOCKS[record.step](record)


def _before(record: Record) -> list[Block]:
    told = lines.text(translate("You are in. The process lead starts when everyone is ready."))
    return [_html("in", told), _progress("present", _present(record)), _html("method", method())]


def _present(record: Record) -> Progress:
    present = {"present": len(record.arrived_people)}
    return Progress(translate("In the workshop now: {present}."), present)


def _picking(record: Record) -> list[Block]:
    return [_progress("picker", picking_progress(record)) | {"picker": picker(record)}]


def _explaining_in_group(record: Record) -> list[Block]:
    careful = translate("Do not write anything that can be tied to a person or a case.")
    return [_task(record), _html("careful", lines.small(careful))]


def _listing(record: Record) -> list[Block]:
    return [
        _task(record),
        *_vote(record),
        _html("decisions", decisions.last(record)),
        _html("list", lists.common_list(record)),
        _html("groups", lists.group_lists(record)),
    ]


def _scoring(record: Record) -> list[Block]:
    heading = lines.heading(translate("The ranking so far"))
    return [
        _task(record),
        *_vote(record),
        _html("concordance", values.concordance(record) + values.concordance_figure(record)),
        _html("values", values.groups_values(record)),
        _html("ranks", heading + values.ranks(record)),
        *_matrix(record),
    ]


def _explaining(record: Record) -> list[Block]:
    about = [row.scored.point_id for row in explained_points(record)]
    return [_task(record)] + [
        _html(f"text-{point_id}", texts.whole(record, point_id)) for point_id in about
    ]


def _result(record: Record) -> list[Block]:
    closed = lines.notice(translate("The workshop is closed. Thank you."))
    return [
        *([_html("closed", closed)] if record.closed_at else []),
        _html("top", result.top(record)),
        _html("table", result.table(record)),
        *_matrix(record),
        _html("judged", result.judged(record)),
    ]


def _matrix(record: Record) -> list[Block]:
    if not scored_points(record):
        return []
    drawn: Block = {"key": "matrix", "matrix": matrix.matrix(record)}
    return [drawn, _html("matrix-note", lines.small(matrix.note()))]


def _vote(record: Record) -> list[Block]:
    """The step's newest vote, until the plenum has agreed on what comes of it."""
    ballot = current(record.ballots)
    if ballot is None or ballot.step is not record.step:
        return []
    asked = [
        _html(f"question-{ballot.id}", ballots.question(record, ballot)),
        _progress(f"answered-{ballot.id}", ballots.progress(ballot)),
    ]
    if ballot.state is BallotState.REVEALED:
        shown = ballots.result(record, ballot) + ballots.figures(ballot)
        return [*asked, _html(f"result-{ballot.id}", shown)]
    hidden = translate("Nobody sees what you answer, only how many. The plenum agrees afterwards.")
    return [*asked, _paper(record, ballot), _html(f"hidden-{ballot.id}", lines.small(hidden))]


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
