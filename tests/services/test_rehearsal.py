"""A rehearsal: a workshop of its own, where invented people do what real ones leave undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.ballots import BallotKind, BallotState, Question
from domain.errors import Refused, WorkshopError
from domain.programme import Plan
from domain.readiness import missing
from domain.record import ranking
from domain.scoring import Score
from domain.steps import ORDER, Activity, Step
from domain.workshop import Attendance, Form, NewPoints, RiskRule
from services import (
    day,
    explaining,
    grouping,
    joining,
    plenum,
    reading,
    rehearsal,
    scoring,
    ticking,
    voting,
    workshops,
)
from services.access import Caller
from services.scoring import Axis
from tests.helpers import CLOSED, NO_ACCESS, everything, refused
from tests.people import Cast, gather, play_to, written

REAL = "This workshop is not a rehearsal."


def _state() -> dict[str, list[tuple[Any, ...]]]:
    """What every table holds, but for the trail and the versions of the workshops."""
    found = everything()
    del found["event"]
    found["workshop"] = [(*row[:3], *row[4:]) for row in found["workshop"]]
    return found


def _started() -> tuple[Cast, Caller]:
    cast = gather()
    return cast, rehearsal.start(cast.lead)


def _play_to(lead: Caller, step: Step) -> None:
    for present in ORDER[ORDER.index(reading.record(lead).step) : ORDER.index(step)]:
        rehearsal.play_step(lead)
        workshops.advance(lead, present)


def _join(lead: Caller, name: str) -> Caller:
    return joining.join(reading.record(lead).code, name).caller


def _group_of(caller: Caller) -> int:
    group = reading.person(caller).group_id
    assert group is not None
    return group


def test_a_rehearsal_has_the_settings_and_groups_of_its_workshop(database: str) -> None:
    cast = gather()
    workshops.change_settings(
        cast.lead,
        contact="Tlf. 22 00 00 00",
        starts_on=date(2026, 9, 21),
        form=Form.DIGITAL,
        choose=7,
        rule=RiskRule.SUM,
        new_points=NewPoints.EQUAL,
        delete_ticks=False,
    )
    workshops.set_group_count(cast.lead, 3)
    day.choose_plan(cast.lead, Plan.HALF_DAYS)
    day.change_minutes(cast.lead, Plan.HALF_DAYS, 2, 75)
    lead = rehearsal.start(cast.lead)
    real, record = reading.record(cast.lead), reading.record(lead)
    assert record.settings == replace(real.settings, name="Øvelse: Risikoworkshop")
    assert record.settings.programme[2].minutes == 75
    assert [group.number for group in record.groups] == [1, 2, 3]
    assert (record.rehearses, real.rehearses) == (cast.lead.workshop_id, None)
    assert (record.step, record.people, len(record.points)) == (Step.BEFORE, (), 51)
    assert record.code != real.code
    assert reading.lead_key(lead) != reading.lead_key(cast.lead)


def test_starting_a_rehearsal_leaves_the_workshop_as_it_was(database: str) -> None:
    cast = play_to(Step.SCORE_GROUP)
    before = reading.record(cast.lead)
    lead = rehearsal.start(cast.lead)
    after = reading.record(cast.lead)
    assert replace(after, version=before.version) == before
    assert reading.record(lead).step is Step.BEFORE


def test_a_long_name_is_cut_and_nynorsk_is_kept(database: str) -> None:
    lead = workshops.create("n" * 120, "Vestland", "nn")
    settings = reading.record(rehearsal.start(lead)).settings
    assert (settings.name, settings.language) == ("Øving: " + "n" * 113, "nn")


def test_only_its_lead_rehearses_an_open_workshop(database: str) -> None:
    cast = gather()
    refused(Refused, NO_ACCESS, lambda: rehearsal.start(cast.anne))
    workshops.close(cast.lead)
    refused(WorkshopError, CLOSED, lambda: rehearsal.start(cast.lead))


@pytest.mark.parametrize("step", [Step.BEFORE, Step.SELECT_PERSON, Step.SELECT_GROUP])
def test_nothing_is_invented_in_a_real_workshop(database: str, step: Step) -> None:
    cast = play_to(step)
    joining.add_without_device(cast.lead, "Karen")
    rehearsal.start(cast.lead)
    refused(
        Refused,
        REAL,
        lambda: rehearsal.play_step(cast.lead),
        lambda: rehearsal.play_step(cast.other_lead),
    )


@pytest.mark.parametrize("step", [Step.BEFORE, Step.SELECT_PERSON, Step.SELECT_GROUP])
def test_only_the_lead_plays_a_step(database: str, step: Step) -> None:
    """The invented people are there, so that they could have been made to act."""
    _, lead = _started()
    olga = _join(lead, "Olga")
    rehearsal.play_step(lead)
    for present in ORDER[: ORDER.index(step)]:
        workshops.advance(lead, present)
    refused(Refused, NO_ACCESS, lambda: rehearsal.play_step(olga))


def test_the_steps_played_one_by_one_give_a_whole_workshop(database: str) -> None:
    cast, lead = _started()
    real = reading.record(cast.lead)
    for present in ORDER[:-1]:
        rehearsal.play_step(lead)
        assert missing(reading.record(lead)) == []
        workshops.advance(lead, present)
    rehearsal.play_step(lead)
    record = reading.record(lead)
    # Four invented people in each of the two groups, who tick ten each.
    assert [sum(p.group_id == g.id for p in record.people) for g in record.groups] == [4, 4]
    assert list(record.voters.values()) == [4, 4]
    for group in record.groups:
        counts = [n for p, n in record.tick_counts[group.id].items() if record.points[p].number]
        assert sum(counts) == 40
        assert len(record.group_lists[group.id]) == 10
    # Ten after two are merged, and the proposed point besides.
    assert len(record.plenum_list) == 11
    found = ranking(record)
    assert len(found.main) + len(found.separate) == 11
    assert found.top
    assert set(record.plenum_explanations) == {row.scored.point_id for row in found.top}
    # The real workshop has neither moved nor been given anything.
    again = reading.record(cast.lead)
    assert replace(again, version=real.version) == real


def test_playing_a_step_twice_changes_nothing(database: str) -> None:
    _, lead = _started()
    for step in ORDER:
        rehearsal.play_step(lead)
        once = _state()
        rehearsal.play_step(lead)
        assert _state() == once
        if step is not Step.AFTER:
            workshops.advance(lead, step)


def test_real_peoples_ticks_are_left_alone(database: str) -> None:
    _, lead = _started()
    _join(lead, "Pia")
    olga = _join(lead, "Olga")
    _play_to(lead, Step.SELECT_PERSON)
    some = ticking.type_ticks(olga, "4 7")
    rehearsal.play_step(lead)
    assert ticking.ticks(olga) == some
    handed_in = {p.name: p.has_handed_in for p in reading.record(lead).people}
    assert (handed_in.pop("Olga"), handed_in.pop("Pia")) == (False, False)
    assert len(handed_in) == 8
    assert set(handed_in.values()) == {True}


def _written_for(lead: Caller, writer: Caller) -> tuple[object, ...]:
    """What the writer's group has done, and who writes for it."""
    record, group = reading.record(lead), _group_of(writer)
    return (
        [g.writer_id for g in record.groups if g.id == group],
        record.group_lists.get(group),
        record.group_scores.get(group),
        record.group_explanations.get(group),
        {activity for other, activity in record.agreed if other == group},
    )


def _list_one(lead: Caller, writer: Caller) -> None:
    grouping.type_numbers(writer, _group_of(writer), "51")


def _score_one(lead: Caller, writer: Caller) -> None:
    point = reading.record(lead).plenum_list[0]
    scoring.set_group_value(writer, _group_of(writer), point, Axis.PROBABILITY, 5, seen=None)


def _explain_one(lead: Caller, writer: Caller) -> None:
    point = ranking(reading.record(lead)).top[0].scored.point_id
    explaining.save_group_text(writer, _group_of(writer), point, written("Olga"))


@pytest.mark.parametrize(
    ("step", "work", "activity"),
    [
        (Step.SELECT_GROUP, _list_one, Activity.SELECT),
        (Step.SCORE_GROUP, _score_one, Activity.SCORE),
        (Step.EXPLAIN_GROUP, _explain_one, Activity.EXPLAIN),
    ],
)
def test_a_real_writers_group_is_left_alone(
    database: str, step: Step, work: Callable[[Caller, Caller], None], activity: Activity
) -> None:
    _, lead = _started()
    olga = _join(lead, "Olga")
    _play_to(lead, step)
    group = _group_of(olga)
    grouping.take_pen(olga, group)
    work(lead, olga)
    before = _written_for(lead, olga)
    assert before[0] == [olga.person_id]
    rehearsal.play_step(lead)
    assert _written_for(lead, olga) == before
    agreed = {other for other, agreed in reading.record(lead).agreed if agreed is activity}
    assert agreed == {g.id for g in reading.record(lead).groups} - {group}


def test_what_a_real_lead_has_decided_stands(database: str) -> None:
    _, lead = _started()
    _play_to(lead, Step.SELECT_PLENUM)
    chosen = [p.id for p in reading.record(lead).points.values() if p.number in (50, 51)]
    plenum.add(lead, chosen)
    rehearsal.play_step(lead)
    assert reading.record(lead).plenum_list == tuple(chosen)
    _play_to(lead, Step.SCORE_PLENUM)
    scoring.set_plenum_value(lead, chosen[0], Axis.CONSEQUENCE, 5, seen=None)
    rehearsal.play_step(lead)
    scores = reading.record(lead).plenum_scores
    assert scores[chosen[0]].consequence == 5
    assert all(scores[point].is_whole for point in chosen)


def test_a_closed_rehearsal_is_played_no_more(database: str) -> None:
    _, lead = _started()
    workshops.close(lead)
    refused(WorkshopError, CLOSED, lambda: rehearsal.play_step(lead))


def test_the_invented_sit_in_the_room_without_devices(database: str) -> None:
    _, lead = _started()
    rehearsal.play_step(lead)
    people = reading.record(lead).people
    assert {(p.has_device, p.attendance) for p in people} == {(False, Attendance.ROOM)}


def test_the_room_votes_once_and_answers_what_the_lead_asks(database: str) -> None:
    _, lead = _started()
    _play_to(lead, Step.SCORE_PLENUM)
    rehearsal.play_step(lead)
    record = reading.record(lead)
    (voted,) = record.ballots
    everyone = len(record.people)
    assert (voted.state, voted.answered, voted.asked) == (
        BallotState.REVEALED,
        everyone,
        everyone,
    )
    assert voted.outcome is not None
    (point_id,) = voted.question.point_ids
    agreed = voted.outcome.answer
    assert record.plenum_scores[point_id] == Score(agreed.probability, agreed.consequence)
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    voting.open_ballot(lead, question)
    rehearsal.play_step(lead)
    asked = reading.record(lead).ballots[-1]
    assert (asked.state, asked.answered) == (BallotState.OPEN, everyone)
