"""What a vote says, by hand-worked values (C10: support for the talk, never a decision)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ballots import Answer, Ballot, BallotKind, BallotState, Counts, Question
from domain.consensus import Agreement
from domain.errors import WorkshopError
from domain.steps import Step
from domain.voting import (
    Figures,
    Result,
    by_question,
    count,
    current,
    describe_shares,
    newest_revealed,
    require_revealable,
    round_before,
    summarize,
)

BOTH = Question(BallotKind.VALUES, 50, (1,), ("probability", "consequence"))
ONE = Question(BallotKind.VALUES, 50, (1,), ("probability",))
PROPOSAL = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
CANDIDATES = Question(BallotKind.CANDIDATES, 75, (4, 5, 6), votes=2)


def ballot(
    id_: int,
    question: Question = ONE,
    state: BallotState = BallotState.REVEALED,
    counts: Counts | None = None,
    answered: int = 4,
    follows: int | None = None,
) -> Ballot:
    return Ballot(
        id_, question, Step.SCORE_PLENUM, state, answered, 6, follows=follows, counts=counts or {}
    )


def test_every_option_is_counted_also_those_nobody_chose() -> None:
    assert count(BOTH, [Answer(1, 5), Answer(1, 4)]) == {
        "probability": {1: 2, 2: 0, 3: 0, 4: 0, 5: 0},
        "consequence": {1: 0, 2: 0, 3: 0, 4: 1, 5: 1},
    }
    said = [Answer(point_ids=(4, 6)), Answer(point_ids=(4,))]
    assert count(CANDIDATES, said) == {"points": {4: 2, 5: 0, 6: 1}}
    assert count(PROPOSAL, [Answer(approves=True)]) == {"approves": {1: 1, 0: 0}}


@given(st.lists(st.lists(st.sampled_from((4, 5, 6)), unique=True, max_size=2), max_size=30))
def test_each_vote_is_counted_once(said: list[list[int]]) -> None:
    counts = count(CANDIDATES, [Answer(point_ids=tuple(points)) for points in said])
    assert sum(counts["points"].values()) == sum(map(len, said))


@pytest.mark.parametrize(
    ("values", "word", "figures"),
    [
        # 1, 1, 5, 5: the poles, so A = −1.
        ({1: 2, 2: 0, 3: 0, 4: 0, 5: 2}, Agreement.DIVIDED, Figures(3, 1, 5, (1, 5), -1)),
        # 3, 4, 4, 4: two layers, A = 0.5 · 0.75 + 0.5 · 1. The quartiles are 3.75 and 4.
        ({1: 0, 2: 0, 3: 1, 4: 3, 5: 0}, Agreement.UNITED, Figures(4, 3, 4, (3.75, 4), 0.875)),
        # 1, 2, 3, 4: one layer. U = (3 · 4 − 0) / (3 · 4) = 1, and A = 1 · (1 − 3/4) = 0.25.
        ({1: 1, 2: 1, 3: 1, 4: 1, 5: 0}, Agreement.SPREAD, Figures(2.5, 1, 4, (1.75, 3.25), 0.25)),
    ],
)
def test_values_in_one_word_and_figures(
    values: dict[int, int], word: Agreement, figures: Figures
) -> None:
    shown = ballot(1, counts={"probability": values})
    assert summarize(shown) == (Result("probability", values, word, figures),)


def test_the_threshold_is_the_one_set_before_the_vote() -> None:
    """A is 0.25 for 1, 2, 3, 4."""
    values = {"probability": {1: 1, 2: 1, 3: 1, 4: 1, 5: 0}}
    for threshold, word in ((25, Agreement.UNITED), (26, Agreement.SPREAD)):
        question = Question(BallotKind.VALUES, threshold, (1,), ("probability",))
        assert summarize(ballot(1, question, counts=values))[0].word is word


@pytest.mark.parametrize(
    ("chosen", "answered", "threshold", "word"),
    [
        # Yes and no: 75 % is enough when it is the threshold, 74 % is not.
        ((3, 1), 4, 75, Agreement.UNITED),
        ((74, 26), 100, 75, Agreement.SPREAD),
        ((1, 3), 4, 75, Agreement.UNITED),
        ((3, 3), 6, 75, Agreement.DIVIDED),
        ((60, 40), 100, 75, Agreement.DIVIDED),
        ((61, 39), 100, 75, Agreement.SPREAD),
        ((60, 40), 100, 60, Agreement.UNITED),
        # Candidates: everybody for the same two of three; half the room for the third as well.
        ((4, 4, 0), 4, 75, Agreement.UNITED),
        ((4, 4, 2), 4, 75, Agreement.DIVIDED),
        # Ten candidates and a vote each: nobody agrees with anybody.
        ((1, 1, 1, 1, 1, 1, 1, 1, 1, 1), 10, 75, Agreement.SPREAD),
    ],
)
def test_shares_in_one_word(
    chosen: tuple[int, ...], answered: int, threshold: int, word: Agreement
) -> None:
    assert describe_shares(chosen, answered, threshold) is word


def test_nothing_is_told_before_it_is_revealed() -> None:
    counts = {"probability": {1: 2, 2: 0, 3: 0, 4: 0, 5: 2}}
    for state in (BallotState.OPEN, BallotState.CLOSED):
        assert summarize(ballot(1, state=state, counts=counts)) == ()


def test_fewer_than_three_answers_are_never_shown() -> None:
    with pytest.raises(WorkshopError) as caught:
        require_revealable(2)
    assert str(caught.value) == (
        "Fewer than three have answered. We therefore do not show the result."
    )
    require_revealable(3)


def test_rounds_find_each_other() -> None:
    first, hidden = ballot(1), ballot(1, state=BallotState.CLOSED)
    second = ballot(2, follows=1)
    assert round_before([first, second], second) == first
    assert round_before([hidden, second], second) is None
    assert round_before([first, second], first) is None
    assert current([first, second]) == second
    assert current([]) is None
    assert newest_revealed([first, ballot(2, state=BallotState.OPEN)]) == first
    with pytest.raises(WorkshopError) as caught:
        newest_revealed([hidden])
    assert str(caught.value) == "No vote has shown its result yet."


def test_the_rounds_of_a_question_stand_together() -> None:
    first, other = ballot(4), ballot(5, PROPOSAL)
    second, third = ballot(6, follows=4), ballot(9, follows=6)
    assert by_question([third, other, first, second]) == [[first, second, third], [other]]
    assert by_question([]) == []
