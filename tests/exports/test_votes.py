"""Votes in the results workbook and the JSON file: counts once revealed, never before."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from openpyxl import load_workbook

from domain.ballots import Answer, Ballot, BallotKind, BallotState, Dissent, Outcome, Question
from domain.steps import Step
from exports.results_xlsx import write_results_xlsx
from exports.workshop_json import write_json
from tests.exports.records import CLOSED_RECORD, FIRST_PERSON, SENTINEL
from tests.exports.test_workshop_json import VALIDATOR

AT = datetime(2026, 9, 21, 9, 30, tzinfo=UTC)
# Yes 3 of 4 is 75 %, the threshold.
PROPOSAL = Ballot(
    7,
    Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7"),
    Step.SELECT_PLENUM,
    BallotState.REVEALED,
    answered=4,
    asked=6,
    counts={"approves": {1: 3, 0: 1}},
    outcome=Outcome(Answer(approves=True), "Samme svikt", AT),
    dissents=(Dissent("De er ulike"), Dissent("Ikke enig", FIRST_PERSON)),
)
# 1, 1, 5, 5: the poles, A = −1.
VALUES = Ballot(
    8,
    Question(BallotKind.VALUES, 50, (101,), ("probability",)),
    Step.SCORE_PLENUM,
    BallotState.REVEALED,
    answered=4,
    asked=6,
    counts={"probability": {1: 2, 2: 0, 3: 0, 4: 0, 5: 2}},
)
# What must never be in a file: the counts stand here as if they had slipped into the record.
HIDDEN = replace(
    VALUES, id=9, round=2, follows=8, state=BallotState.CLOSED, counts={"probability": {1: 7771}}
)
CANDIDATES = replace(
    PROPOSAL,
    id=10,
    question=Question(BallotKind.CANDIDATES, 75, (101, 102), votes=1),
    counts={"points": {101: 4, 102: 0}},
    outcome=Outcome(Answer(point_ids=(101,)), "Alle vil", AT),
    dissents=(),
)
RECORD = replace(CLOSED_RECORD, ballots=(PROPOSAL, VALUES, HIDDEN, CANDIDATES))


def body(sheet: str) -> list[tuple[object, ...]]:
    book = load_workbook(BytesIO(write_results_xlsx(RECORD, "nb")))
    return list(book[sheet].iter_rows(min_row=5, values_only=True))


def test_the_workbook_has_every_answer_that_was_shown() -> None:
    said = ("samlet", "75 %", "Ja", "Samme svikt")
    valued = ("delt", "A = 0,50", None, None)
    chosen = ("samlet", "75 %", "1 Punkt 1", "Alle vil")
    which = "Hvilke punkter som skal med (stemmer til hver: 1)"
    assert body("Avstemninger") == [
        (1, "Slå sammen 4 og 7", 1, "Ja", 3, 4, 6, *said),
        (1, "Slå sammen 4 og 7", 1, "Nei", 1, 4, 6, *said),
        (2, "1 Punkt 1", 1, "Hyppighet: 1", 2, 4, 6, *valued),
        (2, "1 Punkt 1", 1, "Hyppighet: 2", 0, 4, 6, *valued),
        (2, "1 Punkt 1", 1, "Hyppighet: 3", 0, 4, 6, *valued),
        (2, "1 Punkt 1", 1, "Hyppighet: 4", 0, 4, 6, *valued),
        (2, "1 Punkt 1", 1, "Hyppighet: 5", 2, 4, 6, *valued),
        (4, which, 1, "1 Punkt 1", 4, 4, 6, *chosen),
        (4, which, 1, "2 Punkt 2", 0, 4, 6, *chosen),
    ]


def test_a_dissent_has_a_name_only_when_it_was_wanted() -> None:
    assert body("Uenighet") == [
        (1, "Slå sammen 4 og 7", "De er ulike", None),
        (1, "Slå sammen 4 og 7", "Ikke enig", f"{SENTINEL} 0"),
    ]


def test_the_json_has_counts_once_revealed_and_no_names() -> None:
    content = json.loads(write_json(RECORD))
    VALIDATOR.validate(content)
    proposal, values, hidden, candidates = content["ballots"]
    assert proposal == {
        "kind": "proposal",
        "step": "select_plenum",
        "round": 1,
        "state": "revealed",
        "threshold": 75,
        "points": [],
        "axes": [],
        "votes": 0,
        "sentence": "Slå sammen 4 og 7",
        "answered": 4,
        "asked": 6,
        "results": [
            {
                "part": "approves",
                "word": "united",
                "counts": [{"option": 1, "people": 3}, {"option": 0, "people": 1}],
            }
        ],
        "outcome": {
            "probability": None,
            "consequence": None,
            "points": [],
            "approves": True,
            "reason": "Samme svikt",
            "at": "2026-09-21T09:30:00+00:00",
        },
        "dissents": ["De er ulike", "Ikke enig"],
    }
    assert (values["results"][0]["word"], values["outcome"]) == ("divided", None)
    assert (hidden["state"], hidden["round"], hidden["results"]) == ("closed", 2, [])
    assert candidates["outcome"]["points"] == [101]
    assert SENTINEL not in str(content)


def test_what_is_not_revealed_is_in_no_file() -> None:
    sheets = load_workbook(BytesIO(write_results_xlsx(RECORD, "nb"))).worksheets
    cells = {cell for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row}
    assert 7771 not in cells
    assert b"7771" not in write_json(RECORD)
