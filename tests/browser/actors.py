"""The lead and the participants as they act in their browsers."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

TRIES = 4


class Lead:
    """The process lead in the control room."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def make_workshop(self, name: str, office: str) -> None:
        """From the empty start page to the set-up."""
        self.page.goto("/")
        self.page.get_by_role("link", name="Lag en workshop").click()
        self.page.get_by_label("Navn på workshopen").fill(name)
        self.page.get_by_label("Embete", exact=True).select_option(label=office)
        self.page.get_by_role("button", name="Lag workshopen").click()
        expect(self.page.get_by_role("heading", name="Oppsett")).to_be_visible()

    @property
    def code(self) -> str:
        return self.page.locator(".workshop-code").first.inner_text().replace(" ", "")

    def set_groups(self, count: int) -> None:
        field = self.page.get_by_label("Antall grupper")
        field.fill(str(count))
        field.press("Enter")
        expect(self.page.locator(f".st-key-group-count-{count}")).to_be_visible()

    def enter_room(self) -> None:
        self.page.get_by_role("link", name="Til kontrollrommet").first.click()
        expect(self.heading).to_be_visible()

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def go_on(self, to: str, *, anyway: bool = False) -> None:
        """Go to the named step, past the warning when something is missing."""
        if anyway:
            press(self.page, f"Gå til «{to}» likevel")
        press(self.page, f"Gå til «{to}»")
        expect(self.heading).to_have_text(to)

    def press(self, name: str) -> None:
        press(self.page, name)

    def unfold(self, title: str) -> None:
        """Open a folded part of the control room."""
        self.page.get_by_text(title, exact=True).click()

    def choose(self, field: str, option: str) -> None:
        """Choose in one of the lists."""
        choose(self.page, field, option)

    def take_in(self, number: int) -> None:
        """Put a listed point on the common list, and see it there before the next."""
        self.press(f"Ta med {number}")
        expect(self.page.get_by_role("button", name=f"Ta ut {number}", exact=True)).to_be_visible()

    def give_values(self, number: str, probability: int, consequence: int) -> None:
        """Record the plenum's values for the point whose label starts with the number."""
        # The point's own frame: what is round it holds the other points' values too.
        box = self.page.locator(".stVerticalBlock:has(> .stElementContainer .workshop-line)")
        label = self.page.locator("strong", has_text=re.compile(rf"^{re.escape(number)} "))
        give_values(box.filter(has=label), probability, consequence)

    def download(self, part_of_name: str, folder: Path) -> Path:
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=part_of_name).click()
        target = folder / waiting.value.suggested_filename
        waiting.value.save_as(target)
        return target


class Participant:
    """Somebody at a laptop or a phone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def join(self, code: str, name: str, *, place: str = "I rommet") -> None:
        self.page.goto("/")
        self.page.get_by_role("link", name="Bli med").click()
        self.page.get_by_label("Kode").fill(code)
        self.page.get_by_role("button", name="Fortsett").click()
        self.page.get_by_label("Navn (valgfritt)").fill(name)
        self.page.get_by_label(place).check()
        self.page.get_by_role("button", name="Bli med").click()
        expect(self.heading).to_be_visible()

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def sees_step(self, name: str) -> None:
        expect(self.heading).to_have_text(name)

    def tick(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self.box(number).check()
        self.is_saved()

    def type_numbers(self, numbers: Iterable[int]) -> None:
        self.page.get_by_text("Skriv numrene i stedet").click()
        self.page.get_by_label("Numrene på punktene dine").fill(", ".join(map(str, numbers)))
        self.press("Bruk numrene")

    def box(self, number: int) -> Locator:
        return self.page.get_by_role("checkbox", name=re.compile(rf"^{number} "))

    def is_saved(self) -> None:
        expect(self.page.locator(".saved")).to_have_text("Lagret")

    def counts(self, text: str) -> None:
        expect(self.page.locator(".count")).to_have_text(text)

    def hand_in(self) -> None:
        self.page.get_by_role("button", name="Lever punktene mine").click()
        expect(self.page.locator(".done")).to_have_text(
            "Levert. Du kan endre kryssene til steget lukkes."
        )

    def press(self, name: str) -> None:
        press(self.page, name)

    def type_list(self, numbers: str) -> None:
        """Put typed numbers on the group's list."""
        self.page.get_by_label("Legg til med nummer").fill(numbers)
        self.page.get_by_role("button", name="Legg til", exact=True).click()

    def give_all_values(self, values: Iterable[tuple[int, int]]) -> None:
        """The group's values for one point after the other."""
        pairs = list(values)
        for place, (probability, consequence) in enumerate(pairs, 1):
            expect(self.page.get_by_text(f"Punkt {place} av {len(pairs)}")).to_be_visible()
            give_values(self.page.locator("body"), probability, consequence)
            if place < len(pairs):
                self.press("Neste punkt")

    def write(self, place: int, causes: str, course: str) -> None:
        """Text for the point in this place from above, saved while typing."""
        self.page.get_by_label("Årsaker").nth(place).fill(causes)
        self.page.get_by_label("Hendelsesforløp").nth(place).fill(course)
        expect(self.page.locator(".editor .state").nth(place)).to_have_text("Lagret")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def give_values(box: Locator, probability: int, consequence: int) -> None:
    for axis, value in (("Hyppighet", probability), ("Alvorlighet", consequence)):
        choices = box.get_by_role("group", name=axis).get_by_role("radio")
        choices.nth(value - 1).check()
    expect(box.locator(".scale .state")).to_have_text("Lagret")


def insist(act: Callable[[], object], seen: Locator | None, *, timeout: int = 5000) -> None:
    """Act until this is seen: what is done to a part that is drawn anew just then is lost.

    After the last try it is for the test to say what it expects; `timeout` in milliseconds.
    """
    for _ in range(TRIES):
        with suppress(TooLate):
            act()
            if seen:
                seen.wait_for(timeout=timeout)
            return


def _pick(page: Page, field: Locator, option: str) -> None:
    # The list closes when the page scrolls or its contents change; one types again then.
    field.fill("")
    field.fill(option)
    page.get_by_role("option", name=option).first.click(timeout=3000)


def choose(page: Page, label: str, *options: str) -> None:
    """Choose in one of Streamlit's lists by typing, as a keyboard user does."""
    field = page.get_by_role("combobox", name=label, exact=True)
    chosen = page.get_by_test_id("stMultiSelect").filter(has=field)
    for option in options:
        pick = partial(_pick, page, field, option)
        several = chosen.count() > 0
        insist(pick, chosen.get_by_text(option).first if several else None, timeout=3000)
    page.keyboard.press("Tab")
