"""A vote in two rounds, hidden until it is shown, and what the plenum then agrees on."""

from playwright.sync_api import Page, expect

from domain.ballots import Answer, Outcome
from domain.scoring import Score
from domain.screens import BIG_SCREEN, CONTROL_ROOM, OBSERVER, PARTICIPANT
from domain.steps import Step
from domain.workshop import Role
from services import admissions, reading, voting
from services.access import Caller
from tests.browser.actors import Lead
from tests.browser.conftest import Visitors
from tests.people import Cast, play_to

SAVED = "Stemmen er lagret. Du kan endre den til avstemningen lukkes."


def vote(page: Page, probability: int, consequence: int) -> None:
    paper = page.locator(".ballot")
    for axis, value in (("Hyppighet", probability), ("Alvorlighet", consequence)):
        paper.get_by_role("group", name=axis).get_by_role("radio").nth(value - 1).check()
    expect(paper.get_by_role("status")).to_have_text(SAVED)


def answer_elsewhere(cast: Cast, baards: Answer, evens: Answer) -> None:
    """Bård and Even answer too; two more browsers would show nothing new."""
    ballot = reading.record(cast.lead).ballots[-1].id
    voting.answer(cast.baard, ballot, baards)
    voting.answer(cast.even, ballot, evens)


def test_two_rounds_a_dissent_and_an_agreement(visitors: Visitors) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    heard: list[str] = []
    number = admissions.admit(cast.lead, Role.OBSERVER)
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600, heard=heard))
    screen = visitors.open_as(cast.lead, BIG_SCREEN, heard=heard)
    guest = Caller(cast.lead.workshop_id, Role.OBSERVER, number=number)
    observer = visitors.open_as(guest, OBSERVER, heard=heard)
    anne, dina = people = [
        visitors.open_as(caller, PARTICIPANT, width=width, heard=heard)
        for caller, width in ((cast.anne, 360), (cast.dina, 1280))
    ]
    # Point 1 is what the groups differ most on, so it comes first.
    lead.page.get_by_role("button", name="Stem over verdiene").first.click()
    lead.press("Åpne avstemningen")
    vote(anne, 5, 5)
    answer_elsewhere(cast, Answer(5, 5), Answer(1, 4))
    vote(dina, 1, 4)
    for page in (*people, screen, observer, lead.page):
        expect(page.get_by_text("4 av 6 har svart.", exact=True)).to_be_visible()
        expect(page.get_by_role("table").filter(has_text="Runde 1")).to_have_count(0)
    lead.press("Lukk avstemningen")
    closed = "Avstemningen er lukket. Svaret ditt er med."
    expect(dina.locator(".ballot").get_by_role("status")).to_have_text(closed)
    expect(observer.get_by_text("Avstemningen er lukket.")).to_be_visible()
    assert [frame for frame in heard if "2 av 4" in frame] == []
    lead.press("Vis resultatet")
    for page in (*people, screen, observer):
        bars = page.get_by_role("table").filter(has_text="Runde 1").first
        expect(bars.get_by_role("row").nth(5)).to_have_text("52 av 4")

    lead.press("Stem en gang til")
    for page in people:
        expect(page.get_by_text("Avstemning, runde 2")).to_be_visible()
    vote(anne, 4, 5)
    answer_elsewhere(cast, Answer(4, 5), Answer(4, 5))
    vote(dina, 3, 5)
    expect(lead.page.get_by_text("4 av 6 har svart.", exact=True)).to_be_visible()
    lead.press("Lukk avstemningen")
    expect(observer.get_by_text("Avstemningen er lukket.")).to_be_visible()
    # What was shown of the first round is there, and nothing of the second.
    counts = {part for frame in heard for part in ("1 av 4", "2 av 4", "3 av 4") if part in frame}
    assert counts == {"2 av 4"}
    lead.press("Vis resultatet")
    for page in (anne, screen, observer):
        # 5, 5, 1, 1 gives A = −1, and 4, 4, 3, 4 gives A = 0.875.
        shift = "Svarene var delt i forrige runde og er samlet nå."
        expect(page.get_by_text(shift)).to_be_visible()
        row = page.get_by_role("table").filter(has_text="Runde 2").first.get_by_role("row").nth(4)
        expect(row).to_have_text("40 av 43 av 4")

    dina.get_by_role("button", name="Si fra at jeg er uenig med plenum").click()
    dina.get_by_label("Hva er du uenig i, og hvorfor?").fill("Vi ser det sjeldnere hos oss.")
    dina.get_by_role("button", name="Registrer at jeg er uenig").click()
    expect(dina.get_by_text("Det er registrert at du er uenig.")).to_be_visible()
    form = lead.page.locator(".st-key-agreeing")
    form.get_by_role("radiogroup", name="Hyppighet").get_by_text("4", exact=True).click()
    form.get_by_role("radiogroup", name="Alvorlighet").get_by_text("5", exact=True).click()
    form.get_by_label("Hvorfor?").fill("Tre av fire kontor ser det ofte.")
    lead.press("Plenum er enig")
    for page in (anne, screen):
        row = page.get_by_role("table").last.get_by_role("row").nth(1)
        expect(row).to_contain_text("1 Kasteball mellom Nav-kontor")
        expect(page.get_by_text("Avstemning, runde 2")).to_have_count(0)
    record = reading.record(cast.lead)
    first, second = record.ballots
    assert first.counts["probability"] == {1: 2, 2: 0, 3: 0, 4: 0, 5: 2}
    assert second.counts["probability"] == {1: 0, 2: 0, 3: 1, 4: 3, 5: 0}
    assert isinstance(second.outcome, Outcome)
    assert second.outcome.answer == Answer(4, 5)
    assert [said.text for said in second.dissents] == ["Vi ser det sjeldnere hos oss."]
    assert second.dissents[0].person_id is None
    assert record.plenum_scores[cast.points[1]] == Score(4, 5)
