"""The day: introduction, clock, more time, lunch, closing for today and going on next week."""

import re

from playwright.sync_api import expect

from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors
from tests.people import play_to

CLOCK = re.compile(r"^\d+ min igjen, til kl\. \d\d\.\d\d$")


def test_the_lead_runs_the_day_and_goes_on_next_week(visitors_alone: Visitors) -> None:
    cast = play_to(Step.BEFORE)
    lead = Lead(visitors_alone.open_as(cast.lead, CONTROL_ROOM))
    anne = Participant(visitors_alone.open_as(cast.anne, PARTICIPANT, width=360))
    lead.press("Introduksjon til «Velg selv», 30 min")
    anne.sees_step("Introduksjon")
    expect(anne.page.get_by_text("Tenk fritt. Det spiller ingen rolle")).to_be_visible()
    expect(anne.page.get_by_text("Lunsj")).to_be_visible()
    lead.press("Fortsett med steget")
    anne.sees_step("Før vi starter")

    lead.go_on("Velg selv")
    anne.sees_step("Velg selv")
    expect(anne.page.locator(".clock")).to_have_text(CLOCK)
    expect(anne.page.locator(".clock")).to_contain_text("15 min igjen")
    lead.press("+5 minutter")
    expect(anne.page.locator(".clock")).to_contain_text("20 min igjen")
    anne.tick((4, 7))

    lead.press("Pause eller slutt for i dag")
    lead.page.get_by_label("Minutter").fill("30")
    lead.press("Start pausen")
    expect(anne.page.get_by_text(re.compile(r"^Pause til kl\. \d\d\.\d\d$"))).to_be_visible()
    # Nobody is thrown out of what they do: the list is still there, and takes ticks.
    anne.tick((19,))
    lead.press("Fortsett med steget")
    expect(anne.page.locator(".clock")).to_contain_text("20 min igjen")

    lead.press("Pause eller slutt for i dag")
    lead.press("Avslutt for i dag")
    expect(anne.page.get_by_text("Vi er ferdige for i dag. Alt er lagret.")).to_be_visible()
    visitors_alone.server.kill()
    visitors_alone.server.start()
    next_week = Lead(visitors_alone.open_as(cast.lead, CONTROL_ROOM))
    expect(next_week.heading).to_have_text("Velg selv")
    next_week.press("Fortsett med steget")
    phone = Participant(visitors_alone.open_as(cast.anne, PARTICIPANT, width=360))
    phone.counts("3 av 10 valgt")
    expect(phone.page.locator(".clock")).to_contain_text("20 min igjen")


def test_at_zero_nothing_moves_by_itself(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PERSON)
    anne = Participant(visitors.open())
    anne.page.clock.install()
    visitors.let_in(anne.page, cast.anne)
    anne.page.goto(f"/deltaker?w={cast.anne.workshop_id}")
    expect(anne.page.locator(".clock")).to_contain_text("min igjen")
    anne.page.clock.fast_forward("16:00")
    expect(anne.page.locator(".clock")).to_have_text(
        "Tiden er ute. Prosesslederen bestemmer når vi går videre."
    )
    anne.sees_step("Velg selv")
    anne.tick((4,))
    anne.counts("1 av 10 valgt")
