"""Votes: asked, answered, closed, revealed, and asked once more (C10)."""

from dataclasses import replace
from functools import partial

import pytest

from domain.ballots import Answer, Ballot, BallotKind, BallotState, Question
from domain.change import Topic
from domain.errors import Missing, Refused, WorkshopError
from domain.steps import Step
from services import joining, reading, voting, workshops
from services.access import Caller
from storage import schema
from tests.helpers import NO_ACCESS, NOT_IN_WORKSHOP, at_once, overhearing, refused, rows
from tests.people import Cast, play_to

LATE = "The vote was closed. Your answer was not counted."
LATE_CHANGE = "The vote was closed. What you had saved before counts."
NO_VOTE = "There is no such vote."
ONE_OPEN = "Another vote is open. Close it first."


def values(cast: Cast, number: int = 1) -> Question:
    axes = ("probability", "consequence")
    return Question(BallotKind.VALUES, 50, (cast.points[number],), axes)


def opened() -> tuple[Cast, int]:
    cast = play_to(Step.SCORE_PLENUM)
    return cast, voting.open_ballot(cast.lead, values(cast))


def newest(caller: Caller) -> Ballot:
    return reading.record(caller).ballots[-1]


def answer_all(cast: Cast, ballot_id: int, *answers: Answer) -> None:
    people = (cast.anne, cast.baard, cast.cecilie, cast.dina, cast.even, cast.frida)
    for caller, said in zip(people, answers, strict=False):
        voting.answer(caller, ballot_id, said)


def test_counts_are_nobodys_before_they_are_shown(database: str) -> None:
    cast, ballot_id = opened()
    answer_all(cast, ballot_id, Answer(5, 5), Answer(5, 4), Answer(1, 5), Answer(1, 5))
    readers = (
        partial(reading.record, cast.lead),
        partial(reading.record, cast.anne),
        partial(reading.plenum_record, cast.lead),
    )
    hidden = Ballot(ballot_id, values(cast), Step.SCORE_PLENUM, BallotState.OPEN, 4, 6)
    assert [read().ballots for read in readers] == [(hidden,)] * 3
    voting.close(cast.lead, ballot_id)
    closed = replace(hidden, state=BallotState.CLOSED)
    assert [read().ballots for read in readers] == [(closed,)] * 3
    for _ in range(2):
        voting.reveal(cast.lead, ballot_id)
    counts = {
        "probability": {1: 2, 2: 0, 3: 0, 4: 0, 5: 2},
        "consequence": {1: 0, 2: 0, 3: 0, 4: 1, 5: 3},
    }
    shown = replace(closed, state=BallotState.REVEALED, counts=counts)
    assert [read().ballots for read in readers] == [(shown,)] * 3


def test_an_answer_is_changed_until_closing(database: str) -> None:
    cast, ballot_id = opened()
    for said in (Answer(1, 1), Answer(2, 3), Answer(2, 3)):
        voting.answer(cast.anne, ballot_id, said)
    assert voting.own_answer(cast.anne, ballot_id) == Answer(2, 3)
    assert voting.own_answer(cast.dina, ballot_id) == Answer()
    assert newest(cast.lead).answered == 1
    voting.close(cast.lead, ballot_id)
    # Its acknowledgement was lost: it is sent again, and is there.
    voting.answer(cast.anne, ballot_id, Answer(2, 3))
    refused(WorkshopError, LATE_CHANGE, lambda: voting.answer(cast.anne, ballot_id, Answer(4, 4)))
    refused(WorkshopError, LATE, lambda: voting.answer(cast.dina, ballot_id, Answer(4, 4)))


def test_an_answer_comes_before_the_closing_or_is_refused(database: str) -> None:
    cast, ballot_id = opened()
    answered = at_once(
        partial(voting.answer, cast.anne, ballot_id, Answer(4, 5)),
        partial(voting.close, cast.lead, ballot_id),
        partial(voting.answer, cast.dina, ballot_id, Answer(4, 5)),
    )
    late = [str(answer) for answer in answered if isinstance(answer, WorkshopError)]
    assert set(late) <= {LATE}
    assert newest(cast.lead).answered == 2 - len(late)
    assert len(rows(schema.ballot_answer)) == 2 - len(late)


def test_the_figures_travel_without_what_was_answered(database: str) -> None:
    cast, ballot_id = opened()
    with overhearing(cast.anne) as heard:
        voting.answer(cast.anne, ballot_id, Answer(4, 5))
        late = joining.join(reading.record(cast.lead).code, "Gro").caller
        joining.mark_left(cast.lead, cast.frida.person_id, left=True)
        voting.answer(late, ballot_id, Answer(4, 5))
        # Somebody who has answered stays among those asked.
        joining.mark_left(cast.lead, cast.anne.person_id, left=True)
    figures = [change.figures for change in heard if change.topic is Topic.FIGURES]
    assert figures == [
        {"answered": 1, "asked": 6},
        {"answered": 1, "asked": 7},
        {"answered": 1, "asked": 6},
        {"answered": 2, "asked": 6},
        {"answered": 2, "asked": 6},
    ]
    assert {change.topic for change in heard} == {Topic.FIGURES, Topic.PEOPLE, Topic.STEP}


def test_one_vote_is_open_at_a_time(database: str) -> None:
    cast, ballot_id = opened()
    assert voting.open_ballot(cast.lead, values(cast)) == ballot_id
    refused(WorkshopError, ONE_OPEN, lambda: voting.open_ballot(cast.lead, values(cast, 2)))
    voting.close(cast.lead, ballot_id)
    asked = at_once(*[partial(voting.open_ballot, cast.lead, values(cast, 2))] * 3)
    assert len(set(asked)) == 1
    assert len(reading.record(cast.lead).ballots) == 2


def test_a_second_round_asks_the_same(database: str) -> None:
    cast, first = opened()
    answer_all(cast, first, *[Answer(5, 5)] * 3)
    again = partial(voting.open_next_round, cast.lead, first)
    refused(WorkshopError, "Show the result of the vote first.", again)
    voting.close(cast.lead, first)
    voting.reveal(cast.lead, first)
    (second,) = set(at_once(*[again] * 3))
    found = newest(cast.lead)
    assert (found.id, found.round, found.follows, found.question) == (
        second,
        2,
        first,
        values(cast),
    )
    assert found.answered == 0
    assert reading.record(cast.lead).ballots[0].counts["probability"][5] == 3


def test_the_result_of_two_is_not_shown(database: str) -> None:
    cast, ballot_id = opened()
    answer_all(cast, ballot_id, *[Answer(5, 5)] * 2)
    refused(WorkshopError, "Close the vote first.", lambda: voting.reveal(cast.lead, ballot_id))
    voting.close(cast.lead, ballot_id)
    refused(
        WorkshopError,
        "Fewer than three have answered. We therefore do not show the result.",
        lambda: voting.reveal(cast.lead, ballot_id),
    )


def test_leaving_the_step_closes_the_vote(database: str) -> None:
    cast, ballot_id = opened()
    voting.answer(cast.anne, ballot_id, Answer(4, 5))
    workshops.advance(cast.lead, Step.SCORE_PLENUM)
    assert newest(cast.lead).state is BallotState.CLOSED
    refused(WorkshopError, LATE, lambda: voting.answer(cast.dina, ballot_id, Answer(1, 1)))


def test_each_role_has_its_own_acts(database: str) -> None:
    cast, ballot_id = opened()
    refused(
        Refused,
        NO_ACCESS,
        lambda: voting.open_ballot(cast.anne, values(cast)),
        lambda: voting.close(cast.anne, ballot_id),
        lambda: voting.reveal(cast.anne, ballot_id),
        lambda: voting.open_next_round(cast.anne, ballot_id),
        lambda: voting.answer(cast.lead, ballot_id, Answer(4, 5)),
        lambda: voting.register(cast.anne, cast.anne.person_id, ballot_id, Answer(4, 5)),
        lambda: voting.register(cast.lead, cast.anne.person_id, ballot_id, Answer(4, 5)),
    )


def test_other_workshops_votes_do_not_exist(database: str) -> None:
    cast, ballot_id = opened()
    refused(
        Missing,
        NO_VOTE,
        lambda: voting.answer(cast.outsider, ballot_id, Answer(4, 5)),
        lambda: voting.close(cast.other_lead, ballot_id),
        lambda: voting.reveal(cast.other_lead, ballot_id),
        lambda: voting.answer(cast.anne, ballot_id + 1, Answer(4, 5)),
    )
    stranger = replace(cast.outsider, workshop_id=cast.lead.workshop_id)
    refused(Missing, NOT_IN_WORKSHOP, lambda: voting.answer(stranger, ballot_id, Answer(4, 5)))


def test_the_lead_answers_for_somebody_without_a_device(database: str) -> None:
    cast, ballot_id = opened()
    guest = joining.add_without_device(cast.lead, "Gro")
    voting.register(cast.lead, guest, ballot_id, Answer(4, 5))
    assert (newest(cast.lead).answered, newest(cast.lead).asked) == (1, 7)
    refused(
        Missing, NOT_IN_WORKSHOP, lambda: voting.register(cast.lead, None, ballot_id, Answer(4, 5))
    )


def test_two_entries_of_one_person_have_one_answer(database: str) -> None:
    cast, ballot_id = opened()
    answer_all(cast, ballot_id, Answer(5, 5), Answer(1, 1))
    joining.unite(cast.lead, cast.anne.person_id, cast.baard.person_id)
    joining.unite(cast.lead, cast.cecilie.person_id, cast.anne.person_id)
    assert voting.own_answer(cast.cecilie, ballot_id) == Answer(5, 5)
    assert (newest(cast.lead).answered, newest(cast.lead).asked) == (1, 4)


@pytest.mark.parametrize("delete_ticks", [True, False])
def test_closing_the_workshop_leaves_counts(database: str, delete_ticks: bool) -> None:  # noqa: FBT001
    cast, ballot_id = opened()
    workshops.change_settings(cast.lead, delete_ticks=delete_ticks)
    answer_all(cast, ballot_id, *[Answer(5, 5)] * 3)
    voting.close(cast.lead, ballot_id)
    voting.reveal(cast.lead, ballot_id)
    before = newest(cast.lead)
    hidden = voting.open_next_round(cast.lead, ballot_id)
    voting.answer(cast.anne, hidden, Answer(1, 1))
    workshops.close(cast.lead)
    shown, unrevealed = reading.record(cast.lead).ballots
    assert shown == before
    assert (unrevealed.state, unrevealed.counts) == (BallotState.CLOSED, {})
    assert len(rows(schema.ballot_answer)) == (0 if delete_ticks else 4)
    told = {row[3] for row in rows(schema.event) if row[4] == "answer"}
    assert len(told) == (1 if delete_ticks else 3)


def test_the_trail_tells_that_and_never_what(database: str) -> None:
    cast, ballot_id = opened()
    voting.answer(cast.anne, ballot_id, Answer(4, 5))
    told = [row[4:] for row in rows(schema.event) if row[4] == "answer"]
    assert told == [("answer", cast.anne.pseudonym, "")]
