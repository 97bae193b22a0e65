"""The joint result of a round, for Helsetilsynet, and for the offices when it is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.aggregation import aggregate
from domain.answers import Answer, answer
from domain.combined import Aggregate
from domain.comparison import Placed, place_panel
from domain.errors import Refused
from domain.matching import same_points
from domain.points import Point
from domain.rounds import Invited, Round
from domain.workshop import Role
from services.access import Caller, require
from services.matching import standing
from services.round_lists import read_round_list
from storage import point_matches, rounds, submissions
from storage.engine import reading

KEPT = 20


@dataclass(frozen=True)
class JointResult:
    """What the offices came to together, and what the panel came to; empty until it has sent.

    `points` are those of the round's list.
    """

    round: Round
    points: tuple[Point, ...]
    aggregate: Aggregate
    panel: tuple[Placed, ...]


def joint_result(caller: Caller, round_id: str, language: str) -> JointResult:
    """Raises Refused for an office until the round is published."""
    require(caller, Role.AUTHORITY, Role.OFFICE)
    with reading() as connection:
        present = rounds.read(connection, round_id)
    if caller.role is Role.OFFICE and (
        caller.workshop_id != round_id or present.published_at is None
    ):
        raise Refused("The result is not published yet.")
    return _compute(present, language)


@lru_cache(maxsize=KEPT)
def _compute(present: Round, language: str) -> JointResult:
    # Every change of a round gives it a new version, so a kept result is never an old one.
    with reading() as connection:
        invited = rounds.invited(connection, present.id)
        sent = standing(submissions.of_round(connection, present.id))
        same = same_points(point_matches.read_all(connection, present.id))
        listed = read_round_list(connection, present)
    names = {point.id: point.name.pick(language) for point in listed.points}
    offices = {one.id: one for one in invited}
    answers = {
        one.office_id: answer(
            offices[one.office_id].name.pick(language),
            one.contents.feedback,
            same=same,
            tags=one.contents.tags,
            way=listed.ways.get(one.contents.statement.list_version, ()),
        )
        for one in sent
    }
    return JointResult(
        present,
        listed.points,
        aggregate(_of(invited, answers, is_panel=False), present.settings.new_points, names),
        tuple(row for panel in _of(invited, answers, is_panel=True) for row in place_panel(panel)),
    )


def _of(
    invited: Sequence[Invited], answers: Mapping[int, Answer], *, is_panel: bool
) -> list[Answer]:
    return [answers[one.id] for one in invited if one.is_panel is is_panel and one.id in answers]
