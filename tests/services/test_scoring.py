"""Score: values 1–5 by group and by plenum (R-27, R-28, R-33)."""

from functools import partial
from typing import Any

import pytest

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import DecisionKind, kept_reason
from domain.scoring import Score
from domain.steps import Activity, Step
from services import grouping, joining, reading, scoring, workshops
from services.access import Caller
from services.scoring import Axis
from storage import schema
from tests.helpers import (
    CLOSED,
    NO_ACCESS,
    NO_GROUP,
    NOT_IN_GROUP,
    WRONG_STEP,
    Act,
    at_once,
    overhearing,
    refused,
    rows,
)
from tests.people import Cast, play_to

PROBABILITY, CONSEQUENCE = Axis
OFF_SCALE = "«{value}» is not a value from 1 to 5."
OTHER_SET = "Somebody else set the value to {value}. Look at it again."
NOT_LISTED = "The point is not on the common list."
OTHER_WRITES = "Somebody else writes for the group now."


def _group_act(cast: Cast, caller: Caller) -> Act:
    point = cast.points[1]
    return lambda: scoring.set_group_value(caller, cast.group_1, point, PROBABILITY, 3, seen=None)


def _plenum_acts(cast: Cast, caller: Caller) -> list[Act]:
    point = cast.points[1]
    return [
        lambda: scoring.set_plenum_value(caller, point, PROBABILITY, 3, seen=None),
        lambda: scoring.explain_value(caller, point, "Fordi"),
    ]


def _group_score(cast: Cast, group_id: int) -> Score | None:
    return reading.record(cast.lead).group_scores.get(group_id, {}).get(cast.points[1])


def _plenum_score(cast: Cast) -> Score | None:
    return reading.record(cast.lead).plenum_scores.get(cast.points[1])


def test_writer_sets_the_groups_values(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    point = cast.points[1]
    for _ in range(2):
        scoring.set_group_value(cast.anne, cast.group_1, point, PROBABILITY, 3, seen=None)
    assert _group_score(cast, cast.group_1) == Score(3, None)
    scoring.set_group_value(cast.anne, cast.group_1, point, CONSEQUENCE, 5, seen=None)
    scoring.set_group_value(cast.anne, cast.group_1, point, PROBABILITY, 4, seen=3)
    assert _group_score(cast, cast.group_1) == Score(4, 5)
    assert _group_score(cast, cast.group_2) is None


def test_lead_sets_the_plenums_values(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    point = cast.points[1]
    for _ in range(2):
        scoring.set_plenum_value(cast.lead, point, PROBABILITY, 3, seen=None)
    assert _plenum_score(cast) == Score(3, None)
    scoring.set_plenum_value(cast.lead, point, CONSEQUENCE, 5, seen=None)
    scoring.set_plenum_value(cast.lead, point, PROBABILITY, 4, seen=3)
    assert _plenum_score(cast) == Score(4, 5)
    assert _group_score(cast, cast.group_1) == Score(5, 5)
    assert _group_score(cast, cast.group_2) == Score(3, 3)


def test_values_off_scale_are_refused(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    wrong: tuple[Any, ...] = (0, 6, -1, 2.5, "3", None, True)
    for save in (
        partial(scoring.set_plenum_value, cast.lead),
        partial(scoring.set_group_value, cast.anne, cast.group_1),
    ):
        acts = [partial(save, cast.points[1], PROBABILITY, value, seen=None) for value in wrong]
        refused(WorkshopError, OFF_SCALE, *acts)


def test_unseen_group_value_is_kept(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    point = cast.points[1]
    scoring.set_group_value(cast.anne, cast.group_1, point, PROBABILITY, 3, seen=None)
    refused(
        Conflict,
        OTHER_SET,
        *[
            partial(scoring.set_group_value, caller, cast.group_1, point, PROBABILITY, 4, seen=seen)
            for caller in (cast.anne, cast.lead)
            for seen in (None, 2, 5)
        ],
    )


def test_unseen_plenum_value_is_kept(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    point = cast.points[1]
    scoring.set_plenum_value(cast.lead, point, PROBABILITY, 3, seen=None)
    with pytest.raises(Conflict) as caught:
        scoring.set_plenum_value(cast.lead, point, PROBABILITY, 4, seen=2)
    assert caught.value.message.values == {"value": 3}
    assert _plenum_score(cast) == Score(3, None)


def test_one_of_two_values_wins(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    first, second = at_once(
        *[
            partial(
                scoring.set_plenum_value, cast.lead, cast.points[1], PROBABILITY, value, seen=None
            )
            for value in (2, 4)
        ]
    )
    assert {type(first), type(second)} == {type(None), Conflict}
    assert _plenum_score(cast) == Score(2 if first is None else 4, None)


def test_only_listed_points_get_values(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    theirs = min(reading.record(cast.other_lead).points)
    four, eleven = cast.ids(4, 11)
    refused(
        Missing,
        NOT_LISTED,
        *[
            partial(
                scoring.set_group_value, cast.anne, cast.group_1, point, PROBABILITY, 3, seen=None
            )
            for point in (four, eleven, theirs)
        ],
    )
    workshops.advance(cast.lead, Step.SCORE_GROUP)
    refused(
        Missing,
        NOT_LISTED,
        lambda: scoring.set_plenum_value(cast.lead, four, PROBABILITY, 3, seen=None),
        lambda: scoring.set_plenum_value(cast.lead, theirs, PROBABILITY, 3, seen=None),
        lambda: scoring.explain_value(cast.lead, eleven, "Fordi"),
    )


def test_others_give_no_group_values(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    workshops.advance(cast.other_lead, Step.BEFORE)
    refused(Conflict, OTHER_WRITES, _group_act(cast, cast.baard))
    refused(Refused, NOT_IN_GROUP, _group_act(cast, cast.dina))


def test_other_workshops_give_no_values(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    steps = (Step.BEFORE, Step.SELECT_PERSON, Step.SELECT_GROUP, Step.SELECT_PLENUM)
    for step in steps:
        workshops.advance(cast.other_lead, step)
    refused(Missing, NO_GROUP, _group_act(cast, cast.outsider), _group_act(cast, cast.other_lead))
    workshops.advance(cast.other_lead, Step.SCORE_GROUP)
    refused(Missing, NOT_LISTED, *_plenum_acts(cast, cast.other_lead))


def test_agreed_values_are_locked_fast(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    grouping.agree(cast.baard, cast.group_1, Activity.SCORE, ())
    sentence = "The group has said that it agrees. Open the list again to change it."
    refused(Conflict, sentence, _group_act(cast, cast.anne), _group_act(cast, cast.lead))
    grouping.reopen(cast.cecilie, cast.group_1, Activity.SCORE)
    _group_act(cast, cast.anne)()
    assert _group_score(cast, cast.group_1) == Score(3, None)


def test_only_lead_gives_plenum_values(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    refused(Refused, NO_ACCESS, *_plenum_acts(cast, cast.anne))


def test_values_belong_to_their_steps(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    refused(WorkshopError, WRONG_STEP, *_plenum_acts(cast, cast.lead))
    workshops.advance(cast.lead, Step.SCORE_GROUP)
    refused(WorkshopError, WRONG_STEP, _group_act(cast, cast.anne), _group_act(cast, cast.lead))


def test_closed_workshop_takes_no_values(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, _group_act(cast, cast.anne), *_plenum_acts(cast, cast.lead))


def test_reason_for_values_is_kept(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    for _ in range(2):
        scoring.explain_value(cast.lead, cast.points[1], " Skjer hver uke ")
    scoring.explain_value(cast.lead, cast.points[1], "Skjer hver dag")
    *_, first, last = reading.record(cast.lead).decisions
    assert (first.kind, first.point_id, first.reason) == (
        DecisionKind.SCORE,
        cast.points[1],
        "Skjer hver uke",
    )
    assert last.reason == "Skjer hver dag"
    record = reading.record(cast.lead)
    assert kept_reason(record, cast.points[1]) == "Skjer hver dag"
    assert kept_reason(record, cast.points[2]) == ""
    refused(
        WorkshopError,
        "Write something first.",
        lambda: scoring.explain_value(cast.lead, cast.points[1], " "),
    )


def test_values_are_announced_without_them(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    with overhearing(cast.dina) as heard:
        _group_act(cast, cast.anne)()
        workshops.advance(cast.lead, Step.SCORE_GROUP)
        for act in _plenum_acts(cast, cast.lead):
            act()
    assert [(change.topic, change.group_id, change.figures) for change in heard] == [
        (Topic.GROUP, cast.group_1, {}),
        (Topic.STEP, None, {}),
        (Topic.PLENUM, None, {}),
        (Topic.PLENUM, None, {}),
    ]


def test_trail_tells_from_and_to(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    point, group = cast.points[1], cast.group_1
    scoring.set_group_value(cast.anne, group, point, PROBABILITY, 3, seen=None)
    scoring.set_group_value(cast.anne, group, point, PROBABILITY, 4, seen=3)
    subject = f"group {group} point {point}"
    assert [row[3:] for row in sorted(rows(schema.event))[-2:]] == [
        (cast.anne.pseudonym, "score", subject, "probability: None → 3"),
        (cast.anne.pseudonym, "score", subject, "probability: 3 → 4"),
    ]


def test_moved_person_takes_no_values(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    before = reading.record(cast.lead).group_scores
    joining.move_to_group(cast.lead, cast.anne.person_id, cast.group_2)
    assert reading.record(cast.lead).group_scores == before
    assert len(before[cast.group_1]) == 10
