"""A ballot paper: what the browser draws radio buttons or boxes from, and sends itself."""

from collections.abc import Sequence

from content.saving import saving_texts
from content.words import axis_name, level_words, point_label, point_text
from domain.ballots import Answer, Ballot, BallotKind, BallotState
from domain.names import APPROVALS
from domain.record import Record
from language import say, translate


def paper(record: Record, ballot: Ballot) -> dict[str, object]:
    """The paper as everybody has it; what is chosen is saved as soon as the answer is whole."""
    return {
        "address": f"/live/{record.id}/stemme/{ballot.id}",
        "groups": _groups(record, ballot),
        "votes": ballot.question.votes,
        "readonly": ballot.state is not BallotState.OPEN,
        "texts": _texts(ballot),
    }


def told(ballot: Ballot, answer: Answer) -> dict[str, object]:
    """The answer as the browser sends it; empty when there is none."""
    if not answer.choices:
        return {}
    if ballot.question.kind is BallotKind.CANDIDATES:
        return {"points": answer.point_ids}
    return {part: getattr(answer, part) for part in ballot.question.parts}


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
