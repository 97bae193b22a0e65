"""Browsers for a running server, each visitor in a context of their own."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

import settings
from domain.screens import address
from services import access
from services.access import Caller
from tests.server import Server

expect.set_options(timeout=15_000)
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The one without windows first: it needs half the processor time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
RUNNING = "[data-test-script-state=running]"
# Streamlit looks for itself under the page's own address first; the answer is 404 by design.
EXPECTED_NOISE = (
    "_stcore",
    "Failed to load resource",
    "ERR_CONNECTION_REFUSED",
    "WebSocket",
    "when disconnected from server",
    "Is Streamlit still running",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.exit("The tests need Chromium: run tests/install_services.", returncode=1)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@dataclass
class Visitors:
    """Opens browsers, and remembers what went wrong in them."""

    browser: Browser
    server: Server
    pages: list[Page] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, *, width: int = 1280, height: int = 900, scheme: str = "light") -> Page:
        context = self.browser.new_context(
            base_url=self.server.address,
            locale="nb-NO",
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            accept_downloads=True,
        )
        return self.page(context)

    def open_as(
        self,
        caller: Caller,
        screen: str,
        *,
        width: int = 1280,
        height: int = 900,
        heard: list[str] | None = None,
    ) -> Page:
        """A browser that holds the caller's cookie, as after joining, on one of the screens.

        `heard` gets everything that its sockets receive.
        """
        page = self.open(width=width, height=height)
        if heard is not None:
            listen(page, heard)
        self.let_in(page, caller)
        page.goto(address(screen, caller.workshop_id))
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        return page

    def let_in(self, page: Page, caller: Caller) -> None:
        """Give the browser the caller's cookie."""
        name = access.cookie_name(caller.workshop_id, caller.role)
        page.context.add_cookies(
            [{"name": name, "value": access.make_token(caller), "url": self.server.address}]
        )

    def page(self, context: BrowserContext) -> Page:
        """One more tab in a browser."""
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._listen)
        # As a person does, wait until the page has been drawn before acting on it or judging it:
        # what is being drawn anew loses what is done to it.
        page.add_locator_handler(page.locator(RUNNING), lambda: None)
        self.pages.append(page)
        return page

    def _listen(self, message: object) -> None:
        text = str(getattr(message, "text", ""))
        if getattr(message, "type", "") == "error" and not any(n in text for n in EXPECTED_NOISE):
            self.errors.append(text)


def listen(page: Page, heard: list[str]) -> None:
    """Keep everything the sockets the page opens from now on receive."""

    def keep(frame: str | bytes) -> None:
        heard.append(frame if isinstance(frame, str) else frame.decode(errors="replace"))

    page.on("websocket", lambda socket: socket.on("framereceived", keep))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.when == "call":
        item.stash[FAILED] = report.failed


FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that let it live; each makes workshops of its own on it."""
    running = Server(tmp_path_factory.mktemp("server"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", running.database_url)
        running.start()
    yield running
    running.kill()


@pytest.fixture
def visitors(
    chromium: Browser,
    shared_server: Server,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Visitors]:
    """Browsers for the test; a failure leaves a picture of every page, an error in one fails it."""
    monkeypatch.setenv("DATABASE_URL", shared_server.database_url)
    yield from let_visit(chromium, shared_server, request)


@pytest.fixture
def visitors_alone(
    chromium: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[Visitors]:
    """As `visitors`, on a server the test may stop."""
    yield from let_visit(chromium, server, request)


def let_visit(
    chromium: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[Visitors]:
    opened = Visitors(chromium, server)
    yield opened
    failed = request.node.stash.get(FAILED, True)
    if failed:
        _take_pictures(opened.pages, settings.ROOT / "var" / "failures" / request.node.name)
    for context in {page.context for page in opened.pages}:
        context.close()
    assert opened.errors == []


def _take_pictures(pages: list[Page], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate((page for page in pages if not page.is_closed()), 1):
        page.screenshot(path=folder / f"{number}.png")
