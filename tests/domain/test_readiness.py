"""What each step lacks before the next, sentence by sentence."""

from dataclasses import replace

import pytest

from domain.errors import Message
from domain.readiness import missing
from domain.record import Explanation, Record
from domain.scoring import Score
from domain.steps import Activity, Step
from tests.domain.builders import EMPTY, GROUP_1, GROUP_2, person

LIST = (101, 102, 103)
WHOLE = {101: Score(5, 5), 102: Score(4, 4), 103: Score(3, 3)}
WRITTEN = {101: Explanation("Lite tid"), 102: Explanation("", "Ingen ringer")}
NOT_AGREED = "Group {number} has not said that it agrees."


def agreed(activity: Activity, *groups: int) -> frozenset[tuple[int, Activity]]:
    return frozenset((group, activity) for group in groups)


# Workshops that lack nothing in the step they are in.
READY = {
    Step.BEFORE: replace(EMPTY, people=(person(1, GROUP_1),)),
    Step.SELECT_PERSON: replace(EMPTY, people=(replace(person(1, GROUP_1), has_handed_in=True),)),
    Step.SELECT_GROUP: replace(
        EMPTY,
        group_lists={GROUP_1: LIST, GROUP_2: LIST},
        agreed=agreed(Activity.SELECT, GROUP_1, GROUP_2),
    ),
    Step.SELECT_PLENUM: replace(EMPTY, plenum_list=LIST),
    Step.SCORE_GROUP: replace(
        EMPTY,
        plenum_list=LIST,
        group_scores={GROUP_1: WHOLE, GROUP_2: WHOLE},
        agreed=agreed(Activity.SCORE, GROUP_1, GROUP_2),
    ),
    Step.SCORE_PLENUM: replace(EMPTY, plenum_list=LIST, plenum_scores=WHOLE),
    Step.EXPLAIN_GROUP: replace(
        EMPTY,
        plenum_list=LIST[:2],
        plenum_scores=WHOLE,
        group_explanations={GROUP_1: WRITTEN, GROUP_2: WRITTEN},
        agreed=agreed(Activity.EXPLAIN, GROUP_1, GROUP_2),
    ),
    Step.EXPLAIN_PLENUM: replace(
        EMPTY, plenum_list=LIST[:2], plenum_scores=WHOLE, plenum_explanations=WRITTEN
    ),
    Step.AFTER: EMPTY,
}


def lacking(step: Step, record: Record) -> list[Message]:
    return missing(replace(record, step=step))


@pytest.mark.parametrize("step", list(Step))
def test_finished_steps_lack_nothing(step: Step) -> None:
    assert lacking(step, READY[step]) == []


def test_somebody_must_have_joined() -> None:
    gone = replace(person(1, GROUP_1), has_left=True)
    for record in (replace(EMPTY, people=()), replace(EMPTY, people=(gone,))):
        assert lacking(Step.BEFORE, record) == [Message("Nobody has joined yet.")]


def test_everybody_present_has_a_group() -> None:
    """R-21."""
    gone = replace(person(4, None), has_left=True)
    people = (person(1, GROUP_1), person(2, None), person(3, None), gone)
    assert lacking(Step.BEFORE, replace(EMPTY, people=people)) == [
        Message("Not yet in a group: {count}.", {"count": 2})
    ]


def test_everybody_present_hands_in() -> None:
    """R-20."""
    done = replace(person(1, GROUP_1), has_handed_in=True)
    gone = replace(person(4, GROUP_2), has_left=True)
    people = (done, person(2, GROUP_1), person(3, GROUP_2), gone)
    assert lacking(Step.SELECT_PERSON, replace(EMPTY, people=people)) == [
        Message("Not yet handed in: {count}.", {"count": 2})
    ]


def test_groups_choose_and_agree() -> None:
    """R-23."""
    record = replace(
        EMPTY, group_lists={GROUP_1: (101, 102)}, agreed=agreed(Activity.SELECT, GROUP_1)
    )
    sentence = "Group {number} lacks {count} of {limit} points."
    assert lacking(Step.SELECT_GROUP, record) == [
        Message(sentence, {"number": 1, "count": 1, "limit": 3}),
        Message(sentence, {"number": 2, "count": 3, "limit": 3}),
        Message(NOT_AGREED, {"number": 2}),
    ]


def test_the_common_list_is_filled() -> None:
    """R-24."""
    assert lacking(Step.SELECT_PLENUM, replace(EMPTY, plenum_list=(101,))) == [
        Message("The common list lacks {count} of {limit} points.", {"count": 2, "limit": 3})
    ]


def test_the_common_list_may_be_longer() -> None:
    """C2, R-25: new points come as no. 11 and 12."""
    assert lacking(Step.SELECT_PLENUM, replace(EMPTY, plenum_list=(*LIST, 104))) == []


def test_groups_give_both_values() -> None:
    """R-27: half a score is none, and points off the common list need no values."""
    half = {101: Score(5, 5), 102: Score(4, None), 109: Score(1, None)}
    record = replace(READY[Step.SCORE_GROUP], group_scores={GROUP_1: half, GROUP_2: WHOLE})
    assert lacking(Step.SCORE_GROUP, record) == [
        Message("Group {number} lacks values for {count} points.", {"number": 1, "count": 2})
    ]


def test_agreeing_on_points_is_not_values() -> None:
    record = replace(
        READY[Step.SCORE_GROUP],
        agreed=agreed(Activity.SELECT, GROUP_1) | agreed(Activity.SCORE, GROUP_2),
    )
    assert lacking(Step.SCORE_GROUP, record) == [Message(NOT_AGREED, {"number": 1})]


def test_plenum_gives_both_values() -> None:
    """R-28."""
    record = replace(EMPTY, plenum_list=LIST, plenum_scores={101: Score(5, 5), 102: Score(None, 4)})
    assert lacking(Step.SCORE_PLENUM, record) == [
        Message("Points that still lack a common value: {count}.", {"count": 2})
    ]


def test_groups_explain_the_whole_top() -> None:
    """R-29, C3: four points share the top three here; an empty text explains nothing."""
    scores = {**WHOLE, 104: Score(3, 3), 105: Score(1, 1)}
    record = replace(
        EMPTY,
        plenum_list=tuple(scores),
        plenum_scores=scores,
        group_explanations={GROUP_1: {**WRITTEN, 103: Explanation(version=2)}},
    )
    sentence = "Group {number} has not written about {count} points."
    assert lacking(Step.EXPLAIN_GROUP, record) == [
        Message(sentence, {"number": 1, "count": 2}),
        Message(sentence, {"number": 2, "count": 4}),
        Message(NOT_AGREED, {"number": 1}),
        Message(NOT_AGREED, {"number": 2}),
    ]


def test_an_empty_group_lacks_nothing() -> None:
    """C9: a group made too many must not stand in the way."""
    record = replace(
        READY[Step.SELECT_GROUP], people=(person(1, GROUP_1),), group_lists={GROUP_1: LIST}
    )
    assert lacking(Step.SELECT_GROUP, record) == []


def test_plenum_explains_the_whole_top() -> None:
    """R-30."""
    record = replace(EMPTY, plenum_list=LIST, plenum_scores=WHOLE, plenum_explanations={**WRITTEN})
    assert lacking(Step.EXPLAIN_PLENUM, record) == [
        Message("Points that still lack a common text: {count}.", {"count": 1})
    ]
