"""Every step by keyboard and by ear: each control has a name, and Tab reaches it."""

from playwright.sync_api import Page, expect

from domain.screens import CONTROL_ROOM, PARTICIPANT, address
from domain.steps import ORDER, Step
from tests.browser.conftest import Visitors
from tests.people import gather, play_step

CONTROLS = {"button", "link", "checkbox", "radio", "textbox", "searchbox", "combobox", "spinbutton"}
MOST_TABS = 400
# What has the focus, inside our own components too, as an identity the browser keeps.
FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (!at || at === document.body) return null
  window.visited ??= new Set()
  if (window.visited.has(at)) return null
  window.visited.add(at)
  return at.type === "radio" ? `radio ${at.name}` : at.tagName
}"""
# Everything that should be reached: shown, not disabled, and one of each group of radios.
REACHABLE = """() => {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((at) =>
    at.shadowRoot ? [at, ...all(at.shadowRoot)] : [at])
  const wanted = all(document).filter((at) =>
    at.matches("a[href], button, input, select, textarea") && !at.disabled && at.tabIndex >= 0 &&
    at.checkVisibility({ visibilityProperty: true }) && at.type !== "radio")
  return wanted.filter((at) => !window.visited.has(at)).map((at) => at.outerHTML.slice(0, 200))
}"""


def nameless(page: Page) -> list[str]:
    """The roles of controls a screen reader has no name for."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    return [
        node["role"]["value"]
        for node in tree["nodes"]
        if not node["ignored"]
        and node["role"]["value"] in CONTROLS
        and not node.get("name", {}).get("value", "").strip()
    ]


def unreached(page: Page) -> list[str]:
    """The controls that Tab passes by."""
    page.evaluate("() => { window.visited = new Set(); document.activeElement?.blur() }")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) is None:
            break
    found: list[str] = page.evaluate(REACHABLE)
    return found


def test_each_control_has_a_name_and_a_place_in_the_order(visitors: Visitors) -> None:
    cast = gather()
    pages = {
        PARTICIPANT: (visitors.open(width=800), cast.anne),
        CONTROL_ROOM: (visitors.open(), cast.lead),
    }
    for page, caller in pages.values():
        visitors.let_in(page, caller)
    wrong: dict[tuple[Step, str], list[str]] = {}
    for step in ORDER:
        for screen, (page, caller) in pages.items():
            page.goto(address(screen, caller.workshop_id))
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            expect(page.locator("[data-stale=true]")).to_have_count(0)
            wrong[step, screen] = nameless(page) + unreached(page)
        if step is not Step.AFTER:
            play_step(cast, step)
    assert {where: what for where, what in wrong.items() if what} == {}
