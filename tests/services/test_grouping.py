"""Select, group: one writes, all see the list, any member locks it (R-23, R-25)."""

from functools import partial

import pytest

from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import Proposal, ProposalKind
from domain.steps import Activity, Step
from services import grouping, joining, plenum, reading, workshops
from services.access import Caller
from storage import schema
from tests.helpers import (
    CLOSED,
    NO_GROUP,
    NO_POINT,
    NOT_IN_GROUP,
    NOT_IN_WORKSHOP,
    WRONG_STEP,
    Act,
    at_once,
    refused,
    rows,
)
from tests.people import FIRST_TEN, Cast, play_to, take_pens

SELECT = Activity.SELECT
FULL = "The group's list already has {limit!w} points. Remove one first."
OTHER_WRITES = "Somebody else writes for the group now."
AGREED = "The group has said that it agrees. Open the list again to change it."
CHANGED = "The list has changed since you saw it. Look at it again."
EMPTY = "Write something first."
MISSING = Proposal(0, None, ProposalKind.MISSING, None, "Brev", "Brev blir ikke åpnet", "Vi så det")


def _writing(cast: Cast, caller: Caller, group_id: int) -> list[Act]:
    return [
        lambda: grouping.add(caller, group_id, cast.ids(4)),
        lambda: grouping.type_numbers(caller, group_id, "4"),
        lambda: grouping.remove(caller, group_id, cast.points[4]),
    ]


def _member_acts(caller: Caller, group_id: int) -> list[Act]:
    return [
        lambda: grouping.agree(caller, group_id, SELECT, ()),
        lambda: grouping.reopen(caller, group_id, SELECT),
        lambda: grouping.propose(caller, group_id, MISSING),
        lambda: grouping.withdraw(caller, group_id, 1),
    ]


def _begin() -> Cast:
    cast = play_to(Step.SELECT_GROUP)
    take_pens(cast)
    return cast


def _list(cast: Cast, group_id: int) -> tuple[int, ...]:
    return reading.record(cast.lead).group_lists.get(group_id, ())


def _writer(cast: Cast, group_id: int) -> int | None:
    return {group.id: group.writer_id for group in reading.record(cast.lead).groups}[group_id]


def test_writer_builds_the_groups_list(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(7, 4))
    grouping.type_numbers(cast.anne, cast.group_1, "19, 4")
    assert _list(cast, cast.group_1) == tuple(cast.ids(7, 4, 19))
    grouping.remove(cast.anne, cast.group_1, cast.points[4])
    assert _list(cast, cast.group_1) == tuple(cast.ids(7, 19))
    assert _list(cast, cast.group_2) == ()


def test_same_writing_twice_is_harmless(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(7, 4, 7))
    for _ in range(2):
        grouping.add(cast.anne, cast.group_1, cast.ids(4))
        grouping.remove(cast.anne, cast.group_1, cast.points[19])
    assert _list(cast, cast.group_1) == tuple(cast.ids(7, 4))


def test_eleventh_point_is_refused_plainly(database: str) -> None:
    cast = _begin()
    refused(
        WorkshopError,
        FULL,
        lambda: grouping.add(cast.anne, cast.group_1, cast.ids(*FIRST_TEN, 11)),
    )
    grouping.add(cast.anne, cast.group_1, cast.ids(*FIRST_TEN))
    refused(
        WorkshopError,
        FULL,
        lambda: grouping.add(cast.anne, cast.group_1, cast.ids(11)),
        lambda: grouping.type_numbers(cast.anne, cast.group_1, "11"),
    )


def test_eight_threads_list_only_ten(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(*range(1, 7)))
    answers = at_once(
        *[
            partial(grouping.add, cast.anne, cast.group_1, [point])
            for point in cast.ids(*range(11, 19))
        ]
    )
    assert len(rows(schema.team_choice)) == 10
    assert sum(isinstance(answer, WorkshopError) for answer in answers) == 4


def test_only_own_points_are_listed(database: str) -> None:
    cast = _begin()
    theirs = min(reading.record(cast.other_lead).points)
    refused(
        Missing,
        NO_POINT,
        lambda: grouping.add(cast.anne, cast.group_1, [cast.points[1], theirs]),
    )
    refused(
        WorkshopError,
        "Number {number} is not in the list.",
        lambda: grouping.type_numbers(cast.anne, cast.group_1, "1 52"),
    )


def test_only_the_writer_may_write(database: str) -> None:
    cast = _begin()
    refused(Conflict, OTHER_WRITES, *_writing(cast, cast.baard, cast.group_1))


def test_lead_may_write_for_groups(database: str) -> None:
    cast = _begin()
    grouping.add(cast.lead, cast.group_1, cast.ids(4))
    assert _list(cast, cast.group_1) == (cast.points[4],)


def test_other_group_may_do_nothing(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(4))
    refused(
        Refused,
        NOT_IN_GROUP,
        *_writing(cast, cast.dina, cast.group_1),
        *_member_acts(cast.dina, cast.group_1),
        lambda: grouping.take_pen(cast.dina, cast.group_1),
        lambda: grouping.hand_pen(cast.anne, cast.group_1, cast.dina.person_id),
        lambda: grouping.hand_pen(cast.dina, cast.group_1, cast.baard.person_id),
        lambda: grouping.hand_pen(cast.lead, cast.group_1, cast.dina.person_id),
    )


def test_other_workshop_finds_no_group(database: str) -> None:
    cast = _begin()
    for step in (Step.BEFORE, Step.SELECT_PERSON):
        workshops.advance(cast.other_lead, step)
    for caller in (cast.outsider, cast.other_lead):
        refused(
            Missing,
            NO_GROUP,
            *_writing(cast, caller, cast.group_1),
            *_member_acts(caller, cast.group_1),
            partial(grouping.take_pen, caller, cast.group_1),
        )
    here = Caller(cast.lead.workshop_id, cast.outsider.role, cast.outsider.person_id)
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        *_writing(cast, here, cast.group_1),
        *_member_acts(here, cast.group_1),
        lambda: grouping.take_pen(here, cast.group_1),
    )


@pytest.mark.parametrize("step", [Step.SELECT_PERSON, Step.SELECT_PLENUM])
def test_lists_belong_to_their_step(database: str, step: Step) -> None:
    cast = play_to(step)
    refused(
        WorkshopError,
        WRONG_STEP,
        *_writing(cast, cast.anne, cast.group_1),
        *_writing(cast, cast.lead, cast.group_1),
        *_member_acts(cast.anne, cast.group_1)[:2],
    )


def test_closed_workshop_keeps_its_lists(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(4))
    workshops.close(cast.lead)
    refused(
        WorkshopError,
        CLOSED,
        *_writing(cast, cast.anne, cast.group_1),
        *_member_acts(cast.anne, cast.group_1),
        lambda: grouping.take_pen(cast.baard, cast.group_1),
    )


def test_pen_is_taken_and_handed(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    refused(Conflict, OTHER_WRITES, *_writing(cast, cast.anne, cast.group_1))
    for _ in range(2):
        grouping.take_pen(cast.anne, cast.group_1)
        assert _writer(cast, cast.group_1) == cast.anne.person_id
    grouping.take_pen(cast.baard, cast.group_1)
    assert _writer(cast, cast.group_1) == cast.baard.person_id
    grouping.hand_pen(cast.baard, cast.group_1, cast.cecilie.person_id)
    assert _writer(cast, cast.group_1) == cast.cecilie.person_id
    grouping.hand_pen(cast.lead, cast.group_1, cast.anne.person_id)
    assert _writer(cast, cast.group_1) == cast.anne.person_id
    assert _writer(cast, cast.group_2) is None


def test_lead_cannot_be_the_writer(database: str) -> None:
    cast = play_to(Step.SELECT_GROUP)
    refused(Missing, NOT_IN_WORKSHOP, lambda: grouping.take_pen(cast.lead, cast.group_1))


def test_agreed_list_is_locked_fast(database: str) -> None:
    cast = _begin()
    grouping.add(cast.anne, cast.group_1, cast.ids(4))
    for _ in range(2):
        grouping.agree(cast.baard, cast.group_1, SELECT, (cast.points[4],))
        assert reading.record(cast.lead).agreed == {(cast.group_1, SELECT)}
    refused(Conflict, AGREED, *_writing(cast, cast.anne, cast.group_1))
    refused(Conflict, AGREED, *_writing(cast, cast.lead, cast.group_1))


def test_any_member_opens_it_again(database: str) -> None:
    cast = _begin()
    grouping.agree(cast.anne, cast.group_1, SELECT, ())
    for _ in range(2):
        grouping.reopen(cast.cecilie, cast.group_1, SELECT)
        assert reading.record(cast.lead).agreed == set()
    grouping.add(cast.anne, cast.group_1, cast.ids(4))
    assert _list(cast, cast.group_1) == (cast.points[4],)


def test_nobody_agrees_to_unseen_lists(database: str) -> None:
    cast = _begin()
    four, seven = cast.ids(4, 7)
    grouping.add(cast.anne, cast.group_1, [four, seven])
    refused(
        Conflict,
        CHANGED,
        lambda: grouping.agree(cast.baard, cast.group_1, SELECT, ()),
        lambda: grouping.agree(cast.baard, cast.group_1, SELECT, (four,)),
        lambda: grouping.agree(cast.baard, cast.group_1, SELECT, (seven, four)),
    )


def test_groups_propose_to_the_list(database: str) -> None:
    cast = _begin()
    seven, nine = cast.ids(7, 9)
    reword = Proposal(0, None, ProposalKind.REWORD, seven, "", "Ny ordlyd", "Uklar")
    removal = Proposal(0, None, ProposalKind.REMOVE, nine, "", "", "Gjelder ikke")
    for proposal in (MISSING, reword, removal) * 2:
        grouping.propose(cast.cecilie, cast.group_1, proposal)
    first, second, third = reading.record(cast.lead).proposals
    group = cast.group_1
    assert first == Proposal(
        first.id, group, MISSING.kind, None, MISSING.name, MISSING.text, MISSING.reason
    )
    assert second == Proposal(second.id, group, reword.kind, seven, "", "Ny ordlyd", "Uklar")
    assert third == Proposal(third.id, group, removal.kind, nine, "", "", "Gjelder ikke")


def test_two_groups_may_propose_alike(database: str) -> None:
    cast = _begin()
    grouping.propose(cast.anne, cast.group_1, MISSING)
    grouping.propose(cast.dina, cast.group_2, MISSING)
    groups = [proposal.group_id for proposal in reading.record(cast.lead).proposals]
    assert groups == [cast.group_1, cast.group_2]


def test_missing_point_names_no_other(database: str) -> None:
    cast = _begin()
    theirs = min(reading.record(cast.other_lead).points)
    for point in (theirs, cast.points[4], 9001):
        kind = ProposalKind.MISSING
        named = Proposal(0, None, kind, point, f"Brev {point}", "", "Vi så det")
        grouping.propose(cast.anne, cast.group_1, named)
    assert [p.point_id for p in reading.record(cast.lead).proposals] == [None] * 3


def test_half_proposals_are_refused_plainly(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    merged = plenum.merge(cast.lead, cast.ids(4, 7), "Samarbeid")
    theirs = min(reading.record(cast.other_lead).points)
    kinds, seven = ProposalKind, cast.points[7]

    def propose(kind: ProposalKind, point: int | None, name: str, text: str, reason: str) -> Act:
        proposal = Proposal(0, None, kind, point, name, text, reason)
        return lambda: grouping.propose(cast.anne, cast.group_1, proposal)

    refused(
        WorkshopError,
        EMPTY,
        propose(kinds.MISSING, None, " ", "Brev blir ikke åpnet", "Vi så det"),
        propose(kinds.MISSING, None, "Brev", "", "\n"),
        propose(kinds.REWORD, seven, "", " ", "Uklar"),
        propose(kinds.REMOVE, seven, "", "", ""),
    )
    refused(
        WorkshopError,
        "Choose the point you want to change.",
        propose(kinds.REWORD, None, "", "Ny ordlyd", "Uklar"),
        propose(kinds.REMOVE, merged, "", "", "Uklar"),
        propose(kinds.REMOVE, theirs, "", "", "Uklar"),
    )


def test_nothing_is_proposed_before_start(database: str) -> None:
    cast = play_to(Step.BEFORE)
    refused(
        WorkshopError,
        "The workshop has not started.",
        lambda: grouping.propose(cast.anne, cast.group_1, MISSING),
    )


def test_own_proposal_is_taken_back(database: str) -> None:
    cast = _begin()
    grouping.propose(cast.anne, cast.group_1, MISSING)
    grouping.propose(cast.dina, cast.group_2, MISSING)
    own, others = (proposal.id for proposal in reading.record(cast.lead).proposals)
    for _ in range(2):
        grouping.withdraw(cast.baard, cast.group_1, own)
        grouping.withdraw(cast.baard, cast.group_1, others)
        assert [proposal.id for proposal in reading.record(cast.lead).proposals] == [others]


def test_accepted_proposal_is_not_withdrawn(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    (proposal,) = reading.record(cast.lead).proposals
    refused(
        WorkshopError,
        "The plenum has accepted the proposal.",
        lambda: grouping.withdraw(cast.dina, cast.group_2, proposal.id),
    )


def test_moved_person_writes_elsewhere_only(database: str) -> None:
    cast = _begin()
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
    assert _writer(cast, cast.group_1) is None
    refused(Refused, NOT_IN_GROUP, *_writing(cast, cast.anne, cast.group_1))
    grouping.take_pen(cast.anne, cast.group_2)
    grouping.add(cast.anne, cast.group_2, cast.ids(4))
    assert _list(cast, cast.group_2) == (cast.points[4],)
