"""Five people evaluate, with four nothing is shown, and the minutes tell what was done."""

from pathlib import Path

import docx
from docx.document import Document
from playwright.sync_api import Page, expect

from domain.evaluation import STATEMENTS
from domain.steps import Step
from services import evaluating, notes, reading, workshops
from services.access import Caller
from tests.browser.actors import Lead, insist
from tests.browser.conftest import Visitors
from tests.browser.test_accessibility import find_faint_colours, find_violations
from tests.people import MERGED_NAME, Cast, play_step, play_to

SECRET = "Dette skal ingen se ennå"
QUOTE = "«Vi rekker det aldri.»"


def test_five_people_evaluate_and_the_lead_takes_the_minutes(
    visitors: Visitors, tmp_path: Path
) -> None:
    cast = play_to(Step.EXPLAIN_PLENUM)
    notes.save_note(cast.lead, Step.EXPLAIN_PLENUM, f"Alle var med.\n{QUOTE}", 0)
    room = Lead(visitors.open_as(cast.lead, "kontrollrom"))
    room.unfold("Evaluering")
    is_open = room.page.get_by_role("button", name="Lukk evalueringen")
    insist(lambda: room.press("Åpne evalueringen"), is_open)
    page = visitors.open_as(cast.anne, "deltaker", width=360)
    page.get_by_role("link", name="Svar på evalueringen").click()
    assert find_violations(page) + find_faint_colours(page) == []
    answer(page, "ganske enig", SECRET)
    page.get_by_role("link", name="Endre svaret").click()
    answer(page, "helt enig", SECRET)
    for person in (cast.baard, cast.cecilie):
        send(person, 5)
    send_in_browser(visitors, cast.dina, "helt enig")
    expect(room.page.get_by_text("4 av 6 har svart (67 %).")).to_be_visible()
    room.press("Lukk evalueringen")
    expect(room.page.get_by_text("Færre enn fem har svart, så ingenting vises.")).to_be_visible()
    assert SECRET not in room.page.content()
    room.press("Åpne evalueringen")
    expect(room.page.get_by_role("button", name="Lukk evalueringen")).to_be_visible()
    send_in_browser(visitors, cast.even, "uenig")
    expect(room.page.get_by_text("5 av 6 har svart (83 %).")).to_be_visible()
    assert SECRET not in room.page.content()
    room.press("Lukk evalueringen")
    expect(room.page.get_by_text(SECRET)).to_be_visible()
    assert find_violations(room.page) == []
    row = room.page.get_by_role("row").filter(has_text="satt av nok tid")
    assert row.get_by_role("cell").all_inner_texts() == ["4", "0", "0", "1", "0"]
    play_step(cast, Step.EXPLAIN_PLENUM)
    workshops.close(cast.lead)
    compare(take_minutes(visitors, cast, tmp_path), cast)


def send(person: Caller, level: int) -> None:
    """What the form does."""
    evaluating.answer(person, evaluating.new_answer_key(), dict.fromkeys(STATEMENTS, level), "")


def send_in_browser(visitors: Visitors, person: Caller, level: str) -> None:
    """Answer straight from the form, as from the link."""
    page = visitors.open()
    visitors.let_in(page, person)
    page.goto(f"/evaluering/{person.workshop_id}")
    answer(page, level, "")


def answer(page: Page, level: str, comment: str) -> None:
    groups = page.get_by_role("group")
    expect(groups).to_have_count(len(STATEMENTS))
    for group in groups.all():
        group.get_by_role("radio", name=level, exact=True).check()
    page.get_by_label("Hva bør vi gjøre likt eller annerledes neste gang?").fill(comment)
    page.get_by_role("button", name="Send svaret").click()
    expect(page.get_by_text("Svaret er lagret.")).to_be_visible()


def take_minutes(visitors: Visitors, cast: Cast, folder: Path) -> Document:
    page = visitors.open_as(cast.lead, "filer")
    return docx.Document(str(Lead(page).download("referat", folder)))


def compare(document: Document, cast: Cast) -> None:
    """The minutes say what was done: numbers, the merge, the values, the quote, the answers."""
    lines = [paragraph.text for paragraph in document.paragraphs]
    cells = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    quotes = [p.text for p in document.paragraphs if getattr(p.style, "name", "") == "Quote"]
    assert quotes == [QUOTE]
    assert {"Alle var med.", "5 av 6 har svart (83 %).", SECRET, "Årsak fra plenum"} <= set(lines)
    assert ["Velg i gruppa", "6", "0", "6"] in cells
    assert ["4 + 7", MERGED_NAME, "5 · 3", "4 · 3", "5", "4"] in cells
    assert ["Gruppe 2", "Årsak fra gruppe 2", "Hendelse fra gruppe 2"] in cells
    assert ["6. … det var satt av nok tid til gruppearbeid", "4", "0", "0", "1", "0"] in cells
    assert "foreløpig" not in lines[1]
    told = "\n".join([*lines, *(cell for row in cells for cell in row)])
    assert "Sentinella" not in told
    assert reading.record(cast.lead).code not in told
