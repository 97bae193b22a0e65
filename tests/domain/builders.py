"""Points, people and workshops in few words, for the tests of the rules."""

from domain.clock import STOPPED
from domain.evaluation import NO_EVALUATION
from domain.points import Point, PointKind, Points
from domain.ranking import Scored
from domain.record import Record
from domain.steps import Step
from domain.workshop import Group, Person, Settings
from tests.exports.records import list_point, same

GROUP_1, GROUP_2 = 11, 12
NEW, MERGED = 201, 301


def new_point(id_: int, name: str) -> Point:
    return Point(id_, PointKind.NEW, same(name), same(""))


def merge(id_: int, name: str, *parts: int) -> Point:
    return Point(id_, PointKind.MERGED, same(name), same(""), parts=parts)


def by_id(*points: Point) -> Points:
    return {point.id: point for point in points}


def scored(point_id: int, probability: int, consequence: int, *, is_new: bool = False) -> Scored:
    """A point with both values, listed by its id among points of the same rank."""
    return Scored(point_id, probability, consequence, is_new, order=(point_id, point_id))


def person(number: int, group_id: int | None) -> Person:
    """Somebody present who has not handed in; the id is the number with 500 added."""
    return Person(
        id=500 + number,
        number=number,
        group_id=group_id,
        name=f"Deltaker {number}",
        has_left=False,
        has_handed_in=False,
        has_device=True,
    )


# Twelve list points, and two groups of one person that have done nothing.
# Three points are to be chosen.
EMPTY = Record(
    id="workshop-id",
    code="402117",
    step=Step.BEFORE,
    version=1,
    settings=Settings(
        name="Risikoworkshop",
        office="Statsforvalteren i Innlandet",
        language="nb",
        list_id="liste",
        list_version="2026",
        choose=3,
    ),
    closed_at=None,
    points=by_id(*(list_point(number) for number in range(1, 13))),
    merged_away=frozenset(),
    split={},
    people=(person(1, GROUP_1), person(2, GROUP_2)),
    groups=(Group(GROUP_1, 1, None), Group(GROUP_2, 2, None)),
    voters={},
    tick_counts={},
    group_lists={},
    plenum_list=(),
    agreed=frozenset(),
    presented=frozenset(),
    group_scores={},
    plenum_scores={},
    group_explanations={},
    plenum_explanations={},
    proposals=(),
    decisions=(),
    notes={},
    point_notes={},
    tags={},
    clock=STOPPED,
    is_warned=False,
    rehearses=None,
    ballots=(),
    timings=(),
    attendance={},
    evaluation=NO_EVALUATION,
)
