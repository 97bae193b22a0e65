"""The rehearsal: invented people do each step at the lead's pace, and all is deleted again."""

from playwright.sync_api import expect

from domain.screens import CONTROL_ROOM
from domain.steps import Step
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors
from tests.people import play_to

STEPS = (
    "Velg selv",
    "Velg i gruppa",
    "Velg i plenum",
    "Sett verdier i gruppa",
    "Sett verdier i plenum",
    "Finn årsaker i gruppa",
    "Finn årsaker i plenum",
    "Resultat",
)
MARK = "Dette er en øvelse med oppdiktede deltakere."


def test_a_lead_rehearses_from_the_control_room(visitors: Visitors) -> None:
    cast = play_to(Step.BEFORE)
    lead = Lead(visitors.open_as(cast.lead, CONTROL_ROOM))
    own_address = lead.page.url
    lead.page.get_by_role("link", name="Øv med oppdiktede deltakere").click()
    lead.press("Start øvelsen")
    expect(lead.page.get_by_text(MARK)).to_be_visible()
    expect(lead.page.get_by_text("Øvelse: Risikoworkshop")).to_be_visible()
    code = lead.page.get_by_text("Kode ").first.inner_text().removeprefix("Kode ")
    lead.press("La de oppdiktede deltakerne bli med")
    expect(lead.page.get_by_text("Gruppe 2 · 4 av 4 inne")).to_be_visible()
    # She looks at it as a participant too, and her own ticks are left alone.
    phone = Participant(visitors.open(width=360))
    phone.join(code, "Kari")
    expect(phone.page.get_by_text(MARK)).to_be_visible()

    lead.go_on(STEPS[0])
    phone.sees_step("Velg selv")
    phone.tick((50,))
    for step, following in zip(STEPS, STEPS[1:], strict=False):
        lead.press(f"Spill «{step}»")
        lead.go_on(following, anyway=step == "Velg selv")
    phone.sees_step("Resultat")
    expect(phone.page.get_by_text("Liten tid til hver sak").first).to_be_visible()

    lead.press("Slett øvelsen")
    expect(lead.page.get_by_text("Alt er slettet.")).to_be_visible()
    lead.page.get_by_role("link", name="Tilbake", exact=True).click()
    expect(lead.page.get_by_text("Gruppe 1 · 3 av 3 inne")).to_be_visible()
    assert lead.page.url == own_address
