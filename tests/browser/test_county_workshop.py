"""The main job: one lead and six people in two groups, from the start page to the files."""

from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import expect

from domain.record import Explanation
from domain.steps import Activity
from domain.workshop import Role
from services import explaining, grouping, joining, plenum, reading, scoring, ticking
from services.access import Caller
from services.scoring import Axis
from tests.browser.actors import Lead, Participant
from tests.browser.conftest import Visitors

# Products, worked out by hand: 21: 25, 4: 20, 3: 20, 1: 16, 2: 15, 5: 12, 6: 12, 7: 9, 8: 8, 9: 5.
# Ranks: 1, 2, 2, 4, 5, 6, 6, 8, 9, 10. The top three are 21, 3 and 4.
VALUES = {
    1: (4, 4), 2: (3, 5), 3: (5, 4), 4: (4, 5), 5: (3, 4),
    6: (4, 3), 7: (3, 3), 8: (2, 4), 9: (1, 5), 21: (5, 5),
}  # fmt: skip
RANKING = [
    (21, "Kartlegging - barn", 5, 5),
    (3, "Samordnet tjenestetilbud - Nav og eksterne aktører", 5, 4),
    (4, "Samordnet tjenestetilbud - barn", 4, 5),
    (1, "Kasteball mellom Nav-kontor", 4, 4),
    (2, "Kasteball mellom Nav og andre tjenester i kommunen", 3, 5),
    (5, "Samordnet tjenestetilbud - internt i Nav", 3, 4),
    (6, "Utskriving og løslatelse", 4, 3),
    (7, "Overgang barnevern – Nav", 3, 3),
    (8, "Oppmerksomhets- og meldeplikt", 2, 4),
    (9, "Individuell plan", 1, 5),
]


def test_a_county_workshop_from_start_page_to_files(visitors: Visitors, tmp_path: Path) -> None:
    lead = Lead(visitors.open(height=1400))
    lead.make_workshop("Risikoworkshop 2026", "Statsforvalteren i Agder")
    lead.set_groups(2)
    people, others = _join_all(visitors, lead.code)
    lead.enter_room()
    behind = Caller(lead.page.url.partition("w=")[2], Role.LEAD)
    _choose_alone(lead, people, others)
    _choose_in_groups(lead, people)
    _choose_in_plenum(lead, people, behind)
    _give_values(lead, people, behind)
    _find_causes(lead, people, behind)
    _see_result_and_close(lead, people)

    file = lead.download("tilbakemelding.xlsx", tmp_path)
    assert file.name.startswith("Statsforvalteren i Agder 20")
    assert _table(file, 1, "Nummer i Htils liste") == RANKING
    assert _table(file, 2, "Nummer i Htils liste") == [
        (21, "Kartlegging - barn", _text(0)),
        (3, "Samordnet tjenestetilbud - Nav og eksterne aktører", _text(1)),
        (4, "Samordnet tjenestetilbud - barn", _text(2)),
    ]


def _join_all(visitors: Visitors, code: str) -> tuple[list[Participant], list[Caller]]:
    """Joining fills the groups in turn: Anne, Dina and Frida in group 1, the others in 2."""
    # Anne is on a phone the whole day, and writes for her group on it.
    anne, baard, cecilie = (Participant(visitors.open(width=width)) for width in (360, 900, 900))
    anne.join(code, "Anne")
    baard.join(code, "Bård")
    # Three do elsewhere what the others do here; each browser costs much and shows nothing new.
    others = [joining.join(code, name).caller for name in ("Dina", "Even", "Frida")]
    cecilie.join(code, "Cecilie")
    for person in (anne, baard, cecilie):
        person.sees_step("Før vi starter")
        expect(person.page.get_by_text("Inne nå: 6.")).to_be_visible()
    return [anne, baard, cecilie], others


def _choose_alone(lead: Lead, people: list[Participant], others: list[Caller]) -> None:
    lead.go_on("Velg selv")
    for caller in others:
        ticking.type_ticks(caller, " ".join(map(str, VALUES)))
        ticking.hand_in(caller, handed_in=True)
    for place, person in enumerate(people):
        person.sees_step("Velg selv")
        # Anne ticks box by box, on a phone; the others type the numbers.
        if place == 0:
            person.tick(VALUES)
        else:
            person.type_numbers(VALUES)
        person.counts("10 av 10 valgt")
        person.hand_in()


def _choose_in_groups(lead: Lead, people: list[Participant]) -> None:
    anne, baard, cecilie = people
    lead.go_on("Velg i gruppa")
    for writer in (anne, baard):
        writer.sees_step("Velg i gruppa")
        writer.press("Skriv for gruppa")
        writer.press("Legg til de 10 punktene alle krysset av for")
        expect(writer.page.get_by_role("button", name="Fjern 21")).to_be_visible()
    # Cecilie watches the same list grow, without a control to change it.
    expect(cecilie.page.get_by_text("10 av 10")).to_be_visible()
    expect(cecilie.page.get_by_role("button", name="Fjern 21")).to_have_count(0)
    cecilie.press("Vi er enige")
    anne.press("Vi er enige")
    expect(lead.page.get_by_text("Ingenting mangler")).to_be_visible()


def _choose_in_plenum(lead: Lead, people: list[Participant], behind: Caller) -> None:
    lead.go_on("Velg i plenum")
    watcher = people[2].page
    expect(watcher.get_by_text("Ingen gruppe har lagt fram listen sin ennå")).to_be_visible()
    *most, eight, nine, barn = VALUES
    plenum.add(behind, [_points(behind)[number] for number in most])
    lead.press("Vis Gruppe 1")
    expect(watcher.get_by_role("heading", name="Gruppenes lister")).to_be_visible()
    lead.press("Vis Gruppe 2")
    for number in (eight, nine, barn):
        lead.take_in(number)


def _points(behind: Caller) -> dict[int, int]:
    """The points' ids by list number."""
    return {p.number: id_ for id_, p in reading.record(behind).points.items() if p.number}


def _give_values(lead: Lead, people: list[Participant], behind: Caller) -> None:
    lead.go_on("Sett verdier i gruppa")
    points, second = _points(behind), reading.record(behind).groups[1].id
    for number, values in VALUES.items():
        for axis, value in zip(Axis, values, strict=True):
            scoring.set_group_value(behind, second, points[number], axis, value, seen=None)
    grouping.agree(behind, second, Activity.SCORE, ())
    people[0].sees_step("Sett verdier i gruppa")
    people[0].give_all_values(VALUES.values())
    people[0].press("Vi er enige")
    lead.go_on("Sett verdier i plenum")
    *most, last, barn = VALUES
    for number in most:
        for axis, value in zip(Axis, VALUES[number], strict=True):
            scoring.set_plenum_value(behind, points[number], axis, value, seen=None)
    for number in (last, barn):
        lead.give_values(str(number), *VALUES[number])
    expect(people[2].page.get_by_role("cell", name="25", exact=True)).to_be_visible()


def _find_causes(lead: Lead, people: list[Participant], behind: Caller) -> None:
    lead.go_on("Finn årsaker i gruppa")
    second = reading.record(behind).groups[1].id
    for number in (21, 3, 4):
        written = Explanation("Årsak fra gruppe 2", "Forløp fra gruppe 2")
        explaining.save_group_text(behind, second, _points(behind)[number], written)
    grouping.agree(behind, second, Activity.EXPLAIN, ())
    writer = people[0]
    writer.sees_step("Finn årsaker i gruppa")
    for place in range(3):
        group = f"{place} fra gruppe 1"
        writer.write(place, f"Årsak {group}", f"Forløp {group}")
    writer.press("Vi er enige")
    lead.go_on("Finn årsaker i plenum")
    for place in range(3):
        lead.page.get_by_role("button", name="Ta med teksten fra Gruppe 1").nth(place).click()
        expect(lead.page.get_by_label("Årsaker").nth(place)).to_have_value(
            f"Årsak {place} fra gruppe 1"
        )


def _see_result_and_close(lead: Lead, people: list[Participant]) -> None:
    lead.go_on("Resultat")
    people[0].sees_step("Resultat")
    top = people[0].page.get_by_role("heading", name="Tre punkter har høyest risiko")
    expect(top).to_be_visible()
    lead.page.get_by_role("link", name="Filer og avslutning").click()
    # Streamlit hides the box itself; its text is what people press.
    lead.page.get_by_text("Jeg har lest gjennom teksten").click()
    lead.press("Avslutt workshopen")
    expect(lead.page.get_by_text("Workshopen er avsluttet")).to_be_visible()
    expect(lead.page.get_by_role("button", name="foreløpig")).to_have_count(0)


def _text(place: int) -> str:
    return f"Årsaker:\nÅrsak {place} fra gruppe 1\nHendelsesforløp:\nForløp {place} fra gruppe 1"


def _table(file: Path, sheet: int, first_heading: str) -> list[tuple[object, ...]]:
    """The rows under the heading, to the first empty one."""
    rows = list(load_workbook(file).worksheets[sheet].iter_rows(values_only=True))
    start = next(i for i, row in enumerate(rows) if row[0] == first_heading)
    width = sum(cell is not None for cell in rows[start])
    found = []
    for row in rows[start + 1 :]:
        if row[0] is None:
            break
        found.append(row[:width])
    return found
