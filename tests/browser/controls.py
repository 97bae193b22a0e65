"""What a screen reader has no name for, and what Tab passes by."""

from playwright.sync_api import Page

CONTROLS = {"button", "link", "checkbox", "radio", "textbox", "searchbox", "combobox", "spinbutton"}
MOST_TABS = 400
# A control is known by its kind and words: the browser may put a new one where it stood.
NAME = """(at) => [at.tagName, at.ariaLabel ?? "", at.id && at.labels?.[0]?.textContent || "",
  at.textContent.trim(), at.getAttribute("href") ?? ""].join("|")"""
# What has the focus, inside our own components too; null when Tab has come round.
FOCUSED = f"""() => {{
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (!at || at === document.body || window.visited.has(at)) return null
  window.visited.add(at)
  return ({NAME})(at)
}}"""
# Everything that should be reached: shown and not disabled. Arrows lead from radio to radio.
REACHABLE = f"""() => {{
  const all = (root) => [...root.querySelectorAll("*")].flatMap((at) =>
    at.shadowRoot ? [at, ...all(at.shadowRoot)] : [at])
  return all(document).filter((at) =>
    at.matches("a[href], button, input, select, textarea") && !at.disabled && at.tabIndex >= 0 &&
    at.checkVisibility({{ visibilityProperty: true }}) && at.type !== "radio").map({NAME})
}}"""


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
    """The controls that Tab passes by each time: what is drawn anew takes the focus with it."""
    passed_by = _walk(page)
    return sorted(passed_by & _walk(page)) if passed_by else []


def _walk(page: Page) -> set[str]:
    page.evaluate("() => { window.visited = new Set(); document.activeElement?.blur() }")
    reached = set()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        name = page.evaluate(FOCUSED)
        if name is None:
            break
        reached.add(name)
    return set(page.evaluate(REACHABLE)) - reached
