"""Some in the room, some on Teams, and somebody without a phone."""

from functools import partial

from playwright.sync_api import Locator, expect

from tests.browser.actors import Lead, Participant, insist
from tests.browser.conftest import Visitors

DIGITAL = ("Dina", "Even", "Frida")


def enter(field: Locator, text: str) -> None:
    field.fill(text)
    field.press("Enter")


def test_those_on_teams_sit_together(visitors: Visitors) -> None:
    lead = Lead(visitors.open(height=1400))
    lead.make_workshop("Risikoworkshop", "Statsforvalteren i Agder")
    code = lead.code
    lead.set_groups(2)
    people = {name: Participant(visitors.open()) for name in ("Dina", "Anne", "Even", "Frida")}
    for name, person in people.items():
        person.join(code, name, place="På Teams" if name in DIGITAL else "I rommet")
    lead.enter_room()
    lead.unfold("Registrer for en annen")
    lead.page.get_by_label("Navn (valgfritt)").fill("Bård")
    lead.press("Legg til en person uten pc eller mobil")
    lead.unfold("Deltakere og grupper")
    expect(lead.page.get_by_text("Bård · inne · uten pc eller mobil")).to_be_visible()
    lead.press("Fordel alle på gruppene")
    for name, person in people.items():
        group = "Gruppe 1" if name in DIGITAL else "Gruppe 2"
        expect(person.page.get_by_text(f"Risikoworkshop · {name} · {group}")).to_be_visible()

    lead.press("Møterommene til gruppene på video")
    room = lead.page.get_by_label("Møtelenke for Gruppe 1")
    # Fields are drawn anew when people have been dealt: what is typed just then is typed again.
    insist(partial(enter, room, "javascript:alert(1)"), lead.page.get_by_role("alert").first)
    expect(lead.page.get_by_role("alert").first).to_contain_text(
        "En møtelenke begynner med https://."
    )
    enter(room, "https://mote.example/gruppe-1")
    link = people["Dina"].page.get_by_role("link", name="Møterommet til gruppa på video")
    expect(link).to_have_attribute("href", "https://mote.example/gruppe-1")
    expect(people["Anne"].page.get_by_role("link", name="Møterommet")).to_have_count(0)
    lead.page.keyboard.press("Escape")
    lead.press("Inviter")
    text = lead.page.get_by_test_id("stCode").filter(has_text="Kode: ")
    expect(text).to_contain_text("Gruppe 1 · Dina, Even, Frida · https://mote.example/gruppe-1")

    lead.page.keyboard.press("Escape")
    lead.page.get_by_text("Nye deltakere kan bli med").click()
    late = visitors.open()
    late.goto(f"/bli-med/{code}")
    expect(late.get_by_text("Prosesslederen tar ikke imot flere nå.")).to_be_visible()
    expect(late.get_by_role("button", name="Bli med")).to_have_count(0)
