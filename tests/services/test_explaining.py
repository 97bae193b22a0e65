"""Explain: causes and courses of events by group and plenum (R-29, R-30)."""

from functools import partial

from domain.change import Topic
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import Explanation
from domain.steps import Activity, Step
from services import explaining, grouping, reading, workshops
from services.access import Caller
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
)
from tests.people import Cast, play_to, top, written

CHANGED = "Somebody else has changed the text. Copy yours, and load the page again."
NOT_TOP = "The point is not among those causes are found for."


def _group_act(cast: Cast, caller: Caller) -> Act:
    text = written("gruppe 1")
    return lambda: explaining.save_group_text(caller, cast.group_1, cast.points[1], text)


def _plenum_acts(cast: Cast, caller: Caller) -> list[Act]:
    one = cast.points[1]
    return [
        lambda: explaining.save_plenum_text(caller, one, written("plenum")),
        lambda: explaining.take_text(caller, cast.group_1, one),
    ]


def _group_text(cast: Cast) -> Explanation | None:
    texts = reading.record(cast.lead).group_explanations
    return texts.get(cast.group_1, {}).get(cast.points[1])


def _joint_text(cast: Cast) -> Explanation | None:
    return reading.record(cast.lead).plenum_explanations.get(cast.points[1])


def test_writer_saves_the_groups_text(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    text = Explanation(" Lite tid\r\nFå folk ", "Søknaden blir liggende\n", 0)
    for _ in range(2):
        saved = explaining.save_group_text(cast.anne, cast.group_1, cast.points[1], text)
        assert saved == Explanation("Lite tid\nFå folk", "Søknaden blir liggende", 1)
        assert _group_text(cast) == saved
    assert reading.record(cast.lead).group_explanations.get(cast.group_2) is None


def test_lead_saves_the_joint_text(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    groups = reading.record(cast.lead).group_explanations
    for _ in range(2):
        saved = explaining.save_plenum_text(cast.lead, cast.points[1], written("plenum"))
        assert saved == written("plenum", 1)
        assert _joint_text(cast) == saved
    assert reading.record(cast.lead).group_explanations == groups


def test_text_is_changed_by_version(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    one = cast.points[1]
    _group_act(cast, cast.anne)()
    newer = written("gruppe 1, igjen", 1)
    assert explaining.save_group_text(cast.anne, cast.group_1, one, newer).version == 2
    refused(
        Conflict,
        CHANGED,
        *[
            partial(explaining.save_group_text, caller, cast.group_1, one, written("meg", version))
            for caller in (cast.anne, cast.lead)
            for version in (0, 1, 3, -1)
        ],
    )


def test_joint_text_changes_by_version(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    one = cast.points[1]
    refused(
        Conflict,
        CHANGED,
        lambda: explaining.save_plenum_text(cast.lead, one, written("plenum", 1)),
    )
    explaining.save_plenum_text(cast.lead, one, written("plenum"))
    refused(
        Conflict,
        CHANGED,
        lambda: explaining.save_plenum_text(cast.lead, one, written("meg", 0)),
    )


def test_retried_text_keeps_its_version(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    one = cast.points[1]
    explaining.save_plenum_text(cast.lead, one, written("plenum"))
    for version in (0, 1, 7):
        again = explaining.save_plenum_text(cast.lead, one, written("plenum", version))
        assert again == written("plenum", 1)


def test_one_of_two_texts_wins(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    one = cast.points[1]
    answers = at_once(
        *[
            partial(explaining.save_group_text, cast.anne, cast.group_1, one, written(tab))
            for tab in ("fane 1", "fane 2")
        ]
    )
    (saved,) = [answer for answer in answers if isinstance(answer, Explanation)]
    assert {type(answer) for answer in answers} == {Explanation, Conflict}
    assert _group_text(cast) == saved


def test_only_top_points_are_explained(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    theirs = min(reading.record(cast.other_lead).points)
    others = (*cast.ids(4, 5, 51), theirs)
    assert set(top(cast)).isdisjoint(others)
    refused(
        Missing,
        NOT_TOP,
        *[
            partial(explaining.save_group_text, cast.anne, cast.group_1, point, written("a"))
            for point in others
        ],
    )
    workshops.advance(cast.lead, Step.EXPLAIN_GROUP)
    refused(
        Missing,
        NOT_TOP,
        *[partial(explaining.save_plenum_text, cast.lead, p, written("a")) for p in others],
        *[partial(explaining.take_text, cast.lead, cast.group_1, p) for p in others],
    )


def test_others_save_no_group_text(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    refused(Conflict, "Somebody else writes for the group now.", _group_act(cast, cast.baard))
    refused(Refused, NOT_IN_GROUP, _group_act(cast, cast.dina))


def test_other_workshops_save_no_text(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    for step in list(Step)[: list(Step).index(Step.EXPLAIN_GROUP)]:
        workshops.advance(cast.other_lead, step)
    refused(Missing, NO_GROUP, _group_act(cast, cast.outsider), _group_act(cast, cast.other_lead))
    workshops.advance(cast.other_lead, Step.EXPLAIN_GROUP)
    refused(Missing, NOT_TOP, *_plenum_acts(cast, cast.other_lead))


def test_agreed_text_is_locked_fast(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    grouping.agree(cast.baard, cast.group_1, Activity.EXPLAIN, ())
    sentence = "The group has said that it agrees. Open the list again to change it."
    refused(Conflict, sentence, _group_act(cast, cast.anne))


def test_lead_takes_the_groups_texts(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    one = cast.points[1]
    for group in (cast.group_1, cast.group_2, cast.group_1):
        explaining.take_text(cast.lead, group, one)
    assert _joint_text(cast) == Explanation(
        "Årsak fra gruppe 1\nÅrsak fra gruppe 2",
        "Hendelse fra gruppe 1\nHendelse fra gruppe 2",
        2,
    )


def test_part_of_line_is_taken(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    one = cast.points[1]
    longer = Explanation("Årsak fra gruppe 1 og mer", "Hendelse fra gruppe 1\nog mer", 0)
    explaining.save_plenum_text(cast.lead, one, longer)
    explaining.take_text(cast.lead, cast.group_1, one)
    assert _joint_text(cast) == Explanation(
        "Årsak fra gruppe 1 og mer\nÅrsak fra gruppe 1", "Hendelse fra gruppe 1\nog mer", 2
    )


def test_taking_nothing_changes_nothing(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    theirs = reading.record(cast.other_lead).groups[0].id
    explaining.save_plenum_text(cast.lead, cast.points[1], written("plenum"))
    explaining.take_text(cast.lead, theirs, cast.points[1])
    assert _joint_text(cast) == written("plenum", 1)


def test_only_lead_writes_for_all(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    refused(
        Refused,
        NO_ACCESS,
        *_plenum_acts(cast, cast.anne),
    )


def test_texts_belong_to_their_steps(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    refused(WorkshopError, WRONG_STEP, *_plenum_acts(cast, cast.lead))
    workshops.advance(cast.lead, Step.EXPLAIN_GROUP)
    refused(WorkshopError, WRONG_STEP, _group_act(cast, cast.anne), _group_act(cast, cast.lead))


def test_closed_workshop_takes_no_texts(database: str) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    workshops.close(cast.lead)
    refused(
        WorkshopError,
        CLOSED,
        _group_act(cast, cast.anne),
        *_plenum_acts(cast, cast.lead),
    )


def test_joint_text_alone_is_announced(database: str) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    with overhearing(cast.anne) as heard:
        for _ in range(2):
            explaining.save_plenum_text(cast.lead, cast.points[1], written("plenum"))
    assert [change.topic for change in heard] == [Topic.PLENUM]
