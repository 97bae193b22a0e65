"""The pictures in the user guide: an invented workshop, played on a server of its own.

`make pictures` takes them anew. Only the code and the clock differ from one time to the next.
"""

import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

import settings
from domain.screens import BIG_SCREEN, CONTROL_ROOM, FILES, PARTICIPANT, SETUP, address
from domain.steps import Activity, Step
from domain.workshop import Attendance
from language import LANGUAGES, speaking, translate
from services import access, grouping, joining, reading, ticking, workshops
from services.access import Caller
from services.invented_people import Rehearsal
from services.invented_steps import PLAYS
from services.invented_words import NAMES, WORDS
from tests.browser.conftest import BROWSERS
from tests.server import Server

FOLDER = settings.ROOT / "docs" / "bilder"
PUBLIC_ADDRESS = "https://workshop.example.no"
WORKSHOP, FIRST_DAY = "Risikoworkshop 2027", date(2027, 3, 9)
ON_TEAMS = NAMES[-4:]
SEED = 7
COLOURS = 48
AGREED = (5, 4)  # the plenum's values for the first point
BOX = "[data-testid=stVerticalBlock]:has(> [class*='st-key-scale-'])"
MARGIN = 12
# Tall enough to hold a whole page: what is outside the window cannot be cut out of it.
WIDE, PHONE, WALL = (920, 5000), (360, 800), (1280, 720)


class Played(Rehearsal):
    """A workshop whose invented people are all at a laptop or a phone."""

    @property
    def people(self) -> list[Caller]:
        return [self._caller(person) for person in self.record.people]

    def writers(self, activity: Activity) -> dict[int, Caller]:
        record, result = self.record, {}
        for group in record.groups:
            members = [p for p in record.people if p.group_id == group.id]
            if (group.id, activity) not in record.agreed:
                result[group.id] = self._caller(members[0])
        return result

    def go_to(self, step: Step) -> None:
        """Come to the step, the present one played in full."""
        present = self.record.step
        if present is not Step.BEFORE:
            PLAYS[present](self)
        while self.record.step is not step:
            workshops.advance(self.lead, self.record.step)


def gather(language: str) -> Played:
    """Twelve people in three groups, the four on Teams in a group of their own."""
    words = WORDS[language]
    lead = workshops.create(WORKSHOP, words.office, language)
    workshops.change_setting(lead, "starts_on", FIRST_DAY)
    workshops.set_group_count(lead, 3)
    code = reading.record(lead).code
    for name in NAMES:
        joining.join(code, name, Attendance.DIGITAL if name in ON_TEAMS else Attendance.ROOM)
    joining.deal_groups(lead)
    return Played(lead, words, random.Random(SEED))  # noqa: S311 – not secrets


class Camera:
    """Takes the pictures of one workshop in one language."""

    def __init__(self, browser: Browser, server: Server, played: Played, language: str) -> None:
        self.played, self.language = played, language
        self.folder = FOLDER / language
        self.folder.mkdir(parents=True, exist_ok=True)
        self.browser, self.address = browser, server.address
        self.lead = self._open(WIDE, played.lead)

    def _open(self, size: tuple[int, int], caller: Caller | None = None) -> Page:
        """A browser of the caller's own, or of somebody who has not joined yet."""
        context = self.browser.new_context(
            base_url=self.address,
            locale="nb-NO",
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=1.5 if size == WIDE else 1,
        )
        page = context.new_page()
        page.goto(f"/sprak/{self.language}?til=/")
        if caller:
            name = access.cookie_name(caller.workshop_id, caller.role)
            context.add_cookies(
                [{"name": name, "value": access.make_token(caller), "url": self.address}]
            )
        return page

    def go(self, page: Page, screen: str) -> None:
        page.goto(address(screen, self.played.lead.workshop_id))
        expect(page.locator(".workshop-foot")).to_be_attached()
        self._settle(page)

    def _settle(self, page: Page) -> None:
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(1500)

    def cut(self, page: Page, name: str, first: Locator, last: Locator) -> None:
        """The page from the first to the last of these, in its whole width."""
        top, bottom = first.bounding_box(), last.bounding_box()
        assert top and bottom
        start = max(top["y"] - MARGIN, 0)
        height = bottom["y"] + bottom["height"] + MARGIN - start
        clip = {"x": 0, "y": start, "width": float(WIDE[0]), "height": height}
        self._save(name, page.screenshot(clip=clip))  # type: ignore[arg-type]

    def _save(self, name: str, picture: bytes) -> None:
        small = (
            Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        )
        small.save(self.folder / f"{name}.png", optimize=True)

    def take_all(self) -> None:
        self._invite()
        self._choose()
        self._give_values()
        self._see_result()

    def _invite(self) -> None:
        page = self.lead
        self.go(page, SETUP)
        page.locator(".st-key-programme summary").click()
        self._settle(page)
        lunch = page.get_by_label(translate("{name}, minutes", name=translate("Lunch")))
        self.cut(page, "dagen", heading(page, translate("3. The day")), lunch)
        chat = page.locator("[data-testid=stCode]").nth(1)
        self.cut(page, "inviter", heading(page, translate("5. Invite")), chat)
        phone = self._open(PHONE)
        phone.goto(f"/bli-med/{self.played.record.code}")
        phone.get_by_label(translate("Name (optional)")).wait_for()
        self._save("bli-med", phone.screenshot())

    def _choose(self) -> None:
        alma, *others = self.played.people
        self.played.go_to(Step.SELECT_PERSON)
        ticking.type_ticks(alma, "3, 4, 7, 17, 19, 21")
        phone = self._open(PHONE, alma)
        self.go(phone, PARTICIPANT)
        ticked = phone.get_by_role("checkbox", checked=True).first
        ticked.evaluate("box => box.scrollIntoView({block: 'center'})")
        self._save("velg-selv", phone.screenshot())
        PLAYS[Step.SELECT_PERSON](self.played)
        for late in (alma, others[5]):
            ticking.hand_in(late, handed_in=False)
        self.go(self.lead, CONTROL_ROOM)
        invite = self.lead.get_by_role("button", name=translate("Invite"), exact=True)
        self.cut(self.lead, "kontrollrom", title(self.lead), invite)
        self._choose_together(alma)

    def _choose_together(self, alma: Caller) -> None:
        self.played.go_to(Step.SELECT_GROUP)
        group = next(p.group_id for p in self.played.record.people if p.id == alma.person_id)
        assert group
        grouping.take_pen(alma, group)
        grouping.type_numbers(alma, group, "3, 14, 17, 21")
        laptop = self._open(WIDE, alma)
        self.go(laptop, PARTICIPANT)
        agree = laptop.get_by_role("button", name=translate("We agree"))
        self.cut(laptop, "gruppa", title(laptop), agree)
        self.played.go_to(Step.SELECT_PLENUM)
        PLAYS[Step.SELECT_PLENUM](self.played)
        wall = self._open(WALL, self.played.lead)
        self.go(wall, BIG_SCREEN)
        self._save("storskjerm", wall.screenshot())

    def _give_values(self) -> None:
        self.played.go_to(Step.SCORE_GROUP)
        self.played.go_to(Step.SCORE_PLENUM)
        self.go(self.lead, CONTROL_ROOM)
        boxes = self.lead.locator(BOX)
        for axis, value in enumerate(AGREED):
            radio = boxes.first.get_by_role("group").nth(axis).get_by_role("radio").nth(value - 1)
            radio.check()
            radio.blur()
        self._settle(self.lead)
        self.cut(self.lead, "verdier", boxes.first, boxes.nth(1))

    def _see_result(self) -> None:
        for step in (Step.EXPLAIN_GROUP, Step.EXPLAIN_PLENUM, Step.AFTER):
            self.played.go_to(step)
        laptop = self._open(WIDE, self.played.people[0])
        self.go(laptop, PARTICIPANT)
        chart = laptop.locator(".matrix")
        self.cut(laptop, "resultat", heading(laptop, translate("All the points")), chart)
        self.go(self.lead, FILES)
        paper = self.lead.get_by_role("link", name=translate("Risk list for printing") + ".docx")
        self.cut(self.lead, "filer", title(self.lead), paper)


def title(page: Page) -> Locator:
    """The line over the page's heading that says which step it is, or the heading itself."""
    return page.locator(".where").or_(page.get_by_role("heading", level=1)).first


def heading(page: Page, name: str) -> Locator:
    return page.get_by_role("heading", name=name, exact=True)


@contextmanager
def running() -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder))
        os.environ |= {"DATABASE_URL": server.database_url, "PUBLIC_URL": PUBLIC_ADDRESS}
        server.start()
        try:
            yield server
        finally:
            server.stop()


def main() -> None:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with running() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for language in LANGUAGES:
            with speaking(language):
                Camera(browser, server, gather(language), language).take_all()
        browser.close()


if __name__ == "__main__":
    main()
