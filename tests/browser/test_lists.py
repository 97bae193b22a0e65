"""A list of one's own, from a file through a hearing and a revision to a workshop."""

from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from exports.list_xlsx import COLUMNS
from tests.browser.actors import Lead, choose, press
from tests.browser.conftest import Visitors

NAMES = ("Tolk", "Akutt", "Brev", "Bolig")


def fill_in(template: Path, *, fault: bool) -> None:
    """Four points in Nynorsk in the template; with a number used twice when that is asked for."""
    book: Workbook = load_workbook(template)
    sheet = book.active
    heading = next(c.row for c in sheet["A"] if c.value == COLUMNS[0][1])
    for place, name in enumerate(NAMES, 1):
        row = [1 if fault else place, "", name, "", f"{name} sviktar.", "", "Tilgang"]
        for column, value in enumerate(row, 1):
            sheet.cell(heading + place, column, value)
    book.save(template)


def comment(visitors: Visitors, link: str, body: str, kind: str, words: str) -> Page:
    """Somebody opens the link and says something of the first point."""
    page = visitors.open(width=360)
    page.goto(link)
    page.get_by_label("Hvem svarer du for?").fill(body)
    press(page, "Begynn")
    expect(page.get_by_role("heading", name="1 Tolk")).to_be_visible()
    page.get_by_text(kind, exact=True).click()
    page.get_by_label("Teksten du foreslår, hvis").fill(words)
    press(page, "Lagre og gå til neste punkt")
    expect(page.get_by_role("heading", name="2 Akutt")).to_be_visible()
    return page


def test_a_list_is_imported_heard_revised_and_used(visitors: Visitors, tmp_path: Path) -> None:
    owner = visitors.open(height=1600)
    owner.goto("/")
    owner.get_by_role("link", name="Lag en egen punktliste").click()
    owner.get_by_label("Navn på listen").fill("Barnevern i Nordfjord")
    press(owner, "Lag listen")
    expect(owner.get_by_role("heading", level=1)).to_have_text("Barnevern i Nordfjord")
    template = Lead(owner).download("Mal for punktliste", tmp_path)

    owner.get_by_role("link", name="Hent punkter fra en fil").click()
    for fault in (True, False):
        fill_in(template, fault=fault)
        owner.get_by_label("Fil (.xlsx").set_input_files(template)
        press(owner, "Vis hva som er i filen")
        if fault:
            # The second point is in the row two below the headings'.
            expect(owner.get_by_role("alert")).to_contain_text(
                "Ark «Punkt», rad 6, kolonne «Nr»: Nummer 1 er brukt før."
            )
    expect(owner.get_by_text("4 Bolig")).to_be_visible()
    press(owner, "Lagre punktene")
    owner.get_by_label("Hva versjonen heter").fill("2026")
    press(owner, "Publiser")
    expect(owner.get_by_text("Antall punkter: 4.")).to_be_visible()

    press(owner, "Start en høring")
    link = owner.locator("code", has_text="/svar/").inner_text()
    path = "/svar/" + link.partition("/svar/")[2]
    comment(visitors, path, "Kommune A", "Omformuler", "Tolk blir ikke bestilt.")
    other = comment(visitors, path, "Kommune B", "Behold", "")
    expect(other.get_by_text("Du har kommentert 1 av 4 punkter.")).to_be_visible()
    expect(other.get_by_text("Kommune A")).to_have_count(0)
    owner.reload()
    owner.locator("summary", has_text="1 Tolk").click()
    expect(owner.get_by_text("Tolk blir ikke bestilt.")).to_be_visible()
    press(owner, "Lukk høringen")
    expect(owner.get_by_text("Høringen er lukket.")).to_be_visible()

    press(owner, "Start en ny versjon")
    owner.get_by_text("Slå sammen punkter", exact=True).click()
    choose(owner, "Punkter som skal slås sammen", "2 Akutt", "3 Brev")
    expect(owner.get_by_test_id("stForm").get_by_text("3 Brev")).to_be_visible()
    owner.get_by_label("Det sammenslåtte punktet: kortnavn").fill("Akutt og brev")
    owner.get_by_label("Det sammenslåtte punktet: hva kan gå galt").fill("Begge svikter.")
    press(owner, "Slå sammen")
    expect(owner.get_by_text("Punktene 2 + 3 er slått sammen til punkt 2.")).to_be_visible()
    owner.get_by_text("Del et punkt", exact=True).click()
    choose(owner, "Et punkt du vil dele", "3 Bolig")
    for number in (1, 2):
        owner.get_by_label(f"Nytt punkt {number}: kortnavn").fill(f"Bolig {number}")
        owner.get_by_label(f"Nytt punkt {number}: hva kan gå galt").fill("Den svikter.")
    press(owner, "Del punktet")
    expect(owner.get_by_text("Punkt 4 er delt i punktene 3 + 4.")).to_be_visible()
    owner.get_by_label("Hva versjonen heter").fill("2027")
    press(owner, "Publiser")
    expect(owner.get_by_role("link", name="Barnevern i Nordfjord 2027.xlsx")).to_be_visible()
    code = owner.locator("code").filter(has_not_text="/").last.inner_text()

    lead = Lead(visitors.open(height=1600))
    lead.make_workshop("Workshop om barnevern", "Statsforvalteren i Agder")
    lead.unfold("Bruk en annen liste")
    lead.page.get_by_label("Koden til listen").fill(code)
    lead.press("Bruk listen")
    expect(lead.page.get_by_text("«Barnevern i Nordfjord», versjon 2027, med 4")).to_be_visible()
