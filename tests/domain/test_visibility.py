"""What each may see: hidden means hidden, also in what the services hand out."""

from dataclasses import replace

import pytest

from domain.record import Explanation, Proposal, ProposalKind, Record
from domain.scoring import Score
from domain.steps import Activity, Step
from domain.visibility import lists_shown, seen_by_lead, seen_by_member, seen_by_plenum
from tests.domain.builders import EMPTY, GROUP_1, GROUP_2, person

TEXT = {101: Explanation("Lite tid")}
FULL = replace(
    EMPTY,
    people=(person(1, GROUP_1), person(2, GROUP_2)),
    voters={GROUP_1: 3, GROUP_2: 2},
    tick_counts={GROUP_1: {101: 3}, GROUP_2: {102: 2}},
    group_lists={GROUP_1: (101,), GROUP_2: (102,)},
    group_scores={GROUP_1: {101: Score(5, 5)}, GROUP_2: {101: Score(1, 1)}},
    group_explanations={GROUP_1: TEXT, GROUP_2: TEXT},
    proposals=(
        Proposal(1, GROUP_1, ProposalKind.MISSING, None, "Tolk", "", "Mangler"),
        Proposal(2, GROUP_2, ProposalKind.MISSING, None, "Brev", "", "Mangler"),
    ),
    notes={Step.SELECT_GROUP: "Bare for prosesslederen"},
    point_notes={101: {Step.SELECT_GROUP: "Bare for prosesslederen"}},
)


def at(step: Step) -> Record:
    return replace(FULL, step=step)


def test_a_member_sees_her_own_group_only() -> None:
    seen = seen_by_member(at(Step.SELECT_GROUP), GROUP_1)
    assert seen.group_lists == {GROUP_1: (101,)}
    assert seen.tick_counts == {GROUP_1: {101: 3}}
    assert seen.voters == {GROUP_1: 3}
    assert [proposal.name for proposal in seen.proposals] == ["Tolk"]
    assert [p.name for p in seen.people] == ["Deltaker 1", ""]
    assert (seen.notes, seen.point_notes) == ({}, {})


def test_counts_about_fewer_than_three_are_hidden() -> None:
    assert seen_by_member(at(Step.SELECT_GROUP), GROUP_2).tick_counts == {}


def test_nobody_watches_ticks_being_made() -> None:
    """The lead neither: comparing two counts would tell what the last person ticked."""
    for seen in (seen_by_lead, seen_by_plenum, lambda r: seen_by_member(r, GROUP_1)):
        assert seen(at(Step.SELECT_PERSON)).tick_counts == {}
    assert seen_by_lead(at(Step.SELECT_PERSON)).voters == {}
    assert seen_by_lead(at(Step.SELECT_GROUP)) == at(Step.SELECT_GROUP)


@pytest.mark.parametrize(
    ("step", "values", "texts"),
    [
        (Step.SCORE_GROUP, {GROUP_1}, {GROUP_1}),
        (Step.SCORE_PLENUM, {GROUP_1, GROUP_2}, {GROUP_1}),
        (Step.EXPLAIN_GROUP, {GROUP_1, GROUP_2}, {GROUP_1}),
        (Step.EXPLAIN_PLENUM, {GROUP_1, GROUP_2}, {GROUP_1, GROUP_2}),
    ],
)
def test_others_work_waits_for_the_plenum(step: Step, values: set[int], texts: set[int]) -> None:
    seen = seen_by_member(at(step), GROUP_1)
    assert set(seen.group_scores) == values
    assert set(seen.group_explanations) == texts


def test_lists_are_shown_group_by_group() -> None:
    """R-24: each group presents its ten."""
    presented = replace(at(Step.SELECT_PLENUM), presented=frozenset({(GROUP_2, Activity.SELECT)}))
    assert lists_shown(presented) == {GROUP_2}
    assert seen_by_plenum(presented).group_lists == {GROUP_2: (102,)}
    assert seen_by_member(presented, GROUP_1).group_lists == FULL.group_lists
    assert lists_shown(at(Step.SCORE_GROUP)) == {GROUP_1, GROUP_2}


def test_the_big_screen_shows_no_names() -> None:
    seen = seen_by_plenum(at(Step.AFTER))
    assert [person.name for person in seen.people] == ["", ""]
    assert (seen.voters, seen.tick_counts) == ({}, {})
    assert (seen.notes, seen.point_notes) == ({}, {})
    assert len(seen.proposals) == 2


def test_somebody_without_a_group_sees_no_groups_work() -> None:
    seen = seen_by_member(at(Step.SELECT_GROUP), None)
    assert (seen.group_lists, seen.group_scores, seen.proposals) == ({}, {}, ())
