"""What is hidden is in no page, push or log until it is shown."""

from io import BytesIO

import docx
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from domain.ballots import Answer, BallotKind, Question
from domain.record import Explanation, Proposal, ProposalKind, ranking
from domain.screens import BIG_SCREEN, CONTROL_ROOM, OBSERVER, PARTICIPANT, address
from domain.steps import Step
from domain.workshop import Role
from exports.minutes_docx import write_minutes_docx
from exports.results_xlsx import write_results_xlsx
from services import admissions, explaining, grouping, reading, voting, workshops
from services.access import Caller
from tests.browser.conftest import Visitors
from tests.people import Cast, play_to

SENTINEL = "Hemmelighetsvokteren"


def open_as(visitors: Visitors, caller: Caller, screen: str) -> tuple[Page, list[str]]:
    """A page with the caller's cookie, and everything its sockets receive."""
    heard: list[str] = []
    return visitors.open_as(caller, screen, heard=heard), heard


def hide_text_in_group_1(cast: Cast) -> None:
    """Anne's group writes something that group 2 may not see yet."""
    top = ranking(reading.record(cast.lead)).top[0].scored.point_id
    explaining.save_group_text(cast.anne, cast.group_1, top, Explanation(SENTINEL, ""))


def test_another_groups_text_is_nowhere(visitors: Visitors) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    hide_text_in_group_1(cast)
    watchers = [
        open_as(visitors, cast.dina, PARTICIPANT),
        open_as(visitors, cast.lead, BIG_SCREEN),
    ]
    own, heard_by_own = open_as(visitors, cast.baard, PARTICIPANT)
    expect(own.get_by_label("Årsaker").first).to_have_value(SENTINEL)
    # There is data that could leak: the group's own member has it in the page's messages.
    assert any(SENTINEL in frame for frame in heard_by_own)
    for page, heard in watchers:
        assert SENTINEL not in page.content()
        assert [frame for frame in heard if SENTINEL in frame] == []
    assert SENTINEL not in visitors.server.log.read_text()


def test_another_groups_list_waits_for_the_plenum(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_GROUP)
    grouping.take_pen(cast.anne, cast.group_1)
    grouping.add(cast.anne, cast.group_1, cast.ids(42))
    grouping.propose(
        cast.anne,
        cast.group_1,
        Proposal(0, None, ProposalKind.MISSING, None, SENTINEL, "", "Vi ser det."),
    )
    page, heard = open_as(visitors, cast.dina, PARTICIPANT)
    screen, heard_by_screen = open_as(visitors, cast.lead, BIG_SCREEN)
    expect(page.get_by_text("Listen er tom.")).to_be_visible()
    workshops.advance(cast.lead, Step.SELECT_GROUP)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Velg i plenum")
    expect(page.get_by_text("Ingen gruppe har lagt fram listen sin ennå.")).to_be_visible()
    assert [frame for frame in heard + heard_by_screen if SENTINEL in frame] == []
    assert [f for f in heard if "Fjern 42" in f] == []


def test_a_vote_is_nowhere_before_it_is_shown(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    candidates = tuple(cast.ids(4, 5, 6))
    question = Question(BallotKind.CANDIDATES, 75, candidates, votes=1)
    ballot_id = voting.open_ballot(cast.lead, question)
    number = admissions.admit(cast.lead, Role.OBSERVER)
    observer = Caller(cast.lead.workshop_id, Role.OBSERVER, number=number)
    for caller in (cast.anne, cast.baard, cast.cecilie, cast.dina):
        voting.answer(caller, ballot_id, Answer(point_ids=candidates[1:2]))
    own, heard_by_own = open_as(visitors, cast.anne, PARTICIPANT)
    watchers = [
        open_as(visitors, cast.even, PARTICIPANT),
        open_as(visitors, cast.lead, CONTROL_ROOM),
        open_as(visitors, cast.lead, BIG_SCREEN),
        open_as(visitors, observer, OBSERVER),
    ]
    chosen, result = f'"answer":{{"points":[{candidates[1]}]}}', "4 av 4"
    expect(own.get_by_role("checkbox", name="5 Samordnet")).to_be_checked()
    # There is data that could leak: the answer is in the messages of the one who gave it.
    assert any(chosen in frame.replace(" ", "") for frame in heard_by_own)
    asked = "Hvilke punkter skal stå på den felles listen?"
    expect(watchers[-1][0].get_by_text(asked)).to_be_visible()
    voting.close(cast.lead, ballot_id)
    for page, heard in watchers:
        page.reload()
        expect(page.get_by_text("4 av 6 har svart.", exact=True)).to_be_visible()
        assert result not in page.content()
        assert [f for f in heard if result in f or chosen in f.replace(" ", "")] == []
    assert counted_in_files(cast) == []
    voting.reveal(cast.lead, ballot_id)
    assert counted_in_files(cast) == [(0, "0"), (4, "4"), (0, "0")]
    for page, _ in watchers:
        page.reload()
        expect(page.get_by_text(result)).to_be_visible()
    again = voting.open_next_round(cast.lead, ballot_id)
    for caller, place in ((cast.anne, 1), (cast.baard, 1), (cast.cecilie, 1), (cast.dina, 0)):
        voting.answer(caller, again, Answer(point_ids=candidates[place : place + 1]))
    for page, heard in watchers:
        page.reload()
        expect(page.get_by_text("Avstemning, runde 2")).to_be_visible()
        expect(page.get_by_text("4 av 6 har svart.", exact=True)).to_be_visible()
        assert "3 av 4" not in page.content()
        assert [frame for frame in heard if "3 av 4" in frame] == []
    voting.close(cast.lead, again)
    voting.reveal(cast.lead, again)
    for page, heard in watchers:
        page.reload()
        expect(page.get_by_text("3 av 4")).to_be_visible()
        assert [frame for frame in heard if "3 av 4" in frame] != []
    assert "answer" not in visitors.server.log.read_text()


def counted_in_files(cast: Cast) -> list[tuple[object, str]]:
    """How many chose each option, in the workbook and in the minutes."""
    record = reading.record(cast.lead)
    book = load_workbook(BytesIO(write_results_xlsx(record, "nb")))
    minutes = docx.Document(BytesIO(write_minutes_docx(record, "nb")))
    in_book = [row[4] for row in book["Avstemninger"].iter_rows(min_row=5, values_only=True)]
    tables = [table for table in minutes.tables if table.cell(0, 0).text == "Svar"]
    in_minutes = [row.cells[1].text for table in tables for row in list(table.rows)[1:]]
    return list(zip(in_book, in_minutes, strict=True))


def test_a_participants_cookie_opens_no_other_room(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_GROUP)
    page, _ = open_as(visitors, cast.anne, PARTICIPANT)
    for screen in (CONTROL_ROOM, BIG_SCREEN):
        answer = page.goto(address(screen, cast.anne.workshop_id))
        assert answer is not None
        assert answer.status == 401
    answer = page.goto(address(PARTICIPANT, cast.outsider.workshop_id))
    assert answer is not None
    assert answer.status == 401


def test_a_deep_link_first_after_start_is_gated(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_GROUP)
    page = visitors.open()
    answer = page.goto(address(CONTROL_ROOM, cast.lead.workshop_id))
    assert answer is not None
    assert answer.status == 401
    assert "Gå til «" not in page.content()
