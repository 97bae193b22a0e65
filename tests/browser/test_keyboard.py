"""A participant's whole journey with the keyboard alone, and where the focus goes."""

from playwright.sync_api import Page, expect

from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors

MOST_TABS = 150


def tab_to(page: Page, name: str) -> None:
    """Move the focus forward until the element with this accessible name has it."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).strip().startswith(name):
            return
    raise AssertionError(f"«{name}» cannot be reached with Tab")


# The name of what has the focus, inside our own components too.
FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  const labels = [...(at?.labels ?? [])].map((label) => label.textContent)
  return at?.ariaLabel || labels.join(" ") || at?.textContent || ""
}"""


def test_a_participant_needs_no_mouse(visitors: Visitors) -> None:
    lead = Lead(visitors.open())
    lead.make_workshop("Risikoworkshop", "Statsforvalteren i Agder")
    code = lead.code
    lead.enter_room()
    page = visitors.open(width=800, height=900)
    anne = Participant(page)
    page.goto("/")
    expect(page.get_by_role("link", name="Bli med")).to_be_visible()
    tab_to(page, "Bli med")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Kode")).to_be_visible()
    tab_to(page, "Kode")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Navn (valgfritt)")).to_be_visible()
    tab_to(page, "Navn (valgfritt)")
    page.keyboard.type("Anne")
    page.keyboard.press("Enter")
    anne.sees_step("Før vi starter")

    lead.go_on("Velg selv")
    anne.sees_step("Velg selv")
    # The step changed, so the focus stands on its heading.
    expect(anne.heading).to_be_focused()
    tab_to(page, "4 Samordnet tjenestetilbud - barn")
    page.keyboard.press("Space")
    anne.counts("1 av 10 valgt")
    tab_to(page, "7 Overgang barnevern")
    page.keyboard.press("Space")
    anne.counts("2 av 10 valgt")
    anne.is_saved()
    tab_to(page, "Lever punktene mine")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    tab_to(page, "Lever likevel")
    page.keyboard.press("Enter")
    expect(page.locator(".done")).to_contain_text("Levert")

    lead.go_on("Velg i gruppa")
    anne.sees_step("Velg i gruppa")
    expect(anne.heading).to_be_focused()
    tab_to(page, "Skriv for gruppa")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Du skriver for gruppa")).to_be_visible()
    tab_to(page, "Legg til med nummer")
    page.keyboard.type("4, 7")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Fjern 7")).to_be_visible()
    tab_to(page, "Vi er enige")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Gruppa er enig")).to_be_visible()

    lead.go_on("Velg i plenum", anyway=True)
    lead.press("Vis Gruppe 1")
    for number in (4, 7):
        lead.take_in(number)
    lead.go_on("Sett verdier i gruppa", anyway=True)
    anne.sees_step("Sett verdier i gruppa")
    tab_to(page, "1svært sjelden")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="3 av og til")).to_be_checked()
    expect(page.locator(".scale .state")).to_have_text("Lagret")


def test_no_rerun_but_a_new_step_moves_focus(visitors: Visitors) -> None:
    lead = Lead(visitors.open())
    lead.make_workshop("Risikoworkshop", "Statsforvalteren i Agder")
    code = lead.code
    lead.enter_room()
    anne = Participant(visitors.open())
    anne.join(code, "Anne")
    lead.go_on("Velg selv")
    anne.sees_step("Velg selv")
    search = anne.page.get_by_role("searchbox", name="Søk")
    search.fill("bolig")
    Participant(visitors.open()).join(code, "Bård")
    lead.press("Si fra at det er ett minutt igjen")
    expect(anne.page.get_by_text("Om ett minutt går vi videre til «Velg i gruppa»")).to_be_visible()
    expect(search).to_be_focused()
    expect(search).to_have_value("bolig")
