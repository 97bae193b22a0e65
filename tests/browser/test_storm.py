"""Sixty people tick while the power goes: nothing is lost, nothing is counted twice."""

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic

import httpx2

from domain.steps import Step
from services import access, joining, reading, ticking, workshops
from services.access import Caller
from storage import schema
from tests.helpers import rows
from tests.server import Server

PEOPLE = 60
CHOSEN = 10
RETRY_FIRST, RETRY_LAST = 0.5, 10.0  # seconds, as in sending.js
MOST_BACK = 30


@dataclass
class Outbox:
    """What sending.js does: the newest body for an address is sent until it is acknowledged."""

    browser: httpx2.AsyncClient
    told: Callable[[], None]
    waiting: dict[str, bool] = field(default_factory=dict)
    saved: list[float] = field(default_factory=list)
    was_tried: asyncio.Event = field(default_factory=asyncio.Event)
    wait: float = RETRY_FIRST

    async def send_all(self) -> None:
        while self.waiting:
            address, chosen = next(iter(self.waiting.items()))
            answered = await self._ask(address, chosen=chosen)
            self.was_tried.set()
            if not answered:
                await asyncio.sleep(self.wait)
                self.wait = min(2 * self.wait, RETRY_LAST)
                continue
            self.wait = RETRY_FIRST
            self.saved.append(monotonic())
            self.told()
            if self.waiting[address] == chosen:
                del self.waiting[address]

    async def _ask(self, address: str, *, chosen: bool) -> bool:
        try:
            answer = await self.browser.put(address, json={"chosen": chosen})
        except httpx2.TransportError:
            return False
        if answer.status_code < 500:
            assert answer.status_code == 200, answer.text
        return answer.status_code == 200


async def tick(outbox: Outbox, clicks: list[tuple[str, bool]]) -> None:
    """Click without waiting for the server, but let each click leave for it."""
    sending = asyncio.create_task(outbox.send_all())
    for address, chosen in clicks:
        outbox.waiting[address] = chosen
        outbox.was_tried.clear()
        if sending.done():
            sending = asyncio.create_task(outbox.send_all())
        await outbox.was_tried.wait()
    await sending
    await outbox.send_all()


def clicks_of(caller: Caller, points: list[int]) -> list[tuple[str, bool]]:
    """Ten points are ticked, the last of them after a change of mind about another."""
    *chosen, regretted, last = ((points * 2)[caller.person_id :])[: CHOSEN + 1]
    clicks = [*((p, True) for p in chosen), (regretted, True), (regretted, False), (last, True)]
    return [(f"/live/{caller.workshop_id}/kryss/{point}", on) for point, on in clicks]


def browser_of(server: Server, caller: Caller) -> httpx2.AsyncClient:
    name = access.cookie_name(caller.workshop_id, caller.role)
    return httpx2.AsyncClient(
        base_url=server.address,
        headers={"Cookie": f"{name}={access.make_token(caller)}", "Origin": server.address},
        timeout=MOST_BACK,
    )


async def storm(server: Server, clicks: dict[Caller, list[tuple[str, bool]]]) -> list[float]:
    """Everybody ticks, and on the way the power goes; how long each was gone after it came back."""
    third = asyncio.Semaphore(0)
    boxes = [Outbox(browser_of(server, caller), third.release) for caller in clicks]
    at_work = asyncio.gather(*map(tick, boxes, clicks.values()))
    for _ in range(PEOPLE * CHOSEN // 3):
        await third.acquire()
    cut = monotonic()
    server.kill()
    await asyncio.to_thread(server.start)
    power = monotonic()
    await at_work
    for box in boxes:
        await box.browser.aclose()
    return sorted(max(0.0, min(at for at in box.saved if at > cut) - power) for box in boxes)


def test_a_power_cut_loses_and_doubles_no_tick(server: Server) -> None:
    lead = workshops.create("Risikoworkshop", "Statsforvalteren i Øvelse", "nb")
    code = reading.record(lead).code
    people = [joining.join(code, f"Deltaker {number}").caller for number in range(PEOPLE)]
    workshops.advance(lead, Step.BEFORE)
    points = sorted(reading.record(lead).points)
    clicks = {caller: clicks_of(caller, points) for caller in people}

    # In a thread: the browsers of other tests leave a loop running in this one.
    with ThreadPoolExecutor() as pool:
        waited = pool.submit(asyncio.run, storm(server, clicks)).result()

    assert waited[int(0.95 * PEOPLE)] < MOST_BACK
    wanted = {
        caller: {
            int(address.rpartition("/")[2]) for address, on in dict(clicks[caller]).items() if on
        }
        for caller in people
    }
    assert {caller: ticking.ticks(caller) for caller in people} == wanted
    # The trail has a row for each change. A tick regretted before it left was never made.
    changes = Counter(row[3] for row in rows(schema.event) if row[4] == "tick")
    assert {changes[caller.pseudonym] for caller in people} <= {CHOSEN, CHOSEN + 2}
