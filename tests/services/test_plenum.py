"""Select, plenum: the lead records what the plenum agrees (R-24, R-25, R-46)."""

import pytest

from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.points import PointKind
from domain.record import DecisionKind, Proposal, ProposalKind
from domain.steps import Activity, Step
from services import grouping, plenum, reading, workshops
from services.access import Caller
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    NO_GROUP,
    NO_POINT,
    WRONG_STEP,
    Act,
    overhearing,
    refused,
)
from tests.people import FIRST_TEN, NEW_NAME, Cast, decisions, listed, play_to

NO_PROPOSAL = "There is no such proposal."
CHOOSE_TWO = "Choose at least two points to choose between."


def _acts(cast: Cast, caller: Caller) -> list[Act]:
    one, four, seven = cast.ids(1, 4, 7)
    return [
        lambda: plenum.add(caller, [one]),
        lambda: plenum.remove(caller, one),
        lambda: plenum.accept(caller, 1),
        lambda: plenum.merge(caller, [four, seven], "Samarbeid"),
        lambda: plenum.split(caller, one),
        lambda: plenum.choose_between(caller, four, [four, seven], "Fordi"),
    ]


def _proposal(cast: Cast) -> int:
    return reading.record(cast.lead).proposals[0].id


def test_list_grows_beyond_ten(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    points = tuple(cast.ids(*FIRST_TEN, 11, 12))
    for _ in range(2):
        plenum.add(cast.lead, list(points[:10]))
        plenum.add(cast.lead, list(points[5:]))
    assert listed(cast) == points
    assert decisions(cast) == [(DecisionKind.ADD, point, (), "") for point in points]


def test_same_point_is_added_once(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.add(cast.lead, cast.ids(4, 7, 4))
    assert listed(cast) == tuple(cast.ids(4, 7))
    assert len(decisions(cast)) == 2


def test_list_holds_forty_points(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.add(cast.lead, cast.ids(*range(1, 41)))
    sentence = "The list can hold at most {limit} points."
    refused(WorkshopError, sentence, lambda: plenum.add(cast.lead, cast.ids(41)))


def test_only_own_points_are_added(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    four, seven = cast.ids(4, 7)
    theirs = min(reading.record(cast.other_lead).points)
    plenum.merge(cast.lead, [four, seven], "Samarbeid")
    refused(
        Missing,
        NO_POINT,
        lambda: plenum.add(cast.lead, [cast.points[1], theirs]),
        lambda: plenum.add(cast.lead, [four]),
    )


def test_removed_point_leaves_the_list(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    four, seven = cast.ids(4, 7)
    plenum.add(cast.lead, [four, seven])
    for _ in range(2):
        plenum.remove(cast.lead, four, " Gjelder få ")
    assert listed(cast) == (seven,)
    assert decisions(cast)[2:] == [(DecisionKind.REMOVE, four, (), "Gjelder få")]


def test_point_comes_back_with_values(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    one = cast.points[1]
    scores = reading.record(cast.lead).plenum_scores
    for step in (Step.EXPLAIN_GROUP, Step.SCORE_PLENUM, Step.SCORE_GROUP):
        workshops.step_back(cast.lead, step)
    plenum.remove(cast.lead, one)
    plenum.add(cast.lead, [one])
    assert reading.record(cast.lead).plenum_scores == scores
    assert listed(cast)[-1] == one


def test_proposed_point_joins_the_list(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.add(cast.lead, cast.ids(*FIRST_TEN))
    new = plenum.accept(cast.lead, _proposal(cast))
    assert plenum.accept(cast.lead, _proposal(cast)) == new
    record = reading.record(cast.lead)
    assert record.plenum_list == (*cast.ids(*FIRST_TEN), new)
    assert (record.points[new].kind, record.points[new].name.nb) == (PointKind.NEW, NEW_NAME)
    assert decisions(cast)[10:] == [(DecisionKind.ACCEPT, new, (), "Vi ser det ofte.")]


def test_accepted_point_may_come_back(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    new = plenum.accept(cast.lead, _proposal(cast))
    plenum.remove(cast.lead, new)
    assert listed(cast) == ()
    assert plenum.accept(cast.lead, _proposal(cast)) == new
    assert listed(cast) == (new,)


def test_only_missing_points_are_accepted(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    removal = Proposal(0, None, ProposalKind.REMOVE, cast.points[9], "", "", "Gjelder ikke")
    grouping.propose(cast.anne, cast.group_1, removal)
    own = reading.record(cast.lead).proposals[-1].id
    missing = Proposal(0, None, ProposalKind.MISSING, None, "Deres", "", "Fordi")
    workshops.advance(cast.other_lead, Step.BEFORE)
    group = reading.record(cast.other_lead).groups[0].id
    grouping.propose(cast.outsider, group, missing)
    theirs = reading.record(cast.other_lead).proposals[0].id
    refused(
        Missing,
        NO_PROPOSAL,
        lambda: plenum.accept(cast.lead, own),
        lambda: plenum.accept(cast.lead, theirs),
        lambda: plenum.accept(cast.lead, 9001),
    )


def test_one_neighbour_is_chosen_reasoned(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    thirty_three, thirty_four = cast.ids(33, 34)
    plenum.add(cast.lead, [thirty_four])
    others = [thirty_four, thirty_three]
    for _ in range(2):
        plenum.choose_between(cast.lead, thirty_three, others, " Mest alvorlig ")
    assert listed(cast) == (thirty_three,)
    choice = (DecisionKind.CHOOSE, thirty_three, (thirty_four,), "Mest alvorlig")
    assert decisions(cast)[1:] == [choice]


def test_choice_needs_two_and_reason(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    four, seven, nine = cast.ids(4, 7, 9)
    plenum.merge(cast.lead, [four, seven], "Samarbeid")
    theirs = min(reading.record(cast.other_lead).points)
    refused(
        WorkshopError,
        CHOOSE_TWO,
        lambda: plenum.choose_between(cast.lead, nine, [], "Fordi"),
        lambda: plenum.choose_between(cast.lead, nine, [nine], "Fordi"),
        lambda: plenum.choose_between(cast.lead, nine, [nine, nine], "Fordi"),
        lambda: plenum.choose_between(cast.lead, nine, [nine, four], "Fordi"),
        lambda: plenum.choose_between(cast.lead, nine, [nine, theirs], "Fordi"),
    )
    refused(
        WorkshopError,
        "The point you keep must be one of those you choose between.",
        lambda: plenum.choose_between(cast.lead, nine, cast.ids(10, 11), "Fordi"),
        lambda: plenum.choose_between(cast.lead, None, cast.ids(10, 11), "Fordi"),
    )
    refused(
        WorkshopError,
        "Write something first.",
        lambda: plenum.choose_between(cast.lead, nine, cast.ids(9, 10), " "),
    )


def test_groups_are_shown_and_hidden(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    for presented, shown in ((True, {(cast.group_1, Activity.SELECT)}), (False, set())):
        for _ in range(2):
            plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=presented)
            assert reading.record(cast.lead).presented == shown
    theirs = reading.record(cast.other_lead).groups[0].id
    refused(
        Missing,
        NO_GROUP,
        lambda: plenum.present_group(cast.lead, theirs, Activity.SELECT, presented=True),
    )


def test_presenting_leaves_agreement_alone(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    agreed = reading.record(cast.lead).agreed
    plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True)
    assert reading.record(cast.lead).agreed == agreed
    assert len(agreed) == 2


def test_only_the_lead_decides(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    refused(
        Refused,
        NO_ACCESS,
        *_acts(cast, cast.anne),
        lambda: plenum.present_group(cast.anne, cast.group_1, Activity.SELECT, presented=True),
    )


@pytest.mark.parametrize("step", [Step.SELECT_GROUP, Step.SCORE_GROUP])
def test_deciding_belongs_to_its_step(database: str, step: Step) -> None:
    cast = play_to(step)
    refused(WorkshopError, WRONG_STEP, *_acts(cast, cast.lead))


def test_closed_workshop_decides_no_more(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    workshops.close(cast.lead)
    refused(
        WorkshopError,
        CLOSED,
        *_acts(cast, cast.lead),
        lambda: plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True),
    )


def test_each_decision_is_announced(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    with overhearing(cast.anne) as heard:
        plenum.add(cast.lead, cast.ids(4))
        plenum.remove(cast.lead, cast.points[4])
        plenum.remove(cast.lead, cast.points[4])
    assert [change.topic for change in heard] == [Topic.PLENUM, Topic.PLENUM]
