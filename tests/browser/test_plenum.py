"""What the lead does with the room: merging, choosing, accepting, registering, moving people."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.browser.actors import Lead, choose, insist
from tests.browser.conftest import Visitors
from tests.browser.rooms import open_room


def unfold(page: Page, title: str, label: str) -> None:
    """Open a folded part, again if it was drawn anew under the pointer."""
    field = page.get_by_label(label).first
    insist(page.get_by_text(title, exact=True).click, field, timeout=3000)


def on_common_list(lead: Lead) -> Locator:
    return lead.page.get_by_role("button", name="Ta ut")


def test_proposal_merge_and_choice_reach_the_list(visitors: Visitors, tmp_path: Path) -> None:
    lead, (anne,), _ = open_room(visitors, "Anne")
    lead.go_on("Velg i gruppa", anyway=True)
    anne.sees_step("Velg i gruppa")
    anne.page.get_by_text("Foreslå endring i listen").click()
    anne.page.get_by_label("Kortnavn").fill("=Tolk")
    anne.page.get_by_label("Teksten du foreslår").fill("Personer får ikke tolk.")
    anne.page.get_by_label("Hvorfor?").fill("Ingen punkter nevner tolk.")
    anne.page.get_by_role("button", name="Foreslå", exact=True).click()
    expect(anne.page.get_by_text("Punkt som mangler: =Tolk")).to_be_visible()
    anne.press("Skriv for gruppa")
    anne.type_list("4, 7, 33, 34")
    expect(anne.page.get_by_role("button", name="Fjern 34")).to_be_visible()

    lead.go_on("Velg i plenum", anyway=True)
    lead.press("Vis Gruppe 1")
    for number in (4, 7, 33, 34):
        lead.take_in(number)
    lead.press("Ta med som nytt punkt")
    expect(on_common_list(lead)).to_have_count(5)

    unfold(lead.page, "Slå sammen punkter", "Punktene dere slår sammen")
    choose(lead.page, "Punktene dere slår sammen", "4 Samordnet", "7 Overgang")
    lead.page.get_by_label("Navn på det sammenslåtte punktet").fill("Samordning og overganger")
    lead.press("Slå sammen")
    undo = lead.page.get_by_role("button", name="Angre sammenslåingen til 4 + 7")
    expect(undo).to_be_visible()
    expect(on_common_list(lead)).to_have_count(3)
    undo.click()
    expect(on_common_list(lead)).to_have_count(5)

    unfold(lead.page, "Velg mellom punkter som ligner hverandre", "Punktene dere velger mellom")
    choose(lead.page, "Punktene dere velger mellom", "33 Bolig", "34 Bolig")
    choose(lead.page, "Punktet dere beholder", "33 Bolig")
    box = lead.page.get_by_test_id("stForm").filter(has_text="Punktet dere beholder")
    box.get_by_label("Hvorfor?").fill("Plikten gjelder i dag.")
    lead.press("Registrer valget")
    expect(on_common_list(lead)).to_have_count(4)
    expect(anne.page.get_by_text("Plikten gjelder i dag.")).to_be_visible()

    lead.page.get_by_role("link", name="Filer og avslutning").click()
    file = lead.download("tilbakemelding foreløpig.xlsx", tmp_path)
    rows = list(load_workbook(file).worksheets[3].iter_rows(values_only=True))
    kind = ("mangler", None, None, "=Tolk: Personer får ikke tolk.", "Ingen punkter nevner tolk.")
    assert [row[:5] for row in rows if row[0] == "mangler"] == [kind]


def test_the_lead_registers_and_moves_people(visitors: Visitors) -> None:
    lead, (anne,), _ = open_room(visitors, "Anne")
    lead.page.get_by_text("Registrer for en annen", exact=True).click()
    lead.page.get_by_label("Navn (valgfritt)").fill("Bård")
    lead.press("Legg til en person uten pc eller mobil")
    lead.page.get_by_label("Numrene, med komma mellom").fill("4, 7, 19")
    lead.press("Registrer")
    expect(lead.page.get_by_text("1 av 2 har levert")).to_be_visible()
    lead.page.get_by_text("Deltakere og grupper", exact=True).click()
    lead.set_groups(2)
    expect(lead.page.get_by_text("0 av 0 inne")).to_be_visible()
    moved = anne.page.get_by_text("Risikoworkshop · Anne · Gruppe 2")
    # The list of groups has just grown; chosen before it is drawn anew, the choice falls back.
    insist(lambda: choose(lead.page, "Gruppa til Anne", "Gruppe 2"), moved)
    expect(moved).to_be_visible()
    lead.page.get_by_role("button", name="Har gått").first.click()
    expect(anne.page.get_by_text("Prosesslederen har notert at du har gått.")).to_be_visible()
    anne.press("Jeg er tilbake")
    expect(anne.page.get_by_role("checkbox").first).to_be_visible()


def test_back_and_forward_keeps_everything(visitors: Visitors) -> None:
    lead, (anne,), _ = open_room(visitors, "Anne")
    anne.sees_step("Velg selv")
    anne.tick((4, 7))
    lead.go_on("Velg i gruppa", anyway=True)
    anne.sees_step("Velg i gruppa")
    lead.press("Tilbake til «Velg selv»")
    anne.sees_step("Velg selv")
    anne.counts("2 av 10 valgt")


def test_the_language_follows_the_switch(visitors: Visitors) -> None:
    lead, (anne,), _ = open_room(visitors, "Anne")
    anne.sees_step("Velg selv")
    anne.page.get_by_role("link", name="Nynorsk").click()
    anne.sees_step("Vel sjølv")
    expect(anne.page.locator("html")).to_have_attribute("lang", "nn")
    expect(anne.page.get_by_text("Nynorskteksten er vår omsetjing.")).to_have_count(1)
    expect(anne.page.get_by_role("checkbox", name="33 Bustad")).to_be_visible()
    expect(lead.heading).to_have_text("Velg selv")
