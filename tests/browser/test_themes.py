"""Two people of Helsetilsynet tag a round's texts at the same time."""

import re
from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

from domain.screens import THEMES, round_address
from services import themes
from services.access import HELSETILSYNET
from tests.browser.actors import choose
from tests.browser.conftest import Visitors
from tests.browser.controls import nameless, unreached
from tests.browser.test_accessibility import find_faint_colours, find_violations
from tests.rounds import open_round, send, written


def passage(page: Page, source: str, text: str) -> Locator:
    return page.locator("[class*=st-key-passage-]").filter(
        has_text=re.compile(f"^{source}.*{text}")
    )


def tag(page: Page, source: str, text: str, theme: str) -> None:
    """Tick the theme with the keyboard, and stay there."""
    box = passage(page, source, text).get_by_role("checkbox", name=theme, exact=True)
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(page.locator("[data-stale=true], [data-test-script-state=running]")).to_have_count(0)


def counted(page: Page, caption: str) -> Mapping[str, str]:
    """The row of each point or source, its figures in the order of the columns."""
    table = page.get_by_role("table", name=caption)
    found = table.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent || '0'))"
    )
    return {name: " ".join(figures) for name, *figures in found}


def test_two_tag_at_once_and_each_number_opens_its_texts(visitors: Visitors) -> None:
    agder, nordland, panel = open_round(panel=True)
    send(agder, written(21, "Liten tid\nIngen opplæring"))
    send(nordland, written(21, "Ingen rutine"))
    send(panel, written(4, "Uklart ansvar"))
    place = round_address(THEMES, agder.workshop_id)
    one, two = visitors.open(height=2400), visitors.open(height=2400)
    for page in (one, two):
        visitors.let_in(page, HELSETILSYNET)
        page.goto(place)
        choose(page, "Et punkt", "21 Kartlegging - barn")
        expect(page.get_by_text("Tekster: 5. Uten tema: 5.")).to_be_visible()
    for page, source, text, theme, without in (
        (one, "Agder", "Liten tid", "Ressurser", 4),
        (two, "Agder", "Liten tid", "Kompetanse", 4),
        (one, "Agder", "Ingen opplæring", "Kompetanse", 3),
        (two, "Nordland", "Ingen rutine", "Kompetanse", 2),
    ):
        tag(page, source, text, theme)
        # All that are saved are counted: somebody else's are seen when one looks again.
        expect(page.get_by_text(f"Tekster: 5. Uten tema: {without}.")).to_be_visible()
    quote = passage(two, "Nordland", "Ingen rutine")
    quote.get_by_text("Uten kilde", exact=True).click()
    expect(quote.get_by_role("radio", name="Uten kilde")).to_be_checked()

    # Under those without a theme, a text that gets one stays until one looks again.
    choose(one, "Tema", "Uten tema")
    expect(one.get_by_text("Tekster: 2. Uten tema: 2.")).to_be_visible()
    tag(one, "Agder", "Alt stopper", "Samhandling")
    expect(one.get_by_text("Tekster: 2. Uten tema: 1.")).to_be_visible()
    one.get_by_role("button", name="Se etter på nytt").click()
    expect(one.get_by_text("Tekster: 1. Uten tema: 1.")).to_be_visible()

    # By hand: competence three times at 21, resources and cooperation once, one text without;
    # the panel's two at 4 have none.
    assert counted(one, "Temaer etter punkt") == {
        "4 Samordnet tjenestetilbud - barn": "0 0 0 0 0 0 0 0 2",
        "21 Kartlegging - barn": "3 1 0 0 1 0 0 0 1",
    }
    assert counted(one, "Temaer etter embete og fagpanel") == {
        "Agder": "2 1 0 0 1 0 0 0 0",
        "Nordland": "1 0 0 0 0 0 0 0 1",
        "Det nasjonale fagpanelet": "0 0 0 0 0 0 0 0 2",
    }
    one.get_by_role("link", name="2: Kompetanse, Agder").click()
    expect(one.get_by_text("Tekster: 2. Uten tema: 0.")).to_be_visible()
    expect(passage(one, "Agder", "Liten tid")).to_be_visible()
    expect(passage(one, "Agder", "Ingen opplæring")).to_be_visible()

    assert find_violations(one) + find_faint_colours(one) + nameless(one) + unreached(one) == []

    two.get_by_text("Endre temaene", exact=True).click()
    two.get_by_label("Et eget tema").fill("Tillit")
    two.get_by_role("button", name="Legg til temaet").click()
    expect(two.get_by_role("columnheader", name="Tillit").first).to_be_visible()
    assert themes.read_book(HELSETILSYNET, agder.workshop_id, "nn").themes[-1].name.nn == "Tillit"
    book = themes.read_book(HELSETILSYNET, agder.workshop_id, "nb")
    assert list(book.quotes.values()) == [False]
