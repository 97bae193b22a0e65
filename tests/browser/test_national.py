"""The national panel through both its days, and minutes that say what was done."""

from dataclasses import dataclass
from pathlib import Path

import docx
from playwright.sync_api import Page, expect

from domain.ballots import Answer
from domain.evaluation import STATEMENTS
from domain.record import Explanation
from domain.screens import BIG_SCREEN, CONTROL_ROOM, FILES, PARTICIPANT
from domain.steps import Activity, Step
from domain.workshop import Scope
from services import (
    evaluating,
    explaining,
    grouping,
    joining,
    leading,
    notes,
    panel,
    reading,
    scoring,
    ticking,
    voting,
    workshops,
)
from services.access import Caller
from services.scoring import Axis
from tests.browser.actors import Lead, Participant, choose, insist
from tests.browser.conftest import Visitors
from tests.browser.test_minutes import answer

NAMES = ("Anne", "Bård", "Cecilie", "Dina", "Even", "Frida")
LISTS = ("4 7 18", "4 18 21", "7 18 21")
MERGED, QUESTION = "Samordning og overganger", "Slå sammen 4 og 7"
REASON, AGAINST = "De handler om det samme.", "Overganger er noe eget."
QUOTE = "«Ingen eier overgangen.»"
# In the order of the common list: 18, 21 and the merged point; products 20, 9 and 10.
VALUES = ((5, 4), (3, 3), (2, 5))


@dataclass(frozen=True)
class Panel:
    """Three groups of two: Anne and Dina, Bård and Even, Cecilie and Frida."""

    lead: Caller
    people: list[Caller]

    @property
    def groups(self) -> list[int]:
        return [group.id for group in reading.record(self.lead).groups]


def gather_panel() -> Panel:
    """A panel that has ticked; groups 2 and 3 have agreed, and group 1 has a leader who writes."""
    lead = workshops.create("Fagpanelet", "Statsforvalteren i Agder", "nb")
    panel.choose_scope(lead, Scope.NATIONAL)
    workshops.set_group_count(lead, 3)
    workshops.change_setting(lead, "choose", 3)
    code = reading.record(lead).code
    met = Panel(lead, [joining.join(code, name).caller for name in NAMES])
    leading.choose_leader(lead, met.groups[0], None, met.people[0].person_id)
    workshops.advance(lead, Step.BEFORE)
    for person, numbers in zip(met.people, LISTS * 2, strict=True):
        ticking.type_ticks(person, numbers)
        ticking.hand_in(person, handed_in=True)
    workshops.advance(lead, Step.SELECT_PERSON)
    points = {p.number: id_ for id_, p in reading.record(lead).points.items()}
    for place in (1, 2):
        writer, group = met.people[place], met.groups[place]
        grouping.take_pen(writer, group)
        listed = [points[int(number)] for number in LISTS[place].split()]
        grouping.add(writer, group, listed)
        grouping.agree(writer, group, Activity.SELECT, tuple(listed))
    return met


def test_the_panel_meets_for_two_days(visitors: Visitors, tmp_path: Path) -> None:
    met = gather_panel()
    heard: list[str] = []
    lead = Lead(visitors.open_as(met.lead, CONTROL_ROOM, height=1600, heard=heard))
    screen = visitors.open_as(met.lead, BIG_SCREEN, height=720, heard=heard)
    # Half a laptop's width, beside the video call. The others do elsewhere what these do here.
    anne, dina, frida = (
        Participant(visitors.open_as(met.people[place], PARTICIPANT, width=640, heard=heard))
        for place in (0, 3, 5)
    )
    _first_day(lead, screen, (anne, dina, frida), met, heard)
    for person in (dina, frida):
        person.page.context.close()
        visitors.pages.remove(person.page)
    _second_day(lead, anne, met)
    files = Lead(visitors.open_as(met.lead, FILES))
    compare(files.download("referat foreløpig", tmp_path))


def _first_day(
    lead: Lead,
    screen: Page,
    people: tuple[Participant, Participant, Participant],
    met: Panel,
    heard: list[str],
) -> None:
    secretary, dina, frida = people
    secretary.type_list("4, 7, 18")
    # Who agrees, agrees to the list as she sees it.
    expect(dina.page.get_by_text("3 av 3", exact=True).first).to_be_visible()
    dina.press("Vi er enige")
    expect(lead.page.get_by_text("Ingenting mangler")).to_be_visible()
    lead.go_on("Velg i plenum")
    for number in (1, 2, 3):
        lead.press(f"Vis Gruppe {number}")
        expect(lead.page.get_by_role("button", name=f"Gruppe {number} vises")).to_be_visible()
    expect(screen.get_by_role("heading", name="Gruppenes lister")).to_be_visible()
    for number in (18, 21):
        lead.take_in(number)
    lead.unfold("Stem ja eller nei til et forslag")
    asking = lead.page.locator(".st-key-asking-proposal")
    asking.get_by_label("Forslaget, for eksempel").fill(QUESTION)
    opened = lead.page.get_by_text("0 av 6 har svart.", exact=True)
    insist(asking.get_by_role("button", name="Åpne avstemningen").click, opened)
    pages = [screen, *(person.page for person in people)]
    _vote(lead, pages, met, "JNJNJN", "Svarene er delt.", heard)
    lead.press("Stem en gang til")
    shift = "Svarene var delt i forrige runde og er samlet nå."
    _vote(lead, pages, met, "JJJJJN", shift, heard)
    frida.press("Si fra at jeg er uenig med plenum")
    frida.page.get_by_label("Hva er du uenig i, og hvorfor?").fill(AGAINST)
    frida.page.get_by_text("Vis navnet mitt i resultatene").click()
    frida.press("Registrer at jeg er uenig")
    expect(frida.page.get_by_text("Det er registrert at du er uenig.")).to_be_visible()
    form = lead.page.locator(".st-key-agreeing")
    form.get_by_role("radiogroup", name="Forslaget").get_by_text("Ja", exact=True).click()
    form.get_by_label("Hvorfor?").fill(REASON)
    lead.press("Plenum er enig")
    expect(screen.get_by_text(shift)).to_have_count(0)
    lead.unfold("Slå sammen punkter")
    choose(lead.page, "Punktene dere slår sammen", "4 Samordnet", "7 Overgang")
    lead.page.get_by_label("Navn på det sammenslåtte punktet").fill(MERGED)
    lead.press("Slå sammen")
    expect(screen.get_by_text(f"4 + 7 {MERGED}").first).to_be_visible()
    lead.press("Pause eller slutt for i dag")
    lead.press("Avslutt for i dag")
    for page in (screen, frida.page):
        expect(page.get_by_text("Vi er ferdige for i dag. Alt er lagret.")).to_be_visible()


def _vote(
    lead: Lead, pages: list[Page], met: Panel, answers: str, told: str, heard: list[str]
) -> None:
    """Everybody answers, and nobody sees or is sent what until the lead shows it."""
    first, *own = zip(pages[1:], answers[0] + answers[3] + answers[5], strict=True)
    _answer(*first)
    ballot = reading.record(met.lead).ballots[-1].id
    for place in (1, 2, 4):
        voting.answer(met.people[place], ballot, Answer(approves=answers[place] == "J"))
    for page, said in own:
        _answer(page, said)
    for page in (*pages, lead.page):
        expect(page.get_by_text("6 av 6 har svart.", exact=True)).to_be_visible()
        expect(page.get_by_text(told)).to_have_count(0)
    lead.press("Lukk avstemningen")
    expect(pages[0].get_by_text("Avstemningen er lukket.")).to_be_visible()
    assert [frame for frame in heard if told in frame] == []
    lead.press("Vis resultatet")
    for page in pages:
        expect(page.get_by_text(told)).to_be_visible()
    assert [frame for frame in heard if told in frame] != []


def _answer(page: Page, said: str) -> None:
    paper = page.locator(".ballot")
    paper.get_by_role("radio", name={"J": "Ja", "N": "Nei"}[said]).check()
    expect(paper.get_by_role("status")).to_contain_text("Stemmen er lagret.")


def _second_day(lead: Lead, anne: Participant, met: Panel) -> None:
    lead.page.reload()
    lead.press("Fortsett med steget")
    lead.go_on("Sett verdier i gruppa")
    anne.give_all_values(VALUES)
    _work_on(met)
    lead.page.reload()
    expect(lead.page.get_by_label("Hendelsesforløp")).to_have_count(len(VALUES))
    lead.unfold("Evaluering")
    lead.press("Åpne evalueringen")
    anne.page.reload()
    anne.page.get_by_role("link", name="Svar på evalueringen").click()
    answer(anne.page, "helt enig", "Godt ledet.")
    for person, level in zip(met.people[1:], (4, 4, 4, 2), strict=False):
        evaluating.answer(person, evaluating.new_answer_key(), dict.fromkeys(STATEMENTS, level), "")
    lead.press("Lukk evalueringen")
    expect(lead.page.get_by_text("Godt ledet.")).to_be_visible()
    lead.go_on("Resultat")


def _work_on(met: Panel) -> None:
    """The values and causes that other journeys follow in the browser."""
    lead, listed = met.lead, reading.record(met.lead).plenum_list
    for group, writer in zip(met.groups[1:], met.people[1:3], strict=True):
        grouping.take_pen(writer, group)
        for point in listed:
            for axis in Axis:
                scoring.set_group_value(writer, group, point, axis, 3, seen=None)
    workshops.advance(lead, Step.SCORE_GROUP)
    for point, values in zip(listed, VALUES, strict=True):
        for axis, value in zip(Axis, values, strict=True):
            scoring.set_plenum_value(lead, point, axis, value, seen=None)
    workshops.advance(lead, Step.SCORE_PLENUM)
    workshops.advance(lead, Step.EXPLAIN_GROUP)
    for point in listed:
        explaining.save_plenum_text(lead, point, Explanation("Lite tid", "Saken blir liggende"))
    notes.save_note(lead, Step.EXPLAIN_PLENUM, QUOTE, 0)


def compare(file: Path) -> None:
    """The minutes say what was done on both days, and name nobody who did not want it."""
    document = docx.Document(str(file))
    lines = [paragraph.text for paragraph in document.paragraphs]
    cells = [[cell.text for cell in row.cells] for t in document.tables for row in t.rows]
    votes = lines[lines.index("Avstemninger") : lines.index("Beslutninger")]
    assert [line for line in votes[2:] if line] == [
        QUESTION, "Svarene var delt i forrige runde og er samlet nå.",
        "Plenum er enig om", "Ja", f"Begrunnelse: {REASON}", "Uenighet", f"Frida: {AGAINST}",
    ]  # fmt: skip
    for row in (
        ["1", "6", "6", "75 %", "delt"],
        ["2", "6", "6", "75 %", "samlet"],
        ["Ja", "3", "5"],
        ["Nei", "3", "1"],
        ["4 + 7", MERGED, "2 · 3 · 3", "5 · 3 · 3", "2", "5"],
        ["18", "Kartlegging - økonomi", "5 · 3 · 3", "4 · 3 · 3", "5", "4"],
        ["Velg i plenum", "6", "0", "6"],
        ["1. … de fikk god nok informasjon i forkant", "1", "3", "0", "1", "0"],
    ):
        assert row in cells
    # Ninety minutes in two parts (method section 4); how many were used, the clock alone knows.
    assert [row[:2] for row in cells if row[0] == "Velg i plenum" and len(row) == 3] == [
        ["Velg i plenum", "90"]
    ]
    assert lines.count("Saken blir liggende") == len(VALUES)
    assert {QUOTE, "5 av 6 har svart (83 %).", "Godt ledet."} <= set(lines)
    told = "\n".join([*lines, *(cell for row in cells for cell in row)])
    assert [name for name in NAMES if name in told] == ["Frida"]
