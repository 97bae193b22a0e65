"""The steps and how they follow each other (R-20 to R-30)."""

import pytest

from domain.errors import Message, WorkshopError
from domain.steps import (
    Activity,
    Level,
    Step,
    activity_of,
    following,
    has_reached,
    number,
    of,
    preceding,
    require_step,
)

# The order of method section 3, with the two resting places at the ends.
IN_ORDER = [
    Step.BEFORE,
    Step.SELECT_PERSON,
    Step.SELECT_GROUP,
    Step.SELECT_PLENUM,
    Step.SCORE_GROUP,
    Step.SCORE_PLENUM,
    Step.EXPLAIN_GROUP,
    Step.EXPLAIN_PLENUM,
    Step.AFTER,
]
CELLS = [
    (Activity.SELECT, Level.PERSON, Step.SELECT_PERSON),
    (Activity.SELECT, Level.GROUP, Step.SELECT_GROUP),
    (Activity.SELECT, Level.PLENUM, Step.SELECT_PLENUM),
    (Activity.SCORE, Level.GROUP, Step.SCORE_GROUP),
    (Activity.SCORE, Level.PLENUM, Step.SCORE_PLENUM),
    (Activity.EXPLAIN, Level.GROUP, Step.EXPLAIN_GROUP),
    (Activity.EXPLAIN, Level.PLENUM, Step.EXPLAIN_PLENUM),
]


def test_steps_follow_the_methods_order() -> None:
    walked = [Step.BEFORE]
    while walked[-1] is not Step.AFTER:
        walked.append(following(walked[-1]))
    assert walked == IN_ORDER


def test_going_back_undoes_going_on() -> None:
    walked = [Step.AFTER]
    while walked[-1] is not Step.BEFORE:
        walked.append(preceding(walked[-1]))
    assert walked == IN_ORDER[::-1]


def test_nothing_follows_the_result() -> None:
    with pytest.raises(WorkshopError) as refusal:
        following(Step.AFTER)
    assert refusal.value.message == Message("The workshop is already at its result.")


def test_nothing_precedes_the_start() -> None:
    with pytest.raises(WorkshopError) as refusal:
        preceding(Step.BEFORE)
    assert refusal.value.message == Message("The workshop has not started.")


def test_only_working_steps_are_numbered() -> None:
    assert [number(step) for step in IN_ORDER] == [None, 1, 2, 3, 4, 5, 6, 7, None]


@pytest.mark.parametrize(("activity", "level", "step"), CELLS)
def test_each_cell_is_a_step(activity: Activity, level: Level, step: Step) -> None:
    assert of(activity, level) is step
    assert activity_of(step) is activity


@pytest.mark.parametrize("activity", [Activity.SCORE, Activity.EXPLAIN])
def test_only_choosing_is_done_alone(activity: Activity) -> None:
    """R-27 and R-29 begin in groups."""
    with pytest.raises(ValueError, match=f"'{activity}_person' is not a valid Step"):
        of(activity, Level.PERSON)


def test_resting_places_have_no_activity() -> None:
    assert [activity_of(step) for step in (Step.BEFORE, Step.AFTER)] == [None, None]


def test_a_step_is_reached_for_good() -> None:
    reached = [has_reached(step, Step.SCORE_GROUP) for step in IN_ORDER]
    assert reached == [False] * 4 + [True] * 5


@pytest.mark.parametrize("allowed", list(Step))
def test_acts_belong_to_one_step(allowed: Step) -> None:
    refused = []
    for current in Step:
        try:
            require_step(current, allowed)
        except WorkshopError as error:
            assert error.message == Message("This step is closed. What you saved is kept.")
            refused.append(current)
    assert refused == [step for step in IN_ORDER if step is not allowed]
