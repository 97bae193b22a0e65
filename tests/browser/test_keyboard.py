"""What a participant does with the keyboard alone, and where the focus goes."""

from playwright.sync_api import Page, expect

from domain.screens import PARTICIPANT
from domain.steps import Step
from tests.browser.actors import Participant
from tests.browser.conftest import Visitors
from tests.browser.rooms import open_room
from tests.people import play_to

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


def test_joining_needs_no_mouse(visitors: Visitors) -> None:
    *_, code = open_room(visitors, step=Step.BEFORE)
    page = visitors.open(width=800)
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
    Participant(page).sees_step("Før vi starter")


def test_ticking_needs_no_mouse(visitors: Visitors) -> None:
    lead, (anne,), _ = open_room(visitors, "Anne", step=Step.BEFORE)
    page = anne.page
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


def test_choosing_in_the_group_needs_no_mouse(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_GROUP)
    page = visitors.open_as(cast.anne, PARTICIPANT)
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


def test_giving_values_needs_no_mouse(visitors: Visitors) -> None:
    cast = play_to(Step.SCORE_GROUP)
    page = visitors.open_as(cast.anne, PARTICIPANT)
    tab_to(page, "1svært sjelden")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="3 av og til")).to_be_checked()
    expect(page.locator(".scale .state")).to_have_text("Lagret")


def test_no_rerun_but_a_new_step_moves_focus(visitors: Visitors) -> None:
    lead, (anne,), code = open_room(visitors, "Anne")
    search = anne.page.get_by_role("searchbox", name="Søk")
    search.fill("bolig")
    Participant(visitors.open()).join(code, "Bård")
    lead.press("Si fra at det er ett minutt igjen")
    expect(anne.page.get_by_text("Om ett minutt går vi videre til «Velg i gruppa»")).to_be_visible()
    expect(search).to_be_focused()
    expect(search).to_have_value("bolig")
