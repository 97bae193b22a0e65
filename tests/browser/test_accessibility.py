"""axe-core finds nothing on any page or step, and each control has a name and is reached by Tab.

On the way through the steps, the big screen shows nothing that is not on each person's own.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from domain.attendees import Attendee
from domain.ballots import Answer, BallotKind, Question
from domain.hearing import Comment, CommentKind
from domain.screens import (
    BIG_SCREEN,
    CONTROL_ROOM,
    OBSERVER,
    PARTICIPANT,
    ROLES,
    address,
    round_address,
)
from domain.steps import ORDER, Activity, Step
from domain.workshop import Role
from services import access, admissions, attendees, list_hearing, lists, plenum, reading, voting
from services.access import HELSETILSYNET, Caller
from tests.browser.conftest import Visitors
from tests.browser.controls import nameless, unreached
from tests.people import Cast, gather, play_step, play_to
from tests.rounds import open_round
from ui.lead.work import WORK

# Nothing has to be scrolled sideways, down to 320 px, which is also 200 % of 640.
TOO_WIDE = """() => [document.scrollingElement, document.querySelector('.stMain')]
  .filter((part) => part && part.scrollWidth > part.clientWidth + 1)
  .flatMap((part) => [...part.querySelectorAll('*')]
    .filter((at) => at.getBoundingClientRect().right > part.clientWidth + 1)
    .map((at) => `${at.tagName} ${at.className} ${at.textContent.slice(0, 40)}`).slice(-3))"""
MOMENT = 3000  # milliseconds
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
# In the dark the page is the same but for its colours.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

FAULTS = {"resultTypes": ["violations"]}
AXE = Axe().axe_script

# What the page stands on: Streamlit's app, or the body of a plain page.
BACKGROUND = "getComputedStyle(document.querySelector('.stApp') ?? document.body).backgroundColor"
# Colours change little by little, and not at all in what is folded away.
SETTLED = """() => {
  const changing = document.getAnimations().filter((one) => one instanceof CSSTransition)
  changing.forEach((one) => one.finish())
  return !changing.length
}"""


def open_as(visitors: Visitors, page: Page, caller: Caller, screen: str) -> None:
    visitors.let_in(page, caller)
    page.goto(address(screen, caller.workshop_id))


def find_violations(page: Page) -> list[str]:
    """What breaks the rules, and what is wider than the screen."""
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    # Streamlit fades what is being redrawn; contrast is measured when it has settled.
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    return _find_wide(page) + _run_axe(page, RULES)


def _find_wide(page: Page) -> list[str]:
    # Our style comes with the contents, a moment after the heading.
    with suppress(TooLate):
        page.wait_for_function(f"() => !({TOO_WIDE})().length", timeout=MOMENT)
    return [f"wider than the screen: {part}" for part in page.evaluate(TOO_WIDE)]


def find_faint_colours(page: Page) -> list[str]:
    """Which colours break the rules in the dark."""
    before = page.evaluate(BACKGROUND)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"before => {BACKGROUND} !== before", arg=before)
    page.wait_for_function(SETTLED)
    faint = _run_axe(page, COLOURS)
    page.emulate_media(color_scheme="light")
    return [f"dark: {fault}" for fault in faint]


def _run_axe(page: Page, rules: Mapping[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    # All that axe has found right is much to send, and nobody reads it.
    found = page.evaluate("async (rules) => (await axe.run(rules)).violations", {**rules, **FAULTS})
    return [f"{v['id']}: {json.dumps([n['target'] for n in v['nodes']][:3])}" for v in found]


def test_no_page_breaks_the_accessibility_rules(visitors: Visitors) -> None:
    page = visitors.open(width=320, height=640)
    cast = gather()
    found = {}
    owner = lists.create("Vår liste", from_national=True)
    lists.begin_draft(owner)
    list_hearing.open_hearing(owner)
    [hearing] = list_hearing.read_hearings(owner)
    answering = list_hearing.begin_answer(hearing.id, hearing.key, "")
    list_hearing.comment(answering, Comment(0, CommentKind.KEEP, "1", "", "", "Viktig."))
    number = admissions.admit(cast.lead, Role.OBSERVER)
    observer = Caller(cast.lead.workshop_id, Role.OBSERVER, number=number)
    attendees.import_people(cast.lead, [Attendee("Kari", "Nav Hamar", "Hamar")])
    office = open_round()[0]
    everyone = (cast.lead, cast.anne, owner, answering, observer, office, HELSETILSYNET)
    callers = {caller.role: caller for caller in everyone}
    for caller in callers.values():
        visitors.let_in(page, caller)
    workshop_id, anne = cast.anne.workshop_id, cast.anne.person_id
    for path in (
        "/bli-med",
        f"/bli-med/{reading.record(cast.lead).code}",
        "/ny-workshop",
        "/finnes-ikke",
        f"/min-lenke/{workshop_id}",
        f"/fortsett/{workshop_id}/{anne}/{access.own_key(cast.anne)}",
        f"/ovelse/{workshop_id}",
        f"/deltakerfil/{workshop_id}",
        "/ny-liste",
        f"/hent-liste/{owner.workshop_id}",
        f"/svar/{hearing.id}/{hearing.key}",
    ):
        page.goto(path)
        found[path] = find_violations(page) + find_faint_colours(page)
    for screen, role in ROLES.items():
        caller = callers[role or Role.PARTICIPANT]
        is_authority = caller is HELSETILSYNET
        page.goto(
            round_address(screen, office.workshop_id)
            if is_authority
            else address(screen, caller.workshop_id)
        )
        found[screen] = find_violations(page) + find_faint_colours(page)
    assert {where: what for where, what in found.items() if what} == {}


# The steps in which the room looks at the big screen together.
TOGETHER = (Step.SELECT_PLENUM, Step.SCORE_PLENUM, Step.EXPLAIN_PLENUM, Step.AFTER)
CELLS = "(cells) => cells.map((cell) => cell.textContent.trim()).filter(Boolean)"


def words(page: Page) -> set[str]:
    """The cells, headings and paragraphs of what the room looks at."""
    parts = page.locator("td, tbody th, .stMain h2, .stText, .workshop-line")
    return set(parts.evaluate_all(CELLS))


def test_no_step_breaks_the_accessibility_rules(visitors: Visitors) -> None:
    cast = gather()
    phone = visitors.open(width=320, height=640)
    laptop = visitors.open(width=640)
    found: dict[tuple[Step, str], list[str]] = {}
    for step in ORDER:
        if step is Step.SELECT_PLENUM:
            plenum.present_group(cast.lead, cast.group_1, Activity.SELECT, presented=True)
            plenum.add(cast.lead, cast.ids(1, 2))
        for page, caller, screen in (
            (phone, cast.anne, PARTICIPANT),
            (laptop, cast.lead, CONTROL_ROOM),
            (laptop, cast.lead, BIG_SCREEN),
        ):
            open_as(visitors, page, caller, screen)
            found[step, screen] = find_violations(page) + nameless(page) + unreached(page)
            # Where the lead only watches, she sees what the other steps have shown in the dark.
            if screen is not CONTROL_ROOM or step in WORK:
                found[step, screen] += find_faint_colours(page)
        expect(laptop.locator(".workshop-code")).to_be_visible()
        expect(laptop.get_by_role("button").or_(laptop.get_by_role("textbox"))).to_have_count(0)
        if step in TOGETHER:
            assert len(words(laptop)) > 5
            assert words(laptop) - words(phone) == set()
        if step is not Step.AFTER:
            play_step(cast, step)
    assert {where: what for where, what in found.items() if what} == {}


# All colours of a vote: boxes to tick, buttons, bars and their tables.
DARK = {"candidates, open", "values in two rounds, shown"}
# Where nobody answers, open votes are a sentence and a number.
ALIKE = {"candidates, open", "proposal, open"}


def votes(cast: Cast) -> Iterator[str]:
    """Each kind of vote while it is open, and results of one round and of two, by name."""
    lead, four = cast.lead, (cast.anne, cast.baard, cast.cecilie, cast.dina)

    def show(ballot_id: int, *answers: Answer) -> None:
        for caller, said in zip(four, answers, strict=True):
            voting.answer(caller, ballot_id, said)
        voting.close(lead, ballot_id)
        voting.reveal(lead, ballot_id)

    five, six, seven = cast.ids(5, 6, 7)
    ballot_id = voting.open_ballot(
        lead, Question(BallotKind.CANDIDATES, 75, (five, six, seven), votes=2)
    )
    yield "candidates, open"
    show(ballot_id, *[Answer(point_ids=(five, six))] * 3, Answer(point_ids=(seven,)))
    yield "candidates, shown"
    voting.open_ballot(lead, Question(BallotKind.PROPOSAL, 75, sentence="Slå sammen 4 og 7"))
    yield "proposal, open"
    play_step(cast, Step.SELECT_PLENUM)
    play_step(cast, Step.SCORE_GROUP)
    axes = ("probability", "consequence")
    ballot_id = voting.open_ballot(lead, Question(BallotKind.VALUES, 50, (cast.points[1],), axes))
    yield "values, open"
    show(ballot_id, *[Answer(5, 5)] * 2, *[Answer(1, 4)] * 2)
    show(voting.open_next_round(lead, ballot_id), *[Answer(4, 5)] * 3, Answer(3, 5))
    yield "values in two rounds, shown"


def test_no_vote_breaks_the_accessibility_rules(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PLENUM)
    number = admissions.admit(cast.lead, Role.OBSERVER)
    observer = Caller(cast.lead.workshop_id, Role.OBSERVER, number=number)
    rooms = {
        PARTICIPANT: visitors.open_as(cast.anne, PARTICIPANT, width=320, height=640),
        CONTROL_ROOM: visitors.open_as(cast.lead, CONTROL_ROOM),
        BIG_SCREEN: visitors.open_as(cast.lead, BIG_SCREEN, height=720),
        OBSERVER: visitors.open_as(observer, OBSERVER, width=320, height=640),
    }
    found = {}
    for vote in votes(cast):
        for screen, page in rooms.items():
            if vote in ALIKE and screen in (BIG_SCREEN, OBSERVER):
                continue
            page.reload()
            expect(page.get_by_role("heading", name="Avstemning")).to_be_visible()
            found[vote, screen] = find_violations(page) + nameless(page)
            if vote in DARK:
                found[vote, screen] += find_faint_colours(page)
        found[vote, "tab"] = unreached(rooms[PARTICIPANT])
    # The room reads the whole result without scrolling.
    box = rooms[BIG_SCREEN].get_by_role("table").filter(has_text="Runde 2").last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 720
    assert {where: what for where, what in found.items() if what} == {}
