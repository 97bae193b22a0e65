"""The report of a round: two of Helsetilsynet write in it at once, join sections, download."""

from io import BytesIO
from pathlib import Path

import docx
from playwright.sync_api import expect

from domain.screens import HISTORY, REPORT, round_address
from services import report
from services.access import HELSETILSYNET
from tests.browser.actors import Lead, choose, press
from tests.browser.conftest import Visitors
from tests.rounds import contents, open_round, send


def test_two_write_a_report_and_download_it(visitors: Visitors, tmp_path: Path) -> None:
    agder, _, panel = open_round(panel=True)
    round_id = agder.workshop_id
    send(agder, contents((4, 5, 5), (7, 4, 4)))
    send(panel, contents((7, 5, 5), (4, 1, 1)))
    kari, ola = (visitors.open(height=2600) for _ in range(2))
    for page in (kari, ola):
        visitors.let_in(page, HELSETILSYNET)
        page.goto(round_address(REPORT, round_id))
    press(kari, "Foreslå avsnitt fra den samlede tabellen")
    expect(kari.locator("table.workshop tbody th")).to_have_text(["Punkt 7", "Punkt 4"])
    ola.reload()
    expect(ola.get_by_label("Tittel på avsnittet")).to_have_value("Punkt 7")

    ola.get_by_label("Overskrift 1", exact=True).fill("Olas overskrift")
    kari.get_by_label("Tittel på avsnittet").fill("Overgang til Nav")
    kari.get_by_label("Overskrift 1", exact=True).fill("Karis overskrift")
    kari.get_by_label("Tekst under overskrift 1").fill("Styringen er svak.")
    press(kari, "Lagre avsnittet")
    expect(kari.get_by_label("Overskrift 2", exact=True)).to_be_visible()
    press(ola, "Lagre avsnittet")
    expect(ola.get_by_text("Noen andre har endret dette siden du begynte.")).to_be_visible()
    # Ola sees what Kari wrote, and his own words are still in the field.
    expect(ola.get_by_text("Styringen er svak.")).to_be_visible()
    expect(ola.get_by_label("Overskrift 1", exact=True)).to_have_value("Olas overskrift")
    press(ola, "Begynn på nytt fra det som er lagret")
    # The field that is going stands there for a moment, below the one that takes its place.
    expect(ola.get_by_label("Overskrift 1", exact=True).first).to_have_value("Karis overskrift")
    expect(ola.get_by_label("Overskrift 1", exact=True)).to_have_count(1)
    ola.get_by_label("Overskrift 2", exact=True).fill("Olas overskrift")
    press(ola, "Lagre avsnittet")
    expect(ola.get_by_label("Overskrift 3", exact=True)).to_be_visible()

    choose(ola, "Skriv i avsnittet", "2. Punkt 4")
    expect(ola.get_by_label("Tittel på avsnittet")).to_have_value("Punkt 4")
    ola.get_by_text("Flytt, slå sammen, del eller fjern").click()
    press(ola, "Slå sammen med avsnittet foran")
    expect(ola.locator("table.workshop tbody th")).to_have_text(["Overgang til Nav"])
    ola.get_by_label("Hvem læringspunktene er til").last.fill("kommunene")
    ola.get_by_label("Læringspunkter, ett på hver linje").last.fill("Styrk kompetansen.")
    press(ola, "Legg til læringspunkter")
    expect(ola.get_by_text("kommunene", exact=True)).to_be_visible()
    assert [
        (one.title, one.points, [h.title for h in one.headings])
        for one in report.read_draft(HELSETILSYNET, round_id).sections
    ] == [("Overgang til Nav", ("7", "4"), ["Karis overskrift", "Olas overskrift"])]

    written = docx.Document(BytesIO(Lead(ola).download("rapport.docx", tmp_path).read_bytes()))
    told = [paragraph.text for paragraph in written.paragraphs]
    assert {"Overgang til Nav", "Karis overskrift", "Styringen er svak.", "Olas overskrift",
            "Læringspunkter til kommunene", "Styrk kompetansen."} <= set(told)  # fmt: skip
    assert [cell.text for cell in written.tables[1].rows[1].cells][1:] == ["1", "2"]

    kari.goto(f"/{HISTORY}")
    choose(kari, "Et punkt på listen til den nyeste runden", "7 Overgang barnevern – Nav")
    # 16 against 25 for 4 with the only office; first with the panel.
    expect(kari.locator("table.workshop tbody tr").first).to_contain_text("Risikovurdering 2027")
    expect(kari.locator("table.workshop tbody tr").first.locator("td").last).to_have_text("1")
