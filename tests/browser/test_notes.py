"""Notes on points and what points call for, from the control room to the file."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import expect

from domain.screens import CONTROL_ROOM
from domain.steps import Step
from services import plenum
from tests.browser.actors import Lead
from tests.browser.conftest import Visitors
from tests.people import play_to


def test_notes_and_tags_reach_the_results(visitors: Visitors, tmp_path: Path) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.add(cast.lead, cast.ids(4))
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600))
    # A secretary writes in a browser of her own, on the lead's link.
    secretary = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600))
    secretary.unfold("Merk hva punktene peker mot (valgfritt)")
    secretary.unfold("Notater")
    secretary.choose("Et punkt du vil notere noe om", "4 Samordnet tjenestetilbud - barn")
    note = secretary.page.get_by_label("Notat om «4 Samordnet tjenestetilbud - barn»")
    note.fill("Alle gruppene hadde dette.")
    expect(secretary.page.locator(".editor .state").last).to_have_text("Lagret")

    lead.unfold("Merk hva punktene peker mot (valgfritt)")
    lead.choose("4 Samordnet tjenestetilbud - barn", "behov for normering")
    lead.page.keyboard.press("Escape")
    expect(secretary.page.get_by_text("behov for normering")).to_be_visible()
    lead.page.get_by_role("link", name="Filer og avslutning").click()
    book = load_workbook(lead.download("resultater foreløpig.xlsx", tmp_path))
    point = (4, "Samordnet tjenestetilbud - barn")
    rows = list(book["Notater om punkt"].iter_rows(min_row=5, values_only=True))
    assert rows == [(*point, "Velg i plenum", "Alle gruppene hadde dette.")]
    needs = list(book["Behov"].iter_rows(min_row=5, values_only=True))
    assert needs == [(*point, "behov for normering")]
