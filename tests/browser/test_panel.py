"""The national panel: people from a file, personal links, a co-lead, and somebody who observes."""

from functools import partial
from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import WebSocket, expect

from domain.screens import PEOPLE, address
from domain.steps import Step
from services import attendees, grouping, reading, workshops
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors
from tests.people import gather

HIDDEN = "Kasteball mellom Nav-kontor"  # the short name of point 1
ROWS = (
    ("Sted", "Navn", "Organisasjon"),
    ("Hamar", "Kari", "Nav Hamar"),
    ("Oslo", "Lars", "OsloMet"),
)
ALIKE = "Ingen fra samme organisasjon; ingen fra samme sted."


def test_a_panel_from_file_to_plenum(visitors: Visitors, tmp_path: Path) -> None:
    cast = gather()
    workshop_id = cast.lead.workshop_id
    book = Workbook()
    assert book.active is not None
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "panel.xlsx")

    lead = Lead(visitors.open_as(cast.lead, PEOPLE, height=1600))
    lead.page.get_by_role("link", name="Les inn deltakere fra en fil").click()
    lead.page.get_by_label("Fil med deltakerne").set_input_files(tmp_path / "panel.xlsx")
    lead.press("Les filen")
    expect(lead.page.get_by_role("row", name="Kari Nav Hamar Hamar")).to_be_visible()
    assert attendees.listed(cast.lead) == []
    lead.press("Lagre listen")
    expect(lead.page.get_by_role("heading", name="Personlige lenker")).to_be_visible()
    sheet = lead.download("Personlige lenker, alle.docx", tmp_path)
    assert sheet.stat().st_size > 1000
    lead.press("Lag en lenke til en medleder")
    co_lead_link = _link(lead, "/leder/")
    lead.press("Lag en lenke til en observatør")
    observer_link = _link(lead, "/observer/")

    co_lead = Lead(visitors.open())
    co_lead.page.goto(co_lead_link)
    co_lead.unfold("Deltakere og grupper")
    co_lead.press("Fordel alle på gruppene")
    expect(co_lead.page.get_by_text(ALIKE).first).to_be_visible()
    kari = attendees.invited(cast.lead)[0]
    guest = Participant(visitors.open(width=640))
    guest.page.goto(f"/fortsett/{workshop_id}/{kari.person.id}/{kari.key}")
    guest.press("Fortsett som Kari")
    guest.sees_step("Før vi starter")
    expect(co_lead.page.get_by_text("Kari · inne")).to_be_visible()
    co_lead.go_on("Velg selv")
    guest.sees_step("Velg selv")

    workshops.advance(cast.lead, Step.SELECT_PERSON)
    group = reading.record(cast.lead).groups[0].id
    grouping.add(cast.lead, group, cast.ids(1))
    workshops.advance(cast.lead, Step.SELECT_GROUP)
    observer = visitors.open()
    frames: list[str] = []
    observer.on("websocket", partial(_listen, frames))
    observer.goto(observer_link)
    expect(observer.get_by_text("Ingen gruppe har lagt fram listen sin ennå.")).to_be_visible()
    assert frames
    told = f"{frames}{observer.content()}"
    assert [word for word in (HIDDEN, "Nav Hamar", "Kari") if word in told] == []
    expect(observer.get_by_role("button")).to_have_count(0)
    # What the test does through services, the server's screens do not hear of.
    co_lead.page.reload()
    co_lead.press("Vis Gruppe 1")
    expect(observer.get_by_role("heading", name="Gruppenes lister")).to_be_visible()
    expect(observer.get_by_text(HIDDEN)).to_be_visible()

    lead.press("Stopp lenken til observatør 1")
    expect(observer.get_by_text("Lenken gjelder ikke lenger.")).to_be_visible()
    lead.press("Stopp lenken til medleder 1")
    expect(co_lead.page.get_by_text("Lenken gjelder ikke lenger.").first).to_be_visible()
    for screen in (PEOPLE, "kontrollrom"):
        answer = co_lead.page.goto(address(screen, workshop_id))
        assert answer is not None
        assert answer.status == 401


def _link(lead: Lead, part: str) -> str:
    """The path of the link that holds this part."""
    shown = lead.page.get_by_test_id("stCode").filter(has_text=part)
    return part + shown.inner_text().strip().partition(part)[2]


def _listen(frames: list[str], socket: WebSocket) -> None:
    socket.on("framereceived", lambda frame: frames.append(str(frame)))
