"""How many questions to the database a save takes: everybody saves at once."""

from functools import partial

import pytest

from domain.ballots import Answer, BallotKind, Question
from domain.steps import Step
from services import access, joining, reading, ticking, voting
from tests.helpers import count_questions
from tests.people import play_to

PROPOSAL = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_tick_asks_eight_times_at_most(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    tick = partial(ticking.set_tick, cast.anne, cast.points[7], chosen=True)
    assert count_questions(tick) <= 8


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_an_answer_asks_seven_times_at_most(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ballot_id = voting.open_ballot(cast.lead, PROPOSAL)
    answer = partial(voting.answer, cast.anne, ballot_id, Answer(approves=True))
    assert count_questions(answer) <= 7


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_joining_asks_nine_times_at_most(database: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    access.make_token(
        cast.anne
    )  # the database's first cookie also makes the secret it is signed with
    join = partial(joining.join, reading.record(cast.lead).code, "Gro")
    assert max(count_questions(join) for _ in range(3)) <= 9


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_cookie_asks_once(database: str) -> None:
    anne = play_to(Step.SELECT_PERSON).anne
    token = access.make_token(anne)
    assert count_questions(lambda: access.identify(token, anne.workshop_id, anne.role)) == 1
