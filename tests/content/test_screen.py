"""A participant's screen as data: what is on it in each step, what is shared and what is own."""

import json
from dataclasses import replace
from typing import Any

import pytest

from content.screen import screen
from domain.ballots import Answer, Ballot, BallotKind, BallotState, Question
from domain.clock import Clock
from domain.own import Own
from domain.programme import Kind
from domain.record import Record
from domain.scoring import Score
from domain.steps import Step
from language import speaking
from tests.domain.builders import EMPTY, GROUP_1, GROUP_2, person

ANNE = person(1, GROUP_1)
ASKED = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen <4> og 7")
BALLOT = Ballot(9, ASKED, Step.SELECT_PLENUM, BallotState.OPEN, answered=1, asked=2)


def shown(record: Record, own: Own | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(screen(record, own or Own(ANNE)).write())
    return found


def keys(record: Record) -> list[str]:
    return [block["key"] for block in shown(record)["shared"]["blocks"]]


def at(step: Step, **changed: Any) -> Record:
    return replace(EMPTY, step=step, **changed)


@pytest.mark.parametrize(("step", "expected"), [
    (Step.BEFORE, ["in", "present", "method"]),
    (Step.SELECT_PERSON, ["picker"]),
    (Step.SELECT_GROUP, ["task"]),
    (Step.SELECT_PLENUM, ["task", "decisions", "list", "groups"]),
    (Step.SCORE_GROUP, ["task"]),
    (Step.SCORE_PLENUM, ["task", "concordance", "values", "ranks"]),
    (Step.EXPLAIN_GROUP, ["task", "careful"]),
    (Step.EXPLAIN_PLENUM, ["task"]),
    (Step.AFTER, ["top", "table", "judged"]),
])  # fmt: skip
def test_each_step_has_its_blocks(step: Step, expected: list[str]) -> None:
    assert keys(at(step)) == expected


@pytest.mark.parametrize(("state", "expected"), [
    (BallotState.OPEN, ["question-9", "answered-9", "paper-9", "hidden-9"]),
    (BallotState.CLOSED, ["question-9", "answered-9", "paper-9", "hidden-9"]),
    (BallotState.REVEALED, ["question-9", "answered-9", "result-9"]),
])  # fmt: skip
def test_a_vote_stands_under_the_task(state: BallotState, expected: list[str]) -> None:
    counts = {"approves": {1: 1, 0: 0}} if state is BallotState.REVEALED else {}
    ballot = replace(BALLOT, state=state, counts=counts)
    record = at(Step.SELECT_PLENUM, ballots=(ballot,))
    assert keys(record) == ["task", *expected, "decisions", "list", "groups"]
    # Of another step's vote nothing is shown.
    assert keys(replace(record, step=Step.SCORE_PLENUM)) == [
        "task", "concordance", "values", "ranks",
    ]  # fmt: skip


def test_a_paper_says_how_many_have_answered_and_can_be_filled_in_while_it_is_open() -> None:
    record = at(Step.SELECT_PLENUM, ballots=(BALLOT,))
    _, _, progress, paper, _, *_ = shown(record)["shared"]["blocks"]
    assert progress["sentence"] == "{answered} av {asked} har svart."
    assert shown(record)["figures"] == {
        "present": 2, "done": 0, "of": 2, "answered": 1, "asked": 2,
    }  # fmt: skip
    assert paper["paper"]["readonly"] is False
    assert paper["paper"]["address"] == "/live/workshop-id/stemme/9"
    assert [option["label"] for option in paper["paper"]["groups"][0]["options"]] == ["Ja", "Nei"]


def test_ones_own_answer_and_ticks_are_apart_from_what_is_shared() -> None:
    record = at(Step.SELECT_PLENUM, ballots=(BALLOT,))
    own = Own(ANNE, frozenset({3, 1}), Answer(approves=True))
    mine, theirs = screen(record, own), screen(record, Own(person(2, GROUP_1)))
    assert mine.shared == theirs.shared
    said = json.loads(mine.own)
    assert (said["person"], said["ticks"], said["answer"]) == (501, [1, 3], {"approves": True})
    assert json.loads(theirs.own)["answer"] == {}


def test_what_is_shared_is_left_out_when_it_was_seen() -> None:
    drawn = screen(at(Step.BEFORE), Own(ANNE))
    whole, rest = json.loads(drawn.write()), json.loads(drawn.write(drawn.shared.seal))
    assert "shared" in whole
    assert rest == {name: whole[name] for name in ("version", "seal", "figures", "own")}
    # Another step's is new.
    assert screen(at(Step.AFTER), Own(ANNE)).shared.seal != drawn.shared.seal


def test_how_many_are_in_changes_nothing_of_what_is_shared() -> None:
    drawn = screen(at(Step.BEFORE), Own(ANNE))
    more = replace(at(Step.BEFORE), people=(*EMPTY.people, person(3, GROUP_1)), version=2)
    after = screen(more, Own(ANNE))
    assert after.shared == drawn.shared
    assert [json.loads(one.figures)["present"] for one in (drawn, after)] == [2, 3]


def test_each_language_and_each_group_has_its_own() -> None:
    groups = (
        replace(EMPTY.groups[0], meeting_link="https://example.no/rom?a=1&b=2"), EMPTY.groups[1]
    )  # fmt: skip
    record = at(Step.SELECT_GROUP, groups=groups)
    assert 'href="https://example.no/rom?a=1&amp;b=2"' in shown(record)["shared"]["state"]
    assert shown(record, Own(person(2, GROUP_2)))["shared"]["state"] == ""
    with speaking("nn"):
        assert shown(record)["shared"]["title"] == "Vel i gruppa"
    assert shown(record)["shared"]["title"] == "Velg i gruppa"


def test_the_title_says_where_we_are_and_what_comes() -> None:
    shared = shown(at(Step.SELECT_GROUP))["shared"]
    assert (shared["where"], shared["title"], shared["next"]) == (
        "Steg 2 av 7", "Velg i gruppa", "Neste: Velg i plenum",
    )  # fmt: skip
    before = shown(at(Step.BEFORE))["shared"]
    assert (before["where"], before["next"]) == ("", "")


def test_who_one_is_stands_under_the_title() -> None:
    assert shown(at(Step.BEFORE))["own"]["who"] == "Risikoworkshop · Deltaker 1 · Gruppe 1"


def test_an_introduction_takes_the_steps_place() -> None:
    clock = Clock(interlude=Kind.INTRODUCTION)
    record = at(Step.SELECT_GROUP, clock=clock)
    assert (shown(record)["shared"]["title"], keys(record)) == ("Introduksjon", ["introduction"])
    assert shown(record)["own"]["below"] == ""


@pytest.mark.parametrize(("step", "expected"), [
    (Step.BEFORE, ""), (Step.SELECT_PERSON, ""), (Step.SELECT_GROUP, "select_group 11"),
    (Step.SELECT_PLENUM, "select_plenum"), (Step.SCORE_GROUP, "score_group 11"),
    (Step.SCORE_PLENUM, "score_plenum"), (Step.EXPLAIN_GROUP, "explain_group 11"),
    (Step.EXPLAIN_PLENUM, ""), (Step.AFTER, ""),
])  # fmt: skip
def test_what_stands_below_is_named(step: Step, expected: str) -> None:
    assert shown(at(step))["own"]["below"] == expected
    gone = shown(at(step), Own(replace(ANNE, has_left=True)))["own"]
    assert (gone["left"], gone["below"]) == (True, "left")


def test_the_list_has_every_numbered_point_once() -> None:
    picker = shown(at(Step.SELECT_PERSON))["shared"]["blocks"][0]["picker"]
    assert [point["number"] for point in picker["points"]] == list(range(1, 13))
    assert picker["limit"] == 3
    assert sum(area["count"] for area in picker["areas"]) == 12


def test_the_matrix_stands_beside_its_table() -> None:
    point = next(iter(EMPTY.points))
    record = at(Step.SCORE_PLENUM, plenum_list=(point,), plenum_scores={point: Score(5, 4)})
    assert keys(record)[-3:] == ["ranks", "matrix", "matrix-note"]
    matrix = shown(record)["shared"]["blocks"][-2]["matrix"]
    cells = {
        (row["value"], place): [mark["name"] for mark in cell["points"]]
        for row in matrix["rows"]
        for place, cell in enumerate(row["cells"], 1)
    }
    assert {where: found for where, found in cells.items() if found} == {(5, 4): ["1"]}
