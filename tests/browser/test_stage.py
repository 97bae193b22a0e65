"""The participant's screen, told as data: what is hers stays, and what is new comes by itself."""

import json

from playwright.sync_api import APIResponse, Route, WebSocket, WebSocketRoute, expect

from domain.ballots import Answer, BallotKind, Question
from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from services import reading, voting
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import RUNNING, Visitors
from tests.browser.rooms import open_room
from tests.people import play_to

LONGEST_JOIN = 3000  # milliseconds, as in line.js


def test_a_join_form_that_was_not_sent_is_sent_again_once(visitors: Visitors) -> None:
    lead, _, code = open_room(visitors, step=Step.BEFORE)
    page = visitors.open(width=360)
    page.goto(f"/bli-med/{code}")
    page.get_by_label("Navn (valgfritt)").fill("Gro")
    page.route(f"**/bli-med/{code}", lambda route: route.abort())
    page.get_by_role("button", name="Bli med").click()
    expect(page.get_by_role("alert")).to_have_text(
        "Vi har mistet forbindelsen. Prøv igjen om litt."
    )
    page.unroute(f"**/bli-med/{code}")
    page.get_by_role("button", name="Bli med").click()
    gro = Participant(page)
    gro.sees_step("Før vi starter")
    expect(page.get_by_text("Risikoworkshop · Gro · Gruppe 1")).to_be_visible()
    # The title has the focus: a screen reader reads it, and the keyboard starts there.
    expect(gro.heading).to_be_focused()
    expect(lead.page.get_by_text("Gruppe 1 · 1 av 1 inne")).to_be_visible()
    page.reload()
    gro.sees_step("Før vi starter")


def test_joining_opens_no_line_of_its_own(visitors: Visitors) -> None:
    _, _, code = open_room(visitors, step=Step.BEFORE)
    page = visitors.open(width=360)
    lines: list[WebSocket] = []
    page.on("websocket", lambda line: lines.append(line) if "/live/" in line.url else None)
    page.goto(f"/bli-med/{code}")
    expect(page.get_by_role("button", name="Bli med")).to_be_visible()
    answers: list[tuple[Route, APIResponse]] = []
    page.route(f"**/bli-med/{code}", lambda route: answers.append((route, route.fetch())))
    with lines[0].expect_event("framereceived"):
        page.get_by_role("button", name="Bli med").click()
    # The screen has come before the answer with the cookie: nothing could be saved from it yet.
    expect(page.get_by_role("button", name="Bli med")).to_be_visible()
    route, answer = answers[0]
    route.fulfill(response=answer)
    Participant(page).sees_step("Før vi starter")
    assert ["outside=" in line.url for line in lines] == [True]


def test_a_line_to_a_server_that_made_nobody_is_opened_anew(visitors: Visitors) -> None:
    lead, _, code = open_room(visitors, step=Step.BEFORE)
    page = visitors.open(width=360)
    page.clock.install()
    page.route_web_socket("**/live/**outside=**", lambda line: None)
    page.goto(f"/bli-med/{code}")
    page.get_by_role("button", name="Bli med").click()
    expect(lead.page.get_by_text("Gruppe 1 · 1 av 1 inne")).to_be_visible()
    page.clock.fast_forward(LONGEST_JOIN)
    Participant(page).sees_step("Før vi starter")


def test_a_form_that_is_older_than_the_server_lets_one_in(visitors_alone: Visitors) -> None:
    lead, _, code = open_room(visitors_alone)
    page = visitors_alone.open(width=360)
    page.goto(f"/bli-med/{code}")
    page.get_by_label("Navn (valgfritt)").fill("Gro")
    connected = page.locator("[data-test-connection-state=CONNECTED]")
    visitors_alone.server.kill()
    expect(connected).to_have_count(0)
    visitors_alone.server.start()
    expect(connected).to_have_count(1)
    expect(page.locator(RUNNING)).to_have_count(0)
    page.get_by_role("button", name="Bli med").click()
    gro = Participant(page)
    gro.sees_step("Velg selv")
    gro.tick((4,))
    lead.page.reload()
    lead.go_on("Velg i gruppa", anyway=True)
    # Which Streamlit draws, as her whom its session knows.
    expect(page.get_by_role("button", name="Skriv for gruppa")).to_be_visible()
    expect(page.get_by_text("Risikoworkshop · Gro · Gruppe 1")).to_be_visible()


def test_who_has_joined_is_not_asked_again_after_a_sleep(visitors_alone: Visitors) -> None:
    visitors_alone.server.kill()
    visitors_alone.server.start("--server.disconnectedSessionTTL=1")
    lead, _, code = open_room(visitors_alone, step=Step.BEFORE)
    page = visitors_alone.open(width=360)
    lines: list[WebSocketRoute] = []

    def pass_on(line: WebSocketRoute) -> None:
        lines.append(line)
        line.connect_to_server()

    page.route_web_socket("**/_stcore/stream", pass_on)
    phone = Participant(page)
    phone.join(code, "Anne")
    # Streamlit forgets the session, and keeps the address with the code in it.
    lines[-1].close()
    lead.go_on("Velg selv")
    phone.sees_step("Velg selv")
    phone.tick((4,))
    lead.go_on("Velg i gruppa", anyway=True)
    expect(page.get_by_role("button", name="Skriv for gruppa")).to_be_visible()
    expect(page.get_by_role("button", name="Bli med")).to_have_count(0)


def test_what_is_unfolded_or_half_chosen_stays_when_the_plenum_goes_on(visitors: Visitors) -> None:
    cast = play_to(Step.SCORE_PLENUM)
    axes = ("probability", "consequence")
    question = Question(BallotKind.VALUES, 50, (cast.points[1],), axes)
    ballot = voting.open_ballot(cast.lead, question)
    anne = Participant(visitors.open_as(cast.anne, PARTICIPANT, width=720))
    for other in (cast.baard, cast.cecilie, cast.dina):
        voting.answer(other, ballot, Answer(3, 4))
    frequent = anne.page.get_by_role("group", name="Hyppighet").get_by_role("radio").nth(1)
    frequent.check()
    more = anne.page.locator("details", has_text="Kendalls W")
    more.locator("summary").click()
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600))
    lead.give_values("2", 4, 4)
    row = anne.page.get_by_role("row").filter(has_text="2 Kasteball mellom Nav og andre")
    expect(row.last).to_contain_text("16")
    expect(frequent).to_be_checked()
    expect(more).to_have_attribute("open", "")
    assert reading.record(cast.lead).ballots[-1].answered == 3


def test_a_tick_is_not_taken_back_by_what_was_told_before_it(visitors: Visitors) -> None:
    lead, [anne, baard], _ = open_room(visitors, "Anne", "Bård")
    anne.tick((4, 7))
    # Everybody's screen is told anew while she goes on.
    lead.press("Si fra at det er ett minutt igjen")
    anne.tick((19, 21))
    expect(anne.page.get_by_text("Om ett minutt går vi videre")).to_be_visible()
    anne.counts("4 av 10 valgt")
    baard.counts("0 av 10 valgt")


def test_a_screen_told_without_what_the_browser_lacks_is_asked_for(visitors: Visitors) -> None:
    lead, [anne], _ = open_room(visitors, "Anne", step=Step.BEFORE)
    left_out: list[str] = []

    def leave_out(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def pass_on(message: str | bytes) -> None:
            told = json.loads(message)
            for one in told:
                if one.get("screen", {}).pop("shared", None):
                    left_out.append(one["screen"]["seal"])
            line.send(json.dumps(told))

        server.on_message(pass_on)

    anne.page.route_web_socket("**/live/**", leave_out)
    anne.page.reload()
    anne.sees_step("Før vi starter")
    lead.go_on("Velg selv")
    anne.sees_step("Velg selv")
    anne.tick((4,))
    anne.counts("1 av 10 valgt")
    assert left_out
