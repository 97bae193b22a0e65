"""A round from opening to publication: Helsetilsynet, an office with a workshop, one on paper."""

import csv
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from domain.screens import FILES, OFFICE, ROUNDS
from domain.steps import Step
from domain.workshop import Role
from services import rounds, workshops
from services.access import HELSETILSYNET, Caller
from tests.answers import write
from tests.browser.actors import Lead, choose, press
from tests.browser.conftest import Visitors
from tests.people import play_to
from tests.rounds import contents, send

SECRET = "Post blir ikke åpnet"


def read_through_and_send(page: Page, button: str) -> None:
    page.get_by_text("Har du lest gjennom teksten").click()
    press(page, button)


def send_workshop(lead: Page, link: str) -> None:
    """Send a closed workshop that says neither when it was nor whom to ask."""
    lead.get_by_label("Embetets lenke til runden").fill(link)
    press(lead, "Finn runden")
    lead.get_by_label("Kontakt i embetet").fill("Per")
    lead.get_by_label("Første dag").fill("1.3.2027")
    read_through_and_send(lead, "Send til Helsetilsynet")
    expect(lead.get_by_text(re.compile(r"Versjon 1.* – mottatt"))).to_be_visible()


def upload(page: Page, *files: Path) -> None:
    page.get_by_role("link", name="Last opp en fil").click()
    page.get_by_label("Filer: .xlsx, .docx eller .json").set_input_files(files)
    press(page, "Fortsett")
    name = " + ".join(file.name for file in files) + (".zip" if len(files) > 1 else "")
    expect(page.get_by_text(name, exact=True)).to_be_visible()


def fill_in_and_send(page: Page, button: str) -> None:
    """What a form made on paper does not say is asked for."""
    page.get_by_text("Flere korte møter").click()
    page.get_by_label("Antall grupper").fill("2")
    page.get_by_label("Kontakt i embetet").fill("Mari")
    read_through_and_send(page, button)


def open_round(page: Page) -> str:
    """Open a round with the ten offices and the panel; returns its id."""
    page.goto(f"/{ROUNDS}")
    page.get_by_label("Navn på runden").fill("Risikovurdering 2027")
    page.get_by_label("Frist").fill("5.10.2037")
    press(page, "Åpne runden")
    page.get_by_role("link", name="Åpne «Risikovurdering 2027»").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Risikovurdering 2027")
    found = re.search(r"runde=([\w-]+)", page.url)
    assert found is not None
    return found[1]


def test_a_round_from_opening_to_publication(visitors: Visitors, tmp_path: Path) -> None:
    cast = play_to(Step.AFTER)
    other = play_to(Step.AFTER)
    for one in (cast, other):
        workshops.close(one.lead)
    board = visitors.open(height=2000)
    visitors.let_in(board, HELSETILSYNET)
    round_id = open_round(board)
    invited = rounds.overview(HELSETILSYNET, round_id).invited
    ids = {one.name.nb.removeprefix("Statsforvalteren i "): one.id for one in invited}
    vestland, agder, panel = (
        Caller(round_id, Role.OFFICE, ids[name])
        for name in ("Vestland", "Agder", "Det nasjonale fagpanelet")
    )
    board.get_by_text("Lenkene til embetene", exact=True).click()
    link = board.get_by_text(f"/send-inn/{vestland.person_id}/").inner_text()

    nordland_link = board.get_by_text(f"/send-inn/{ids['Nordland']}/").inner_text()
    send_workshop(visitors.open_as(cast.lead, FILES, height=2600), link)
    send_workshop(visitors.open_as(other.lead, FILES, height=2600), nordland_link)

    # On paper: Agder's 4 has 25 and 10 has 9, like the workshops' merged 4 with 20 and 10 with 9.
    office = visitors.open_as(agder, OFFICE, height=2000)
    wrong = write(tmp_path / "feil.xlsx", "Agder", {4: (5, 5), 10: (6, 3)})
    upload(office, wrong, write(tmp_path / "vestland.docx", "Vestland", {4: (5, 5)}))
    expect(office.get_by_text(re.compile("feil.xlsx, .*«6» er ikke et helt tall"))).to_be_visible()
    clash = "«feil.xlsx» er fra Agder, og «vestland.docx» er fra Vestland."
    expect(office.get_by_text(clash)).to_be_visible()
    upload(office, write(tmp_path / "agder.xlsx", "Agder", {4: (5, 5), 10: (3, 1)}, new=SECRET))
    fill_in_and_send(office, "Send til Helsetilsynet")
    expect(office.get_by_text(re.compile(r"Versjon 1.* – mottatt"))).to_be_visible()

    # Nobody has touched the page since the round was opened: what is sent is told there.
    expect(board.get_by_text("3 av 11 har sendt.")).to_be_visible()
    press(board, "Se etter på nytt")
    choose(board, "Innsending fra", "Statsforvalteren i Agder")
    board.get_by_label("Et spørsmål til embetet").fill("Er 10 riktig?")
    press(board, "Send tilbake med spørsmålet")
    expect(board.get_by_text("2 av 11 har sendt.")).to_be_visible()
    send(panel, contents((4, 5, 5), (7, 1, 1)))
    expect(office.get_by_text("Er 10 riktig?")).to_be_visible()
    upload(office, write(tmp_path / "agder.docx", "Agder", {4: (5, 5), 10: (3, 3)}, new=SECRET))
    fill_in_and_send(office, "Send den nye versjonen")
    expect(office.get_by_text(re.compile(r"Versjon 2.* – mottatt"))).to_be_visible()

    board.goto(f"/nye-punkter?runde={round_id}")
    board.get_by_role("button", name="Det samme som et annet punkt").first.click()
    field = board.get_by_role("combobox").first
    field.click()
    board.get_by_role("option").first.click()
    board.get_by_label("Begrunnelse").fill("Samme sak")
    press(board, "Før dem sammen")
    expect(board.get_by_role("heading", name="Beslutninger")).to_be_visible()

    # Vestland sees nothing of Agder's until it is published.
    stranger = visitors.open_as(vestland, OFFICE, height=2000)
    expect(stranger.get_by_text(re.compile(r"Versjon 1.* – mottatt"))).to_be_visible()
    assert SECRET not in stranger.content()
    board.goto(f"/runde?runde={round_id}")
    press(board, "Publiser resultatet")
    expect(board.get_by_text("Resultatet er publisert")).to_be_visible()
    expect(stranger.get_by_role("heading", name="Den samlede rangeringen")).to_be_visible()
    first = stranger.locator("table.workshop").filter(has_text="Sum av produkter").first
    # 4: 20 from each workshop and 25 from Agder, 65 by 3; and first with the panel too.
    expect(first.locator("tbody tr").first).to_have_text(
        "14 Samordnet tjenestetilbud - barn65321,671"
    )
    board.goto(f"/samlet?runde={round_id}")
    compared = board.locator("table.workshop").filter(has_text="Embetenes plassering")
    expect(compared.locator("tbody tr").first).to_have_text("Punkt 411")
    file = Lead(board).download("samlet rangering.csv", tmp_path)
    with file.open(encoding="utf-8", newline="") as table:
        rows = {row["number"]: row for row in csv.DictReader(table, delimiter=";")}
    assert (rows["4"]["sum_of_products"], rows["4"]["panel_rank"]) == ("65", "1")
    assert (rows["10"]["sum_of_products"], rows["10"]["offices"]) == ("27", "3")
    stranger.goto(f"/samlet?runde={round_id}")
    expect(stranger.get_by_text("Denne siden hører til en workshop")).to_be_visible()
