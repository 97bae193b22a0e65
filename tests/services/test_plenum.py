"""Select, plenum: the lead records what the plenum agrees (R-05, R-24, R-25, R-45, R-46)."""

from collections.abc import Mapping
from functools import partial

import pytest

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.points import PointKind
from domain.record import DecisionKind, Proposal, ProposalKind, Tag, supporting_groups
from domain.steps import Activity, Step
from services import grouping, plenum, reading, scoring, workshops
from services.access import Caller
from services.scoring import Axis
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
from tests.people import FIRST_TEN, NEW_NAME, Cast, listed, play_to

MERGE_TWO = "Choose at least two points to merge."
ALREADY_MERGED = "«{name}» is already part of a merged point."
NOT_MERGED = "The point is not a merged one."
NO_PROPOSAL = "There is no such proposal."
CHOOSE_TWO = "Choose at least two points to choose between."
NO_TAGS: frozenset[Tag] = frozenset()


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


def _decisions(cast: Cast) -> list[tuple[DecisionKind, int, tuple[int, ...], str]]:
    decisions = reading.record(cast.lead).decisions
    return [(d.kind, d.point_id, d.other_ids, d.reason) for d in decisions]


def _proposal(cast: Cast) -> int:
    return reading.record(cast.lead).proposals[0].id


def test_list_grows_beyond_ten(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    points = tuple(cast.ids(*FIRST_TEN, 11, 12))
    for _ in range(2):
        plenum.add(cast.lead, list(points[:10]))
        plenum.add(cast.lead, list(points[5:]))
    assert listed(cast) == points
    assert _decisions(cast) == [(DecisionKind.ADD, point, (), "") for point in points]


def test_same_point_is_added_once(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.add(cast.lead, cast.ids(4, 7, 4))
    assert listed(cast) == tuple(cast.ids(4, 7))
    assert len(_decisions(cast)) == 2


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
    assert _decisions(cast)[2:] == [(DecisionKind.REMOVE, four, (), "Gjelder få")]


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
    assert _decisions(cast)[10:] == [(DecisionKind.ACCEPT, new, (), "Vi ser det ofte.")]


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


def test_merge_unites_the_supporters(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ten, thirteen, fifty_one = cast.ids(10, 13, 51)
    merged = plenum.merge(cast.lead, [fifty_one, ten], "Én", "Samme sak")
    across = plenum.merge(cast.lead, [cast.points[1], thirteen], "To")
    shared = plenum.merge(cast.lead, cast.ids(8, 9), "Tre")
    record = reading.record(cast.lead)
    # In group 1 Anne and Bård ticked 10, Cecilie 51; in group 2 Dina and Even ticked 10.
    assert record.tick_counts[cast.group_1][merged] == 3
    assert record.tick_counts[cast.group_2][merged] == 3
    # All of group 1 ticked 1 and nobody 13; in group 2 it was Dina and Even who ticked 13.
    assert record.tick_counts[cast.group_1][across] == 3
    assert record.tick_counts[cast.group_2][across] == 2
    # All of group 1 ticked both 8 and 9: nobody counts twice.
    assert record.tick_counts[cast.group_1][shared] == 3
    assert supporting_groups(record, merged) == {cast.group_1, cast.group_2}
    assert supporting_groups(record, across) == {cast.group_1, cast.group_2}
    assert supporting_groups(record, thirteen) == {cast.group_2}


def test_merged_point_replaces_its_parts(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    one, four, seven = cast.ids(1, 4, 7)
    plenum.add(cast.lead, [one, four, seven])
    merged = plenum.merge(cast.lead, [seven, four, seven], " Samarbeid ", "Samme sak")
    assert listed(cast) == (one, merged)
    assert reading.record(cast.lead).points[merged].parts == (four, seven)
    assert _decisions(cast)[3:] == [(DecisionKind.MERGE, merged, (four, seven), "Samme sak")]


def test_split_gives_all_back(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    one, four, seven = cast.ids(1, 4, 7)
    plenum.add(cast.lead, [one, four, seven])
    before = reading.record(cast.lead)
    merged = plenum.merge(cast.lead, [four, seven], "Samarbeid")
    plenum.split(cast.lead, merged)
    record = reading.record(cast.lead)
    assert record.plenum_list == (one, four, seven)
    assert (record.points, record.merged_away) == (before.points, frozenset())
    assert record.tick_counts == before.tick_counts
    assert record.group_lists == before.group_lists
    assert [*record.split] == [merged]
    assert _decisions(cast)[4:] == [(DecisionKind.SPLIT, merged, (four, seven), "")]
    refused(Missing, NOT_MERGED, lambda: plenum.split(cast.lead, merged))


def test_split_keeps_the_parts_values(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    one, two, *_ = listed(cast)
    before = reading.record(cast.lead)
    for step in (Step.EXPLAIN_PLENUM, Step.EXPLAIN_GROUP, Step.SCORE_PLENUM, Step.SCORE_GROUP):
        workshops.step_back(cast.lead, step)
    merged = plenum.merge(cast.lead, [one, two], "Samarbeid")
    for step in (Step.SELECT_PLENUM, Step.SCORE_GROUP):
        workshops.advance(cast.lead, step)
    scoring.set_plenum_value(cast.lead, merged, Axis.PROBABILITY, 1, seen=None)
    for step in (Step.SCORE_PLENUM, Step.SCORE_GROUP):
        workshops.step_back(cast.lead, step)
    plenum.split(cast.lead, merged)
    record = reading.record(cast.lead)
    assert record.plenum_list == before.plenum_list
    assert record.group_scores == before.group_scores
    assert {p: record.plenum_scores[p] for p in record.plenum_list} == before.plenum_scores
    assert record.group_explanations == before.group_explanations


def test_merged_points_merge_and_split(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    inner = plenum.merge(cast.lead, cast.ids(4, 7), "Samarbeid")
    outer = plenum.merge(cast.lead, [inner, cast.points[9]], "Alt")
    assert listed(cast) == (outer,)
    refused(WorkshopError, ALREADY_MERGED, lambda: plenum.split(cast.lead, inner))
    plenum.split(cast.lead, outer)
    assert listed(cast) == (inner,)
    plenum.split(cast.lead, inner)
    assert listed(cast) == ()


def test_merged_texts_may_not_be_longer_than_a_text(database: str) -> None:
    """A cell of a workbook holds no more than three of the longest."""
    cast = play_to(Step.SELECT_GROUP)
    long = Proposal(0, None, ProposalKind.MISSING, None, "Lang", "x" * 10_000, "Mangler")
    grouping.propose(cast.frida, cast.group_2, long)
    workshops.advance(cast.lead, Step.SELECT_GROUP)
    new = plenum.accept(cast.lead, reading.record(cast.lead).proposals[0].id)
    refused(
        WorkshopError,
        "The text is too long: {length} characters. Use at most {limit}.",
        lambda: plenum.merge(cast.lead, [new, cast.points[4]], "For langt"),
    )
    assert listed(cast) == (new,)


def test_impossible_merges_are_refused_plainly(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    four, seven, nine = cast.ids(4, 7, 9)
    plenum.merge(cast.lead, [four, seven], "Samarbeid")
    theirs = min(reading.record(cast.other_lead).points)
    lead = cast.lead
    refused(WorkshopError, MERGE_TWO, lambda: plenum.merge(lead, [nine, nine], "Ett"))
    refused(WorkshopError, ALREADY_MERGED, lambda: plenum.merge(lead, [four, nine], "To"))
    refused(WorkshopError, NO_POINT, lambda: plenum.merge(lead, [nine, theirs], "To"))
    refused(
        WorkshopError,
        "Write something first.",
        lambda: plenum.merge(lead, cast.ids(9, 10), " "),
    )
    refused(
        WorkshopError,
        "Merge at most {limit} points at a time.",
        lambda: plenum.merge(lead, cast.ids(*range(8, 19)), "Mange"),
    )


def test_only_merged_points_are_split(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    theirs = min(reading.record(cast.other_lead).points)
    refused(
        Missing,
        NOT_MERGED,
        lambda: plenum.split(cast.lead, cast.points[4]),
        lambda: plenum.split(cast.lead, theirs),
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
    assert _decisions(cast)[1:] == [choice]


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


def _tags(cast: Cast) -> Mapping[int, frozenset[Tag]]:
    return reading.record(cast.lead).tags


def test_points_are_tagged_with_what_they_call_for(database: str) -> None:
    """R-05: a theme for supervision, a need for legal basis or for clearer standards."""
    cast = play_to(Step.SELECT_PLENUM)
    one, two = cast.ids(1, 2)
    plenum.add(cast.lead, [one, two])
    assert _tags(cast) == {}
    for _ in range(2):
        plenum.set_tags(
            cast.lead, one, NO_TAGS, [Tag.SUPERVISION, Tag.LEGAL_BASIS, Tag.SUPERVISION]
        )
        assert _tags(cast) == {one: {Tag.SUPERVISION, Tag.LEGAL_BASIS}}
    plenum.set_tags(cast.lead, two, NO_TAGS, list(Tag))
    stale = partial(plenum.set_tags, cast.lead, one, NO_TAGS, [Tag.STANDARDS])
    refused(Conflict, "Somebody else has marked the point. Look at it again.", stale)
    plenum.set_tags(cast.lead, one, frozenset((Tag.SUPERVISION, Tag.LEGAL_BASIS)), [Tag.STANDARDS])
    assert _tags(cast) == {one: {Tag.STANDARDS}, two: set(Tag)}
    plenum.set_tags(cast.lead, two, frozenset(Tag), [])
    assert _tags(cast) == {one: {Tag.STANDARDS}}
    assert reading.record(cast.anne).tags == _tags(cast)


def test_only_points_on_the_common_list_are_tagged(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    four, seven, nine = cast.ids(4, 7, 9)
    plenum.add(cast.lead, [four, seven])
    plenum.merge(cast.lead, [four, seven], "Samarbeid")
    theirs = min(reading.record(cast.other_lead).points)
    refused(
        Missing,
        "The point is not on the common list.",
        *[
            partial(plenum.set_tags, cast.lead, p, NO_TAGS, [Tag.STANDARDS])
            for p in (four, nine, theirs)
        ],
    )


def test_an_undone_merge_takes_its_tags_along(database: str) -> None:
    """R-45. A point that is removed keeps them, in case it comes back."""
    cast = play_to(Step.SELECT_PLENUM)
    four, seven = cast.ids(4, 7)
    plenum.add(cast.lead, [four, seven])
    plenum.set_tags(cast.lead, four, NO_TAGS, [Tag.STANDARDS])
    merged = plenum.merge(cast.lead, [four, seven], "Samarbeid")
    plenum.set_tags(cast.lead, merged, NO_TAGS, [Tag.SUPERVISION])
    assert _tags(cast) == {four: {Tag.STANDARDS}, merged: {Tag.SUPERVISION}}
    plenum.split(cast.lead, merged)
    plenum.remove(cast.lead, four)
    assert _tags(cast) == {four: {Tag.STANDARDS}}


@pytest.mark.parametrize("step", [Step.SCORE_GROUP, Step.AFTER])
def test_points_are_tagged_whenever_there_is_a_list(database: str, step: Step) -> None:
    cast = play_to(step)
    plenum.set_tags(cast.lead, cast.points[1], NO_TAGS, [Tag.SUPERVISION])
    assert _tags(cast) == {cast.points[1]: {Tag.SUPERVISION}}


def test_tags_are_the_leads_and_announced(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    one = cast.points[1]
    refused(Refused, NO_ACCESS, lambda: plenum.set_tags(cast.anne, one, NO_TAGS, [Tag.STANDARDS]))
    with overhearing(cast.anne) as heard:
        plenum.set_tags(cast.lead, one, NO_TAGS, [Tag.STANDARDS])
    assert [change.topic for change in heard] == [Topic.PLENUM]
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, lambda: plenum.set_tags(cast.lead, one, NO_TAGS, []))
