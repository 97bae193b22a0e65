"""What is answered in a vote is in no record, push, page, file or log before it is shown (C10)."""

import json
import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from content.screen import screen
from domain.ballots import Answer, Ballot, BallotKind, Question
from domain.steps import Step
from domain.workshop import Role
from exports.files import workshop_files
from exports.offers import write_each
from exports.results_xlsx import write_results_xlsx
from exports.workshop_json import write_json
from services import admissions, reading, showing, voting
from services.access import Caller
from tests.people import Cast, play_to
from tests.web.callers import listening, show

TODAY = date(2026, 11, 2)
MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+")
ADDRESSES = (
    "/bli-med/{code}",
    "/min-lenke/{workshop}",
    "/evaluering/{workshop}",
    "/deltakerfil/{workshop}",
    "/skjema/{workshop}",
    "/ovelse/{workshop}",
)
Answers = tuple[Answer, Answer]


def on_candidates(cast: Cast) -> tuple[Question, Answers]:
    four, five, six = cast.ids(4, 5, 6)
    question = Question(BallotKind.CANDIDATES, 75, (four, five, six), votes=1)
    return question, (Answer(point_ids=(four,)), Answer(point_ids=(five,)))


def on_values(cast: Cast) -> tuple[Question, Answers]:
    axes = ("probability", "consequence")
    question = Question(BallotKind.VALUES, 50, (cast.points[1],), axes)
    return question, (Answer(1, 2), Answer(5, 4))


def on_a_proposal(_: Cast) -> tuple[Question, Answers]:
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    return question, (Answer(approves=False), Answer(approves=True))


@pytest.mark.parametrize(
    ("step", "ask", "shown"),
    [
        (Step.SELECT_PLENUM, on_candidates, [[0, 4, 0]]),
        (Step.SCORE_PLENUM, on_values, [[0, 0, 0, 0, 4], [0, 0, 0, 4, 0]]),
        (Step.SELECT_PLENUM, on_a_proposal, [[4, 0]]),
    ],
)
def test_nothing_tells_what_is_answered(
    client: TestClient,
    caplog: pytest.LogCaptureFixture,
    step: Step,
    ask: Callable[[Cast], tuple[Question, Answers]],
    shown: list[list[int]],
) -> None:
    """Four people answer all the same, and then all something else: nobody can see a difference."""
    caplog.set_level(logging.DEBUG)
    cast = play_to(step)
    question, answers = ask(cast)
    observer = replace(
        cast.lead, role=Role.OBSERVER, number=admissions.admit(cast.lead, Role.OBSERVER)
    )
    ballot_id = voting.open_ballot(cast.lead, question)
    for before in ([], shown):
        path = f"/live/{cast.lead.workshop_id}?role=observer"
        with listening(show(client, observer), path) as heard:
            told = [answer_all(cast, ballot_id, said, client) for said in answers]
            pushed = next(heard)
        assert told[0] == told[1]
        assert (set(pushed), set(pushed["figures"])) == (
            {"topic", "version", "figures"}, {"answered", "asked"},
        )  # fmt: skip
        voting.close(cast.lead, ballot_id)
        assert results(cast, observer) == ([before] if before else []) + [[]]
        voting.reveal(cast.lead, ballot_id)
        # There was something to hide.
        assert results(cast, observer)[-1] == shown
        if not before:
            ballot_id = voting.open_next_round(cast.lead, ballot_id)
    assert "HTTP Request" in caplog.text
    assert [word for word in ("approves", "probability", "point_ids") if word in caplog.text] == []


def answer_all(cast: Cast, ballot_id: int, said: Answer, client: TestClient) -> list[object]:
    """All that the others may be told when these four have answered this."""
    for caller in (cast.anne, cast.baard, cast.cecilie, cast.dina):
        voting.answer(caller, ballot_id, said)
    assert voting.own_answer(cast.anne, ballot_id) == said
    records = [
        # Without the minutes that pass meanwhile.
        replace(record, version=0, timings=())
        for record in (
            reading.record(cast.lead),
            reading.record(cast.even),
            reading.plenum_record(cast.lead),
        )
    ]
    files = write_each(workshop_files(records[0], "nb", TODAY))
    own = voting.own_answer(cast.even, ballot_id)
    drawn = screen(*showing.show(cast.even)).shared
    return [
        records,
        own,
        drawn,
        *map(words, files.values()),
        *pages(client, cast, cast.lead, cast.even),
    ]


def words(content: bytes) -> list[bytes]:
    """What a file says, but for when it was made."""
    parts = [content]
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as opened:
            parts = [opened.read(name) for name in opened.namelist()]
    return [MOMENT.sub(b"", part) for part in parts]


def pages(client: TestClient, cast: Cast, *callers: Caller) -> list[str]:
    """Every page of ours that these may open, but for how many acts there have been."""
    record, found = reading.record(cast.lead), []
    known = {"workshop": record.id, "code": record.code}
    for caller in callers:
        client.cookies.clear()
        show(client, caller)
        found += [client.get(address.format(**known)).text for address in ADDRESSES]
    return [page.replace(f'value="{record.version}"', "") for page in found]


def in_order(ballot: Ballot) -> list[list[int]]:
    """How many chose each option, as they are asked for; empty until it is shown."""
    parts = ballot.question.parts.items() if ballot.counts else ()
    return [[ballot.counts[part][option] for option in options] for part, options in parts]


def results(cast: Cast, observer: Caller) -> list[list[list[int]]]:
    """How many chose each option of each part of each vote: the same in all that is told."""
    records = (
        reading.record(cast.lead),
        reading.record(cast.anne),
        reading.plenum_record(cast.lead),
        reading.plenum_record(observer),
    )
    told = [[in_order(ballot) for ballot in record.ballots] for record in records]
    ballots = json.loads(write_json(records[0]))["ballots"]
    in_json = [
        [[one["people"] for one in result["counts"]] for result in ballot["results"]]
        for ballot in ballots
    ]
    assert [*told, in_json] == [in_json] * 5
    book = load_workbook(BytesIO(write_results_xlsx(records[0], "nb")))["Avstemninger"]
    in_book = [row[4] for row in book.iter_rows(min_row=5, values_only=True)]
    assert in_book == [people for vote in in_json for part in vote for people in part]
    return in_json
