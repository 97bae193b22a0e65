"""Real browsers that take part: a time is when the content is in the page, drawing included."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Page, async_playwright

from tests.browser.conftest import BROWSERS, CHROMIUM_FLAGS
from tests.server import Server

SCREENS = 2
PATIENCE_MS = 120_000
# Components draw in shadow trees, which a selector alone does not look into.
SEES = """([selector, words]) => {
  const has = (root) =>
    [...root.querySelectorAll(selector)].some((one) => one.textContent.includes(words)) ||
    [...root.querySelectorAll("*")].some((one) => one.shadowRoot && has(one.shadowRoot))
  return has(document) && Date.now()
}"""
LISTEN = """(address) => new Promise((resolve) => {
  const line = new WebSocket(address)
  const told = document.body.appendChild(document.createElement("p"))
  told.id = "told"
  line.onmessage = (event) => (told.textContent = event.data)
  line.onopen = resolve
})"""


class Screen:
    """One page of one person's browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def sees(self, selector: str, words: str = "") -> float:
        """Wait until an element holds the words; when it did, in milliseconds since 1970."""
        found = await self.page.wait_for_function(
            SEES, arg=[selector, words], timeout=PATIENCE_MS, polling="raf"
        )
        return float(await found.json_value())

    async def goes_to(self, address: str) -> None:
        await self.page.goto(address)

    async def presses(self, name: str) -> None:
        await self.page.get_by_role("button", name=name).click(no_wait_after=True)

    async def chooses(self, name: str) -> None:
        await self.page.get_by_label(name, exact=True).check()

    async def listens(self, server: Server) -> None:
        """Write in the page what the bare push says."""
        await self.page.evaluate(LISTEN, server.address.replace("http", "ws", 1) + "/bare")


@asynccontextmanager
async def screens(count: int) -> AsyncIterator[list[Screen]]:
    """So many browsers, each a stranger to the others."""
    if not count:
        yield []
        return
    program = next(filter(None, map(shutil.which, BROWSERS)))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program, args=list(CHROMIUM_FLAGS)
        )
        contexts = [await browser.new_context(locale="nb-NO") for _ in range(count)]
        yield [Screen(await context.new_page()) for context in contexts]
        await browser.close()
