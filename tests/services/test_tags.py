"""What the points on the common list call for (R-05)."""

from collections.abc import Mapping
from functools import partial

import pytest

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import Tag
from domain.steps import Step
from services import plenum, reading, workshops
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    overhearing,
    refused,
)
from tests.people import Cast, play_to

NO_TAGS: frozenset[Tag] = frozenset()


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
