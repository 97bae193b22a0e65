"""The big screen: no controls, and nothing on it that is not on each person's own screen."""

import pytest
from playwright.sync_api import Page, expect

from domain.screens import BIG_SCREEN, PARTICIPANT
from domain.steps import Activity, Step
from services import plenum
from tests.browser.conftest import Visitors
from tests.people import play_to

CELLS = "(cells) => cells.map((cell) => cell.textContent.trim()).filter(Boolean)"


def words(page: Page) -> set[str]:
    """The cells, headings and paragraphs of what the room looks at."""
    parts = page.locator("td, tbody th, .stMain h2, .stText, .workshop-line")
    return set(parts.evaluate_all(CELLS))


@pytest.mark.parametrize(
    "step", [Step.SELECT_PLENUM, Step.SCORE_PLENUM, Step.EXPLAIN_PLENUM, Step.AFTER]
)
def test_the_projector_shows_what_each_screen_says(visitors: Visitors, step: Step) -> None:
    cast = play_to(step)
    if step is Step.SELECT_PLENUM:
        plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True)
        plenum.add(cast.lead, cast.ids(1, 2))
    screen = visitors.open_as(cast.lead, BIG_SCREEN)
    own = visitors.open_as(cast.anne, PARTICIPANT)
    expect(screen.locator(".workshop-code")).to_be_visible()
    expect(screen.get_by_role("button")).to_have_count(0)
    expect(screen.get_by_role("textbox")).to_have_count(0)
    expect(screen.locator("[data-stale=true]")).to_have_count(0)
    shown = words(screen)
    assert len(shown) > 5
    assert shown - words(own) == set()
