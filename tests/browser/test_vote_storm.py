"""Thirty people vote while the power goes: no answer is lost, none is counted twice."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import httpx2

from domain.ballots import Answer, BallotKind, Question
from domain.steps import Step
from services import joining, reading, voting, workshops
from services.access import Caller
from storage import schema
from tests.browser.test_storm import MOST_BACK, RETRY_FIRST, browser_of
from tests.helpers import rows
from tests.server import Server

PEOPLE = 30


async def send(browser: httpx2.AsyncClient, address: str, answered: asyncio.Semaphore) -> None:
    """What sending.js does with a no and then a yes: each until it is acknowledged."""
    for approves in (False, True):
        while not await acknowledged(browser, address, approves=approves):
            await asyncio.sleep(RETRY_FIRST)
        answered.release()


async def acknowledged(browser: httpx2.AsyncClient, address: str, *, approves: bool) -> bool:
    try:
        answer = await browser.put(address, json={"approves": approves})
    except httpx2.TransportError:
        return False
    assert answer.status_code == 200 or answer.status_code >= 500, answer.text
    return answer.status_code == 200


async def storm(server: Server, people: list[Caller], ballot_id: int) -> None:
    """Everybody votes twice, and the power goes when half of it is saved."""
    answered = asyncio.Semaphore(0)
    browsers = [browser_of(server, caller) for caller in people]
    address = f"/live/{people[0].workshop_id}/stemme/{ballot_id}"
    sending = asyncio.gather(*(send(browser, address, answered) for browser in browsers))
    for _ in range(PEOPLE):
        await answered.acquire()
    server.kill()
    await asyncio.to_thread(server.start)
    async with asyncio.timeout(MOST_BACK):
        await sending
    for browser in browsers:
        await browser.aclose()


def test_a_power_cut_loses_and_doubles_no_vote(server: Server) -> None:
    lead = workshops.create("Risikoworkshop", "Statsforvalteren i Øvelse", "nb")
    code = reading.record(lead).code
    people = [joining.join(code, f"Deltaker {number}").caller for number in range(PEOPLE)]
    for step in (Step.BEFORE, Step.SELECT_PERSON, Step.SELECT_GROUP):
        workshops.advance(lead, step)
    question = Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7")
    ballot_id = voting.open_ballot(lead, question)

    # In a thread: the browsers of other tests leave a loop running in this one.
    with ThreadPoolExecutor() as pool:
        pool.submit(asyncio.run, storm(server, people, ballot_id)).result()

    assert {voting.own_answer(caller, ballot_id) for caller in people} == {Answer(approves=True)}
    assert len(rows(schema.ballot_answer)) == PEOPLE
    voting.close(lead, ballot_id)
    voting.reveal(lead, ballot_id)
    (shown,) = reading.record(lead).ballots
    assert (shown.answered, shown.asked) == (PEOPLE, PEOPLE)
    assert shown.counts == {"approves": {1: PEOPLE, 0: 0}}
