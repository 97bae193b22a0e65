"""Keeping a form that was filled in elsewhere as the workshop's result, as if made step by step."""

from domain.attendance import Turnout
from domain.change import Topic
from domain.errors import Conflict, WorkshopError
from domain.feedback import Feedback, compile_feedback
from domain.record import NO_EXPLANATION, Explanation, Record, ranking
from domain.steps import Step
from domain.workshop import Role
from services.access import Caller
from services.acts import Act, acting
from services.importing_points import Row, find_explained, place, undo_other_merges
from services.importing_proposals import keep_proposals
from services.plenum import MOST_ON_LIST
from services.workshops import go_to, have_groups, keep_settings
from storage import choices, explanations, records, scores


def save(caller: Caller, feedback: Feedback, *, seen: int, turnout: Turnout | None = None) -> None:
    """Make the workshop's result what the form says, and go to the step after.

    `turnout` is how many took part in a workshop that was held on paper.
    `seen` is the version the form was filled in on; raises Conflict when the workshop has changed
    since, unless it already says the same.
    """
    with acting(caller, Role.LEAD) as act:
        record = _read(act)
        if record.step is Step.AFTER and _says(record) == feedback and _tells(record, turnout):
            return
        if record.version - 1 != seen:  # the act itself is one
            raise Conflict(
                "The workshop has changed meanwhile. Look at it again: what you save replaces it."
            )
        _keep_list(act, (*feedback.ranking, *feedback.new_points))
        _keep_explanations(act, feedback)
        keep_proposals(act, feedback.input)
        _check_causes(act, feedback)
        if turnout and not _tells(record, turnout):
            _keep_turnout(act, turnout)
        if record.step is not Step.AFTER:
            go_to(act, record.step, Step.AFTER)
        act.log("read in forms")
        act.announce(Topic.PLENUM)
        act.announce(Topic.STEP)


def _read(act: Act) -> Record:
    return records.read(act.connection, act.workshop.id)


def _says(record: Record) -> Feedback:
    return compile_feedback(record, record.settings.language)


def _tells(record: Record, turnout: Turnout | None) -> bool:
    return turnout is None or (
        turnout.people == record.settings.people_on_paper
        and turnout.groups in (None, len(record.groups))
    )


def _keep_turnout(act: Act, turnout: Turnout) -> None:
    keep_settings(act, people_on_paper=turnout.people)
    if turnout.groups is not None:
        have_groups(act, turnout.groups)


def _keep_list(act: Act, rows: tuple[Row, ...]) -> None:
    """Have exactly these points on the common list, with these values."""
    if not rows:
        raise WorkshopError("Template A is empty. Fill in the points and their values.")
    if len(rows) > MOST_ON_LIST:
        raise WorkshopError("The list can hold at most {limit} points.", limit=MOST_ON_LIST)
    before = undo_other_merges(act, rows).plenum_list
    kept: dict[int, Row] = {}
    for row in rows:
        kept[place(act, row, taken=kept)] = row
    for point_id in set(before) - set(kept):
        choices.remove_from_plenum(act.connection, point_id)
    choices.add_to_plenum(act.connection, act.workshop.id, kept)
    for point_id, row in kept.items():
        scores.set_plenum(
            act.connection, point_id, probability=row.probability, consequence=row.consequence
        )
    _check_whole(_read(act), kept)


def _check_whole(record: Record, kept: dict[int, Row]) -> None:
    for point_id in set(kept) - set(record.plenum_list):
        raise WorkshopError(
            "«{name}» stands alone, and is also a part of a merged point.",
            name=record.points[point_id].name,
        )


def _keep_explanations(act: Act, feedback: Feedback) -> None:
    """Have these causes and courses of events, and none for the other points on the list."""
    record = _read(act)
    written = {find_explained(record, row): row for row in feedback.causes}
    for point_id in record.plenum_list:
        row, stored = written.get(point_id), record.plenum_explanations.get(point_id)
        if row or stored:
            version = (stored or NO_EXPLANATION).version
            text = Explanation(
                row.causes if row else "", row.course_of_events if row else "", version
            )
            explanations.save_plenum(act.connection, point_id, text)


def _check_causes(act: Act, feedback: Feedback) -> None:
    """Refuse causes for points that are not at the top: template B would leave them out (R-34)."""
    record = _read(act)
    top = {row.scored.point_id for row in ranking(record).top}
    for row in feedback.causes:
        if find_explained(record, row) not in top:
            raise WorkshopError(
                "«{name}» has causes, but is not among the points with the highest risk. Check its "
                "values, or whether the set-up computes risk as you did.",
                name=row.name,
            )
