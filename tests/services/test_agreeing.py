"""After a vote: what the plenum agrees on, and who does not (R-24, R-28, C10)."""

from io import BytesIO

import docx
import pytest
from openpyxl import load_workbook

from domain.ballots import Answer, BallotKind, Dissent, Question
from domain.errors import Conflict, Missing, Refused, WorkshopError
from domain.record import DecisionKind
from domain.scoring import NO_SCORE, Score
from domain.steps import Step
from exports.minutes_docx import write_minutes_docx
from exports.results_xlsx import write_results_xlsx
from services import agreeing, attendees, reading, scoring, voting, workshops
from services.scoring import Axis
from storage import schema
from tests.helpers import NO_ACCESS, NOT_IN_WORKSHOP, everything, refused, rows
from tests.people import ANNES_NAME, Cast, play_to

WHY = "De fleste ser det ofte."


def show(cast: Cast, question: Question, *answers: Answer) -> int:
    """A vote these have answered, its result shown."""
    ballot_id = voting.open_ballot(cast.lead, question)
    for caller, said in zip((cast.anne, cast.dina, cast.even), answers, strict=True):
        voting.answer(caller, ballot_id, said)
    voting.close(cast.lead, ballot_id)
    voting.reveal(cast.lead, ballot_id)
    return ballot_id


def show_values(cast: Cast) -> int:
    axes = ("probability", "consequence")
    question = Question(BallotKind.VALUES, 50, (cast.points[1],), axes)
    return show(cast, question, *[Answer(4, 5)] * 3)


def show_candidates(cast: Cast) -> int:
    candidates = tuple(cast.ids(4, 5, 6))
    question = Question(BallotKind.CANDIDATES, 75, candidates, votes=1)
    return show(cast, question, *[Answer(point_ids=candidates[:1])] * 3)


def show_proposal(cast: Cast) -> int:
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    return show(cast, question, *[Answer(approves=True)] * 3)


def test_agreed_values_are_the_plenums(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    ballot_id = show_values(cast)
    assert reading.record(cast.lead).plenum_scores == {}
    # The plenum is free: nobody answered three.
    for _ in range(2):
        agreeing.agree(cast.lead, ballot_id, NO_SCORE, Answer(3, 5), WHY)
    record = reading.record(cast.anne)
    assert record.plenum_scores == {cast.points[1]: Score(3, 5)}
    newest = record.decisions[-1]
    assert (newest.kind, newest.point_id, newest.reason) == (
        DecisionKind.SCORE,
        cast.points[1],
        WHY,
    )
    outcome = record.ballots[-1].outcome
    assert outcome is not None
    assert (outcome.answer, outcome.reason) == (Answer(3, 5), WHY)
    refused(
        Conflict,
        "What the plenum agrees on is already recorded.",
        lambda: agreeing.agree(cast.lead, ballot_id, NO_SCORE, Answer(4, 5), WHY),
        lambda: agreeing.agree(cast.lead, ballot_id, NO_SCORE, Answer(3, 5), "Noe annet"),
    )


def test_values_set_meanwhile_are_not_overwritten(database: str) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    ballot_id = show_values(cast)
    scoring.set_plenum_value(cast.lead, cast.points[1], Axis.CONSEQUENCE, 2, seen=None)
    refused(
        Conflict,
        "Somebody else set the value to {value}. Look at it again.",
        lambda: agreeing.agree(cast.lead, ballot_id, NO_SCORE, Answer(4, 5), WHY),
    )
    agreeing.agree(cast.lead, ballot_id, Score(None, 2), Answer(4, 5), WHY)
    assert reading.record(cast.lead).plenum_scores == {cast.points[1]: Score(4, 5)}


def test_agreed_candidates_come_on_the_list(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ballot_id = show_candidates(cast)
    agreed = Answer(point_ids=tuple(cast.ids(4, 6)))
    agreeing.agree(cast.lead, ballot_id, NO_SCORE, agreed, WHY)
    record = reading.record(cast.lead)
    assert record.plenum_list == tuple(cast.ids(4, 6))
    assert [(d.kind, d.point_id, d.reason) for d in record.decisions] == [
        (DecisionKind.ADD, point_id, WHY) for point_id in cast.ids(4, 6)
    ]


def test_an_agreed_proposal_is_only_recorded(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ballot_id = show_proposal(cast)
    agreeing.agree(cast.lead, ballot_id, NO_SCORE, Answer(approves=False), WHY)
    record = reading.record(cast.lead)
    assert (record.plenum_list, record.decisions) == ((), ())
    assert record.ballots[0].outcome is not None
    assert record.ballots[0].outcome.answer == Answer(approves=False)


def test_the_plenum_agrees_on_what_it_has_seen(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ballot_id = show_proposal(cast)
    hidden = voting.open_next_round(cast.lead, ballot_id)
    yes = Answer(approves=True)
    refused(
        WorkshopError,
        "Show the result of the vote first.",
        lambda: agreeing.agree(cast.lead, hidden, NO_SCORE, yes, WHY),
        lambda: agreeing.dissent(cast.anne, hidden, WHY, named=True),
    )
    refused(
        WorkshopError,
        "Write something first.",
        lambda: agreeing.agree(cast.lead, ballot_id, NO_SCORE, yes, " "),
        lambda: agreeing.dissent(cast.anne, ballot_id, " ", named=True),
    )
    refused(
        Refused,
        NO_ACCESS,
        lambda: agreeing.agree(cast.anne, ballot_id, NO_SCORE, yes, WHY),
        lambda: agreeing.record_dissent(cast.anne, ballot_id, WHY, None),
        lambda: agreeing.dissent(cast.lead, ballot_id, WHY, named=False),
    )
    refused(
        Missing,
        "There is no such vote.",
        lambda: agreeing.dissent(cast.outsider, ballot_id, WHY, named=True),
    )
    refused(
        Missing,
        NOT_IN_WORKSHOP,
        lambda: agreeing.record_dissent(cast.lead, ballot_id, WHY, cast.outsider.person_id),
    )


def test_a_dissent_is_named_only_when_wanted(database: str) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    ballot_id = show_proposal(cast)
    for _ in range(2):
        agreeing.dissent(cast.anne, ballot_id, "Uten navn", named=False)
        agreeing.dissent(cast.anne, ballot_id, "Med navn", named=True)
    agreeing.record_dissent(cast.lead, ballot_id, "Sagt høyt", cast.dina.person_id)
    agreeing.record_dissent(cast.lead, ballot_id, "Sagt av noen", None)
    assert reading.record(cast.lead).ballots[0].dissents == (
        Dissent("Uten navn"),
        Dissent("Med navn", cast.anne.person_id),
        Dissent("Sagt høyt", cast.dina.person_id),
        Dissent("Sagt av noen"),
    )
    # The others know how many.
    for record in (reading.record(cast.anne), reading.plenum_record(cast.lead)):
        assert record.ballots[0].dissents == (Dissent(""),) * 4
    # Nor does the trail tell who, named or not.
    told = {row[3:] for row in rows(schema.event) if row[4] == "dissent"}
    subject = f"ballot {ballot_id}"
    assert told == {
        ("participant", "dissent", subject, ""),
        ("lead", "dissent", subject, ""),
    }


@pytest.mark.parametrize("delete_ticks", [True, False])
def test_a_wanted_name_lives_until_the_minutes_are_approved(
    database: str,
    delete_ticks: bool,  # noqa: FBT001
) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    workshops.change_settings(cast.lead, delete_ticks=delete_ticks)
    ballot_id = show_proposal(cast)
    agreeing.dissent(cast.anne, ballot_id, "Med navn", named=True)
    agreeing.dissent(cast.baard, ballot_id, "Uten navn", named=False)
    # Closed, opened for corrections and closed again: the first name is still there.
    for _ in range(2):
        workshops.close(cast.lead)
        assert said_in_files(cast) == [f"{ANNES_NAME}: Med navn", "Uten navn"]
        workshops.reopen(cast.lead)
    workshops.close(cast.lead)
    # Nobody can be found by who disagreed, and the plenum is not told the name.
    tables = {name for name, found in everything().items() if ANNES_NAME in str(found)}
    assert tables == ({"dissent"} if delete_ticks else {"person"})
    assert reading.plenum_record(cast.lead).ballots[0].dissents == (Dissent(""),) * 2
    for _ in range(2):
        attendees.delete_list(cast.lead)
    assert ANNES_NAME not in str(everything())
    assert said_in_files(cast) == ["Med navn", "Uten navn"]
    assert {row[2] for row in rows(schema.dissent)} == {None}


def said_in_files(cast: Cast) -> list[str]:
    """What the minutes say of those who disagree; the workbook says the same."""
    record = reading.record(cast.lead)
    document = docx.Document(BytesIO(write_minutes_docx(record, "nb")))
    lines = [paragraph.text for paragraph in document.paragraphs]
    begun = lines.index("Uenighet") + 1
    said = lines[begun : begun + len(record.ballots[0].dissents)]
    sheet = load_workbook(BytesIO(write_results_xlsx(record, "nb")))["Uenighet"]
    found = [row[2:4] for row in sheet.iter_rows(min_row=5, values_only=True)]
    assert [": ".join(filter(None, (name, text))) for text, name in found] == said
    return said
