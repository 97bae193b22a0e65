"""Any device: another one, a lost one, two entries of one person, a phone that has slept."""

from playwright.sync_api import WebSocketRoute, expect

from domain.screens import CONTROL_ROOM, PARTICIPANT
from domain.steps import Step
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors
from tests.people import ANNES_NAME, play_to


def test_a_personal_link_moves_with_the_person(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PERSON)
    laptop = Participant(visitors.open_as(cast.anne, PARTICIPANT))
    laptop.tick((4, 7))
    laptop.page.get_by_role("link", name="Fortsett på en annen enhet").click()
    link = laptop.page.get_by_text("/fortsett/").inner_text().split("/fortsett/")[1]
    phone = Participant(visitors.open(width=360))
    phone.page.goto(f"/fortsett/{link}")
    phone.press(f"Fortsett som {ANNES_NAME}")
    phone.counts("2 av 10 valgt")
    phone.tick((19,))

    # The laptop is lost: the lead makes a new link, and the old ones stop working.
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600))
    lead.unfold("Deltakere og grupper")
    lead.choose("Hjelp en deltaker", ANNES_NAME)
    lead.press("Lag en ny personlig lenke")
    renewed = lead.page.get_by_text("/fortsett/").inner_text().split("/fortsett/")[1]
    assert renewed != link
    expect(
        phone.page.get_by_text("Denne nettleseren er ikke lenger med i workshopen")
    ).to_be_visible()
    other = Participant(visitors.open())
    other.page.goto(f"/fortsett/{link}")
    expect(
        other.page.get_by_text("Lenken gjelder ikke lenger. Be prosesslederen om en ny.")
    ).to_be_visible()
    other.page.goto(f"/fortsett/{renewed}")
    other.press(f"Fortsett som {ANNES_NAME}")
    other.counts("3 av 10 valgt")


def test_two_entries_of_one_person_become_one(visitors: Visitors) -> None:
    cast = play_to(Step.SELECT_PERSON)
    laptop = Participant(visitors.open_as(cast.anne, PARTICIPANT))
    laptop.tick((4, 7))
    phone = Participant(visitors.open_as(cast.baard, PARTICIPANT, width=360))
    phone.tick((7, 19))
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM, height=1600))
    expect(lead.page.get_by_text("Gruppe 1 · 3 av 3 inne")).to_be_visible()
    lead.unfold("Deltakere og grupper")
    lead.choose("Hjelp en deltaker", ANNES_NAME)
    lead.choose("Den samme personen er også med som", "Bård")
    lead.press("Gjør de to innføringene til én")
    expect(lead.page.get_by_text("Gruppe 1 · 2 av 2 inne")).to_be_visible()
    for device in (laptop, phone):
        expect(device.page.get_by_text(f"Risikoworkshop · {ANNES_NAME} · Gruppe 1")).to_be_visible()
        device.counts("3 av 10 valgt")
    phone.tick((33,))


def test_a_phone_that_slept_past_its_session_comes_back(visitors_alone: Visitors) -> None:
    visitors_alone.server.kill()
    visitors_alone.server.start("--server.disconnectedSessionTTL=1")
    cast = play_to(Step.SELECT_PERSON)
    phone = Participant(visitors_alone.open(width=360))
    lines: list[WebSocketRoute] = []

    def pass_on(line: WebSocketRoute) -> None:
        lines.append(line)
        line.connect_to_server()

    phone.page.route_web_socket("**/_stcore/stream", pass_on)
    visitors_alone.let_in(phone.page, cast.anne)
    phone.page.goto(f"/deltaker?w={cast.anne.workshop_id}")
    phone.tick((4, 7))
    # The socket breaks as when a phone sleeps; the server forgets the session after a second.
    lines[0].close()
    phone.box(19).check()
    phone.is_saved()
    expect(phone.page.locator("[data-test-connection-state=CONNECTED]")).to_be_visible()
    phone.counts("3 av 10 valgt")
    Lead(visitors_alone.open_as(cast.lead, CONTROL_ROOM, height=1600)).go_on(
        "Velg i gruppa", anyway=True
    )
    phone.sees_step("Velg i gruppa")
