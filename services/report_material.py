"""Gathering everything a round's report is made from."""

import json
from collections.abc import Sequence

from domain.comparison import place_offices
from domain.evaluation import NO_EVALUATION, Evaluation, Stage
from domain.report_material import Delivery, ReportMaterial
from domain.rounds import Invited, Submission
from services import rounds, themes
from services.access import Caller
from services.joint import joint_result
from services.matching import standing
from services.report import read_draft
from services.rounds import Overview


def gather(caller: Caller, round_id: str, language: str) -> ReportMaterial:
    """What counts in the round now, with what people have tagged and written."""
    result = joint_result(caller, round_id, language)
    seen = rounds.overview(caller, round_id)
    counted = {one.office_id: one for one in standing(seen.submissions)}
    names = {one.id: one.name.pick(language) for one in seen.invited}
    return ReportMaterial(
        name=result.round.settings.name,
        aggregate=result.aggregate,
        panel=result.panel,
        offices=place_offices(result.aggregate.above_cut()),
        points={point.id: point for point in result.points},
        book=themes.read_book(caller, round_id, language),
        draft=read_draft(caller, round_id),
        deliveries=tuple(
            _delivery(names[one.id], one, counted[one.id], seen.submissions)
            for one in seen.invited
            if one.id in counted
        ),
        missing=tuple(names[one.id] for one in seen.invited if one.id not in counted),
        evaluation=_evaluation(caller, seen, list(counted.values())),
    )


def _delivery(
    name: str, office: Invited, counted: Submission, sent: Sequence[Submission]
) -> Delivery:
    own = [one for one in sent if one.office_id == office.id]
    return Delivery(
        name=name,
        is_panel=office.is_panel,
        contents=counted.contents,
        received_at=counted.received_at,
        is_late=counted.is_late,
        versions=len(own),
        returned=sum(bool(one.question) for one in own),
    )


def _evaluation(caller: Caller, seen: Overview, counted: Sequence[Submission]) -> Evaluation:
    """The panel's, when what it sent is a workshop's own file with a result in it."""
    panels = {one.id for one in seen.invited if one.is_panel}
    for one in counted:
        if one.office_id in panels:
            _, original = rounds.original(caller, one)
            return _read_evaluation(original)
    return NO_EVALUATION


def _read_evaluation(original: bytes) -> Evaluation:
    try:
        told = json.loads(original)["evaluation"]
        counts = {str(name): tuple(map(int, of)) for name, of in (told["counts"] or {}).items()}
        comments = tuple(map(str, told["comments"]))
        return Evaluation(Stage.DONE, int(told["answers"]), counts or None, comments)
    except (ValueError, LookupError, TypeError, AttributeError):
        # A form in Excel or Word has no evaluation.
        return NO_EVALUATION
