"""The big screen: no controls, and nothing on it that is not on each person's own screen."""

from playwright.sync_api import Page, expect

from domain.screens import BIG_SCREEN, PARTICIPANT
from domain.steps import ORDER, Activity, Step
from services import plenum
from tests.browser.conftest import Visitors
from tests.people import play_step, play_to

CELLS = "(cells) => cells.map((cell) => cell.textContent.trim()).filter(Boolean)"


def words(page: Page) -> set[str]:
    """The cells, headings and paragraphs of what the room looks at."""
    parts = page.locator("td, tbody th, .stMain h2, .stText, .workshop-line")
    return set(parts.evaluate_all(CELLS))


NAMES = {
    Step.SELECT_PLENUM: "Velg i plenum",
    Step.SCORE_PLENUM: "Sett verdier i plenum",
    Step.EXPLAIN_PLENUM: "Finn årsaker i plenum",
    Step.AFTER: "Resultat",
}


def test_the_projector_shows_what_each_screen_says(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True)
    plenum.add(cast.lead, cast.ids(1, 2))
    screen = visitors.open_as(cast.lead, BIG_SCREEN)
    own = visitors.open_as(cast.anne, PARTICIPANT)
    for step in ORDER[ORDER.index(Step.SELECT_PLENUM) :]:
        if step in NAMES:
            for page in (screen, own):
                page.reload()
                expect(page.get_by_role("heading", level=1)).to_have_text(NAMES[step])
                expect(page.locator("[data-stale=true]")).to_have_count(0)
            expect(screen.locator(".workshop-code")).to_be_visible()
            expect(screen.get_by_role("button")).to_have_count(0)
            expect(screen.get_by_role("textbox")).to_have_count(0)
            shown = words(screen)
            assert len(shown) > 5
            assert shown - words(own) == set()
        if step is not Step.AFTER:
            play_step(cast, step)
