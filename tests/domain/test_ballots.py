"""What may be asked in a vote, and what is an answer (R-32, R-33, C10)."""

from dataclasses import replace

import pytest

from domain.ballots import (
    Answer,
    BallotKind,
    Question,
    check_answer,
    check_outcome,
    check_question,
)
from domain.errors import WorkshopError
from domain.steps import Step

VALUES = Question(BallotKind.VALUES, 50, (1,), ("probability", "consequence"))
CANDIDATES = Question(BallotKind.CANDIDATES, 75, (4, 5, 6), votes=2)
PROPOSAL = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
LISTED, KNOWN = (1, 2), {1, 2, 4, 5, 6}


def ask(question: Question, step: Step) -> None:
    check_question(question, step, LISTED, KNOWN)


def test_each_kind_has_its_steps() -> None:
    for question, allowed in (
        (VALUES, {Step.SCORE_PLENUM}),
        (CANDIDATES, {Step.SELECT_PLENUM}),
        (PROPOSAL, {Step.SELECT_PLENUM, Step.SCORE_PLENUM}),
    ):
        taken = set()
        for step in Step:
            try:
                ask(question, step)
            except WorkshopError as error:
                assert str(error) == "This step is closed. What you saved is kept."
            else:
                taken.add(step)
        assert taken == allowed


@pytest.mark.parametrize(
    ("question", "step", "sentence"),
    [
        (
            replace(VALUES, threshold=0),
            Step.SCORE_PLENUM,
            "Choose a threshold from {least} to {most}.",
        ),
        (
            replace(PROPOSAL, threshold=50),
            Step.SCORE_PLENUM,
            "Choose a threshold from {least} to {most}.",
        ),
        (
            replace(PROPOSAL, threshold=101),
            Step.SCORE_PLENUM,
            "Choose a threshold from {least} to {most}.",
        ),
        (
            replace(VALUES, point_ids=(4,)),
            Step.SCORE_PLENUM,
            "The point is not on the common list.",
        ),
        (
            replace(VALUES, point_ids=(1, 2)),
            Step.SCORE_PLENUM,
            "The point is not on the common list.",
        ),
        (replace(VALUES, axes=()), Step.SCORE_PLENUM, "Choose what to vote on."),
        (replace(VALUES, axes=("cost",)), Step.SCORE_PLENUM, "Choose what to vote on."),
        (
            replace(CANDIDATES, point_ids=(4, 1)),
            Step.SELECT_PLENUM,
            "Choose at least two points that are not on the common list.",
        ),
        (
            replace(CANDIDATES, point_ids=(4, 99)),
            Step.SELECT_PLENUM,
            "Choose at least two points that are not on the common list.",
        ),
        (
            replace(CANDIDATES, point_ids=(4, 4)),
            Step.SELECT_PLENUM,
            "Choose at least two points that are not on the common list.",
        ),
        (
            replace(CANDIDATES, votes=0),
            Step.SELECT_PLENUM,
            "Give each person from 1 to {most} votes.",
        ),
        (
            replace(CANDIDATES, votes=3),
            Step.SELECT_PLENUM,
            "Give each person from 1 to {most} votes.",
        ),
        (replace(PROPOSAL, sentence=" "), Step.SCORE_PLENUM, "Write something first."),
    ],
)
def test_a_question_nobody_can_answer_is_refused(
    question: Question, step: Step, sentence: str
) -> None:
    with pytest.raises(WorkshopError) as caught:
        ask(question, step)
    assert str(caught.value) == sentence


def test_an_answer_holds_what_was_asked_for() -> None:
    said = Answer(4, 5, (6, 4), approves=False)
    assert check_answer(VALUES, said) == Answer(4, 5)
    assert check_answer(replace(VALUES, axes=("consequence",)), said) == Answer(None, 5)
    assert check_answer(PROPOSAL, said) == Answer(approves=False)
    # In the order of the question, so that the same choice is the same answer.
    assert check_answer(CANDIDATES, said) == Answer(point_ids=(4, 6))
    assert check_answer(CANDIDATES, Answer()) == Answer()


@pytest.mark.parametrize(
    ("question", "answer", "sentence"),
    [
        (VALUES, Answer(4), "«{value}» is not a value from 1 to 5."),
        (VALUES, Answer(6, 1), "«{value}» is not a value from 1 to 5."),
        (VALUES, Answer(True, 1), "«{value}» is not a value from 1 to 5."),
        (PROPOSAL, Answer(4, 5), "Answer yes or no."),
        (PROPOSAL, Answer(approves=1), "Answer yes or no."),  # type: ignore[arg-type]
        (CANDIDATES, Answer(point_ids=(4, 7)), "The point is not among the candidates."),
        (CANDIDATES, Answer(point_ids=(4, 5, 6)), "You can choose {limit!w} at most."),
    ],
)
def test_what_is_no_answer_is_refused(question: Question, answer: Answer, sentence: str) -> None:
    with pytest.raises(WorkshopError) as caught:
        check_answer(question, answer)
    assert str(caught.value) == sentence


def test_the_plenum_may_agree_on_all_candidates_but_not_on_nothing() -> None:
    everything = Answer(point_ids=(4, 5, 6))
    assert check_outcome(CANDIDATES, everything) == everything
    with pytest.raises(WorkshopError) as caught:
        check_outcome(CANDIDATES, Answer())
    assert str(caught.value) == "Choose what the plenum agrees on."
