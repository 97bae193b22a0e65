"""Votes and the time used in the minutes, the workbook and the JSON file."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

from openpyxl import load_workbook

from domain.ballots import Answer, Ballot, Dissent, Outcome
from domain.programme import Kind, Plan
from domain.record import Record
from domain.steps import Step
from domain.timing import Timing
from exports.minutes_docx import write_minutes_docx
from exports.results_xlsx import write_results_xlsx
from exports.workshop_json import write_json
from tests.exports.records import CLOSED, CLOSED_RECORD, FIRST_PERSON, OPEN_RECORD, SENTINEL
from tests.exports.test_minutes import read, styled, under
from tests.exports.test_votes import AT, HIDDEN, PROPOSAL, RECORD, VALUES
from tests.exports.test_workshop_json import VALIDATOR

# 1, 1, 5, 5 in the first round is A = −1; 4, 4, 4, 4 in the second is A = 1.
SECOND = replace(
    VALUES,
    id=9,
    round=2,
    follows=8,
    answered=4,
    asked=5,
    counts={"probability": {1: 0, 2: 0, 3: 0, 4: 4, 5: 0}},
    outcome=Outcome(Answer(probability=4), "Alle ser det nå", AT),
    dissents=(Dissent("Sjeldnere hos oss"),),
)
CHAPTER = "Avstemninger"


def tables(record: Record, first_header: str) -> list[list[list[str]]]:
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in read(record).tables
        if table.cell(0, 0).text == first_header
    ]


def with_votes(*ballots: Ballot) -> Record:
    return replace(CLOSED_RECORD, ballots=ballots)


def test_two_rounds_stand_side_by_side_with_the_shift() -> None:
    record = with_votes(PROPOSAL, VALUES, SECOND)
    assert tables(record, "Runde")[1] == [
        ["Runde", "Svarte", "Spurte", "Grense", "Med ett ord"],
        ["1", "4", "6", "A = 0,50", "Hyppighet: delt"],
        ["2", "4", "5", "A = 0,50", "Hyppighet: samlet"],
    ]
    assert tables(record, "Svar")[1] == [
        ["Svar", "Personer, runde 1", "Personer, runde 2"],
        ["Hyppighet: 1", "2", "0"],
        ["Hyppighet: 2", "0", "0"],
        ["Hyppighet: 3", "0", "0"],
        ["Hyppighet: 4", "0", "4"],
        ["Hyppighet: 5", "2", "0"],
    ]
    # The point is a heading here as under the causes, which come first.
    assert under_vote(record, "1 Punkt 1") == [
        "Hyppighet: Svarene var delt i forrige runde og er samlet nå.",
        "Plenum er enig om", "Hyppighet: 4", "Begrunnelse: Alle ser det nå",
        "Uenighet", "Sjeldnere hos oss",
    ]  # fmt: skip


def under_vote(record: Record, question: str) -> list[str]:
    lines = under(read(record), CHAPTER)
    return lines[lines.index(question) + 1 :]


def test_a_dissent_has_a_name_only_when_it_was_wanted() -> None:
    assert under_vote(with_votes(PROPOSAL), "Slå sammen 4 og 7") == [
        "Plenum er enig om", "Ja", "Begrunnelse: Samme svikt",
        "Uenighet", "De er ulike", f"{SENTINEL} 0: Ikke enig",
    ]  # fmt: skip
    forgotten = tuple(replace(person, name="") for person in CLOSED_RECORD.people)
    record = replace(with_votes(PROPOSAL), people=forgotten)
    assert under_vote(record, "Slå sammen 4 og 7")[-2:] == ["De er ulike", "Ikke enig"]
    # Whoever did not disagree is named nowhere.
    told = "\n".join(paragraph.text for paragraph in read(with_votes(PROPOSAL)).paragraphs)
    assert told.count(SENTINEL) == 1
    assert PROPOSAL.dissents[1].person_id == FIRST_PERSON


def test_a_vote_that_was_never_shown_tells_how_many_and_no_more() -> None:
    record = with_votes(replace(HIDDEN, id=8, round=1, follows=None))
    assert tables(record, "Runde")[0][1:] == [["1", "4", "6", "A = 0,50", "ikke vist"]]
    assert tables(record, "Svar") == []
    assert b"7771" not in write_minutes_docx(record, "nb")
    later = with_votes(VALUES, HIDDEN)
    assert tables(later, "Svar")[0][0] == ["Svar", "Personer, runde 1"]


def test_without_votes_the_chapter_says_so_and_nynorsk_is_nynorsk() -> None:
    assert under(read(CLOSED_RECORD), CHAPTER) == ["Ingenting er registrert."]
    told = read(RECORD, "nn")
    assert "Avrøystingar" in styled(told, "Heading 2")
    assert under(told, "Avrøystingar")[0] == (
        "Avrøystingar hjelper samtalen. Det som gjeld, er det plenum er einig om."
    )


def at(minutes: int) -> datetime:
    return CLOSED - timedelta(minutes=300 - minutes)


# 50 + 50 of the 90 minutes planned, and a break of 10 where 15 were; the last part goes on.
TIMINGS = (
    Timing(Step.SELECT_PLENUM, Kind.WORK, at(0), at(50)),
    Timing(Step.SELECT_PLENUM, Kind.BREAK, at(50), at(60)),
    Timing(Step.SELECT_PLENUM, Kind.WORK, at(60), at(110)),
    Timing(Step.SCORE_GROUP, Kind.WORK, at(240), None),
)
TIMED = replace(
    CLOSED_RECORD, timings=TIMINGS, settings=replace(CLOSED_RECORD.settings, plan=Plan.NATIONAL)
)
USED = [
    ("Velg i plenum", 90, 100),
    ("Pause", 15, 10),
    ("Sett verdier i gruppa", 60, 60),
]


def test_the_time_used_stands_beside_the_time_planned() -> None:
    """Chapter 5: too little time for the groups was the panel's complaint."""
    (found,) = tables(TIMED, "Del")
    assert found[0] == ["Del", "Minutter planlagt", "Minutter brukt"]
    assert [tuple(row) for row in found[1:] if row[2] != "0"] == [
        tuple(map(str, row)) for row in USED
    ]
    sheet = load_workbook(BytesIO(write_results_xlsx(TIMED, "nb")))["Tidsbruk"]
    rows = list(sheet.iter_rows(min_row=5, values_only=True))
    assert [row for row in rows if row[2]] == USED
    assert under(read(OPEN_RECORD), "Tidsbruk") == ["Ingenting er registrert."]


def test_the_json_has_each_stretch_of_time() -> None:
    content = json.loads(write_json(TIMED))
    VALIDATOR.validate(content)
    first, _, _, last = content["timings"]
    assert first == {
        "step": "select_plenum",
        "kind": "work",
        "started_at": "2026-09-22T07:00:00+00:00",
        "ended_at": "2026-09-22T07:50:00+00:00",
    }
    assert last["ended_at"] is None
