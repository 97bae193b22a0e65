"""A paper workshop: the lead reads in an odd file, mends it and gets clean templates."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import expect

from domain.screens import CONTROL_ROOM, FILES
from services import joining, reading, workshops
from tests.browser.actors import Lead
from tests.browser.conftest import Visitors
from tests.exports import odd_files as odd

NAME = "Kasteball mellom Nav-kontor"


def test_a_lead_reads_in_an_odd_file_and_nobody_else_gets_in(
    visitors: Visitors, tmp_path: Path
) -> None:
    caller = workshops.create("På papir", "Statsforvalteren i Agder", "nb")
    anne = joining.join(reading.record(caller).code, "Anne").caller
    odd_file = tmp_path / "fra papir.xlsx"
    odd_file.write_bytes(odd.workbook(("Fylt ut for hånd",), odd.A, (1, NAME, "fem", "4 ")))

    page = visitors.open_as(caller, CONTROL_ROOM)
    page.get_by_role("link", name="Les inn utfylte skjema").click()
    page.get_by_label("Filer: .xlsx, .docx eller .json").set_input_files(odd_file)
    page.get_by_role("button", name="Les filene").click()
    expect(page.get_by_role("alert")).to_have_text("Steder du må rette før du kan lagre: 1.")
    first = page.get_by_role("group", name="Rad 1", exact=True).first
    value = first.get_by_label("Hyppighet (1–5)")
    expect(value).to_have_value("fem")
    expect(value).to_have_accessible_description("Feil: «fem» er ikke et helt tall fra 1 til 5.")

    page.get_by_role("button", name="Lagre, og gå til filene").click()
    expect(page.get_by_role("alert")).to_be_visible()  # not saved while something is wrong
    value.fill("5")
    page.get_by_label("Avslutt workshopen når det er lagret").check()

    other = visitors.open_as(anne, "deltaker", width=360)
    answer = other.goto(f"/skjema/{caller.workshop_id}")
    assert answer is not None and answer.status == 401
    expect(other.locator("main")).not_to_contain_text(NAME)

    page.get_by_role("button", name="Lagre, og gå til filene").click()
    expect(page).to_have_url(f"{visitors.server.address}/{FILES}?w={caller.workshop_id}")
    saved = Lead(page).download("tilbakemelding.xlsx", tmp_path)
    assert "foreløpig" not in saved.name
    cells = [
        row
        for sheet in load_workbook(saved).worksheets
        for row in sheet.iter_rows(max_col=4, values_only=True)
    ]
    assert (1, NAME, 5, 4) in cells
