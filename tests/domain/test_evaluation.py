"""The evaluation (chapter 5): counts only, from five answers, once it is over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import Conflict, WorkshopError, message
from domain.evaluation import (
    STATEMENTS,
    Answer,
    Evaluation,
    Stage,
    check_answer,
    percent,
    require_open,
    require_openable,
    require_seen,
    response_rate,
    stage_after_closing,
    summarise,
)
from domain.steps import Step

ALL_FOUR = dict.fromkeys(STATEMENTS, 4)


def answers(*levels: int) -> list[Answer]:
    """An answer for each level, the same for every statement."""
    return [Answer(dict.fromkeys(STATEMENTS, level)) for level in levels]


def test_sixteen_of_twenty_one_is_76_per_cent() -> None:
    """Chapter 5: «Vi fekk svar frå 16 av dei 21 deltakarane.»"""
    assert percent(16, 21) == 76
    assert response_rate(Evaluation(Stage.DONE, 16), 21) == message(
        "{answers} of {people} have answered ({share} %).", answers=16, people=21, share=76
    )
    assert response_rate(Evaluation(), 0).values["share"] == 0
    assert [percent(1, 8), percent(1, 3), percent(5, 5)] == [13, 33, 100]


def test_statements_are_to_the_letter_in_nynorsk() -> None:
    assert [text.nn for text in STATEMENTS.values()] == [
        "dei fekk god nok informasjon i forkant",
        "den tekniske løysinga fungerte godt",
        "workshopen blei leia på ein god måte",
        "dei fikk tilstrekkeleg forklaring på oppgåvene undervegs",
        "det var god veksling mellom pausar, gruppearbeid og plenum",
        "det var sett av nok tid til gruppearbeid",
        "dei fekk lagt fram synspunkta sine godt nok i gruppearbeidet",
    ]


def test_an_answer_is_whole_and_cleaned() -> None:
    assert check_answer(ALL_FOUR | {"e9": 3}, " Bra \r\n") == Answer(ALL_FOUR, "Bra")


@pytest.mark.parametrize(
    ("change", "numbers"), [({"e2": None}, "2"), ({"e1": 0, "e7": 6}, "1, 7"), ({"e3": "4"}, "3")]
)
def test_statements_without_an_answer_are_named(change: dict[str, object], numbers: str) -> None:
    with pytest.raises(WorkshopError) as caught:
        check_answer(ALL_FOUR | change, "")
    assert caught.value.message.values == {"numbers": numbers}


def test_counts_go_from_agreement_to_disagreement() -> None:
    told = summarise(Stage.DONE, answers(5, 5, 4, 2, 1, 1))
    assert told.counts == dict.fromkeys(STATEMENTS, (2, 1, 0, 1, 2))


def test_four_answers_show_nothing_and_the_fifth_does() -> None:
    four = [Answer(ALL_FOUR, "Hemmelig")] * 4
    assert summarise(Stage.DONE, four) == Evaluation(Stage.DONE, 4)
    told = summarise(Stage.DONE, [*four, Answer(ALL_FOUR, "Alt bra")])
    assert told.comments == ("Alt bra", *["Hemmelig"] * 4)
    assert (stage_after_closing(4), stage_after_closing(5)) == (Stage.SHUT, Stage.DONE)


@given(
    st.lists(st.integers(1, 5), max_size=30),
    st.sampled_from([Stage.UNOPENED, Stage.OPEN, Stage.SHUT]),
)
def test_nothing_is_shown_before_it_is_over(levels: list[int], stage: Stage) -> None:
    assert summarise(stage, answers(*levels)) == Evaluation(stage, len(levels))


@given(st.lists(st.builds(Answer, st.just(ALL_FOUR), st.text(max_size=3)), max_size=9))
def test_the_order_of_the_answers_tells_nothing(given_: list[Answer]) -> None:
    assert summarise(Stage.DONE, given_) == summarise(Stage.DONE, given_[::-1])


def test_opening_is_refused_too_early_and_after_the_result() -> None:
    require_openable(Stage.SHUT, Step.EXPLAIN_PLENUM)
    for stage, step in ((Stage.UNOPENED, Step.EXPLAIN_GROUP), (Stage.DONE, Step.AFTER)):
        with pytest.raises(WorkshopError):
            require_openable(stage, step)
    for stage in (Stage.UNOPENED, Stage.SHUT, Stage.DONE):
        with pytest.raises(WorkshopError):
            require_open(stage)
    with pytest.raises(Conflict):
        require_seen(Stage.OPEN, Stage.SHUT)
