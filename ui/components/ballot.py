"""A ballot paper: radio buttons or boxes, sent to the server by the browser itself."""

from collections.abc import Sequence

from domain.ballots import Answer, Ballot, BallotKind, BallotState
from domain.names import APPROVALS
from domain.record import Record
from language import say, translate
from services.access import Caller
from ui.components import register, saving_texts
from ui.words import axis_name, level_words, point_label, point_text

_component = register(
    "ballot", '<div class="ballot"><p class="state" role="status"></p></div>', sends=True
)


def draw_ballot(caller: Caller, record: Record, ballot: Ballot, own: Answer) -> None:
    """The caller's own paper; what is chosen is saved as soon as the answer is whole."""
    _component(
        key=f"ballot-{caller.person_id}-{ballot.id}",
        data={
            "address": f"/live/{caller.workshop_id}/stemme/{ballot.id}",
            "person": caller.person_id,
            "groups": _groups(record, ballot),
            "votes": ballot.question.votes,
            "answer": _told(ballot, own),
            "readonly": ballot.state is not BallotState.OPEN,
            "texts": _texts(ballot),
        },
    )


def _told(ballot: Ballot, own: Answer) -> dict[str, object]:
    """The answer as the browser sends it; empty when there is none."""
    if not own.choices:
        return {}
    if ballot.question.kind is BallotKind.CANDIDATES:
        return {"points": own.point_ids}
    return {part: getattr(own, part) for part in ballot.question.parts}


def _groups(record: Record, ballot: Ballot) -> list[dict[str, object]]:
    question = ballot.question
    if question.kind is BallotKind.VALUES:
        return [_group(axis, axis_name(axis), _values(axis)) for axis in question.axes]
    if question.kind is BallotKind.CANDIDATES:
        points = [record.points[point_id] for point_id in question.point_ids]
        named = [(p.id, point_label(p, record.points), point_text(p)) for p in points]
        return [_group("points", translate("The candidates"), named)]
    answers = [(bool(option), say(name), "") for option, name in APPROVALS.items()]
    return [_group("approves", translate("Your answer"), answers)]


def _values(axis: str) -> list[tuple[int, str, str]]:
    return [(value, str(value), word) for value, word in enumerate(level_words(axis), 1)]


def _group(name: str, label: str, options: Sequence[tuple[int, str, str]]) -> dict[str, object]:
    told = [{"value": value, "label": text, "note": note} for value, text, note in options]
    return {"name": name, "label": label, "options": told}


def _texts(ballot: Ballot) -> dict[str, str]:
    return {
        **saving_texts(),
        "saved": translate("Your vote is saved. You can change it until the vote closes."),
        "unfinished": translate("Choose in both rows. Your vote is saved then."),
        "count": translate("{chosen} of {limit} chosen"),
        "full": translate("You can choose {limit!w} at most.", limit=ballot.question.votes),
        "counted": translate("The vote is closed. Your answer counts."),
        "none": translate("The vote is closed. You did not answer."),
        "late": translate("The vote was closed. Your answer was not counted."),
    }
