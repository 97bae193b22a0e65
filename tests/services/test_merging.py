"""Several points made one, and taken apart again (R-45)."""

from domain.errors import Missing, WorkshopError
from domain.record import DecisionKind, Proposal, ProposalKind, supporting_groups
from domain.steps import Step
from services import grouping, plenum, reading, scoring, workshops
from services.scoring import Axis
from tests.helpers import (
    NO_POINT,
    refused,
)
from tests.people import decisions, listed, play_to

MERGE_TWO = "Choose at least two points to merge."
ALREADY_MERGED = "«{name}» is already part of a merged point."
NOT_MERGED = "The point is not a merged one."


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
    assert decisions(cast)[3:] == [(DecisionKind.MERGE, merged, (four, seven), "Samme sak")]


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
    assert decisions(cast)[4:] == [(DecisionKind.SPLIT, merged, (four, seven), "")]
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
