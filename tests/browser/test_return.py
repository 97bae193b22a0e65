"""Coming back: a reload, a killed server, another tab, somebody late."""

from playwright.sync_api import expect

from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from tests.browser.actors import Lead, Participant, insist
from tests.browser.conftest import Visitors
from tests.browser.rooms import open_room
from tests.people import play_to


def test_reload_and_killed_server_keep_everything(visitors_alone: Visitors) -> None:
    lead = Lead(visitors_alone.open())
    lead.make_workshop("Risikoworkshop", "Statsforvalteren i Agder")
    code = lead.code
    lead.enter_room()
    anne = Participant(visitors_alone.open(width=360, height=740))
    anne.join(code, "Anne")
    lead.go_on("Velg selv", anyway=False)
    anne.sees_step("Velg selv")
    anne.tick((4, 7, 19))

    anne.page.reload()
    anne.sees_step("Velg selv")
    anne.counts("3 av 10 valgt")

    visitors_alone.server.kill()
    # The box is ticked while there is nobody to tell; the tick waits in the browser.
    anne.box(33).check()
    expect(anne.page.locator(".saved")).to_have_text(
        "Vi har mistet forbindelsen og prøver igjen. Kryss som ikke er sendt ennå: 1."
    )
    visitors_alone.server.start()
    anne.is_saved()
    anne.page.reload()
    anne.sees_step("Velg selv")
    anne.counts("4 av 10 valgt")
    expect(anne.page.get_by_text("Risikoworkshop · Anne · Gruppe 1")).to_be_visible()
    # The lead comes back by her secret link, on another machine.
    other = Lead(visitors_alone.open())
    lead.page.goto(lead.page.url.replace("kontrollrom", "oppsett"))
    other.page.goto(lead.page.get_by_text("/leder/").inner_text().split("8501")[-1])
    expect(other.heading).to_have_text("Velg selv")


def test_what_is_pressed_after_the_server_was_away_is_done(visitors_alone: Visitors) -> None:
    cast = play_to(Step.SELECT_GROUP)
    anne = Participant(visitors_alone.open_as(cast.anne, PARTICIPANT, width=360))
    lead = Lead(visitors_alone.open_as(cast.lead, CONTROL_ROOM))
    write = anne.page.get_by_role("button", name="Skriv for gruppa")
    warn = lead.page.get_by_role("button", name="Si fra at det er ett minutt igjen")
    for button in (write, warn):
        expect(button).to_be_enabled()
    visitors_alone.server.kill()
    expect(anne.page.locator(".workshop-lost")).to_be_visible()
    visitors_alone.server.start()
    expect(anne.page.locator(".workshop-lost")).to_be_hidden()
    # Nobody has loaded the page again, and nothing has changed in the workshop.
    insist(write.click, anne.page.get_by_role("button", name="La en annen skrive"))
    expect(anne.page.get_by_role("button", name="La en annen skrive")).to_be_visible()
    insist(warn.click, anne.page.get_by_text("Om ett minutt går vi videre"))
    expect(anne.page.get_by_text("Om ett minutt går vi videre")).to_be_visible()


def test_a_latecomer_lands_in_the_step(visitors: Visitors) -> None:
    *_, code = open_room(visitors)
    late = Participant(visitors.open(width=320, height=600))
    late.join(code, "")
    late.sees_step("Velg selv")
    expect(late.page.get_by_text("Deltaker 1")).to_be_visible()


def test_opening_a_link_creates_nobody(visitors: Visitors) -> None:
    lead, _, code = open_room(visitors, step=Step.BEFORE)
    visitors.open().goto(f"/bli-med/{code}")
    lead.page.reload()
    expect(lead.page.get_by_role("listitem").get_by_text("Ingen er med ennå.")).to_be_visible()


def test_one_browser_holds_several_roles(visitors: Visitors) -> None:
    lead, _, code = open_room(visitors, step=Step.BEFORE)
    same_browser = Participant(visitors.page(lead.page.context))
    same_browser.join(code, "Kari")
    lead.go_on("Velg selv")
    same_browser.sees_step("Velg selv")
    screen = visitors.page(lead.page.context)
    screen.goto(lead.page.url.replace("kontrollrom", "storskjerm"))
    expect(screen.get_by_text("0 av 1 har levert.")).to_be_visible()


def test_short_and_full_lists_are_guarded_in_words(visitors: Visitors) -> None:
    _, (anne,), _ = open_room(visitors, "Anne", width=360)
    anne.page.get_by_text("Skriv numrene i stedet").click()
    numbers = anne.page.get_by_label("Numrene på punktene dine")
    numbers.fill("1, 2, 99")
    anne.press("Bruk numrene")
    expect(anne.page.get_by_role("alert")).to_have_text(
        "Nummer 99 finnes ikke i listen. Sjekk nummeret."
    )
    numbers.fill("1, 2, 3, 4, 5, 6, 7, 8, 9")
    anne.press("Bruk numrene")
    anne.counts("9 av 10 valgt")
    anne.page.get_by_role("button", name="Lever punktene mine").click()
    question = anne.page.get_by_role("dialog")
    expect(question).to_contain_text("Du har valgt 9 av 10. Vil du levere likevel?")
    question.get_by_role("button", name="Velg flere").click()
    anne.box(10).check()
    anne.counts("10 av 10 valgt")
    anne.box(11).click()
    expect(anne.page.get_by_role("alert")).to_have_text(
        "Du har alt valgt ti punkter. Fjern ett kryss først."
    )
    anne.counts("10 av 10 valgt")
    anne.page.get_by_role("button", name="Vis bare mine").click()
    expect(anne.page.get_by_role("checkbox")).to_have_count(10)
    anne.hand_in()
