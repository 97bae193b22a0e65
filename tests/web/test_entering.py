"""Entering a paper workshop: who may, what is shown, what is saved."""

import re

from starlette.testclient import TestClient

from domain.feedback import compile_feedback
from domain.rounds import Contents, missing_facts
from domain.steps import Step
from exports.reading.forms import read_form
from exports.stamp import statement
from exports.templates_xlsx import write_templates_xlsx
from exports.workshop_json import write_json
from services import reading, workshops
from services.access import Caller
from tests.helpers import everything
from tests.people import play_to
from tests.web.callers import SAME, show
from web.uploads import LARGEST

ROW = {
    "ranking-1-number": "1",
    "ranking-1-name": "Kasteball mellom Nav-kontor",
    "ranking-1-probability": "5",
    "ranking-1-consequence": "4",
}


def enter(client: TestClient, caller: Caller) -> str:
    """Give the client the caller's cookie; the page's address."""
    show(client, caller)
    return f"/skjema/{caller.workshop_id}"


def fresh() -> Caller:
    return workshops.create("På papir", "Statsforvalteren i Agder", "nb")


def version(lead: Caller) -> dict[str, str]:
    return {"versjon": str(reading.record(lead).version)}


def fields(page: str) -> dict[str, str]:
    """The one-line fields with something in them."""
    return {n: v for n, v in re.findall(r'<input id="\S+" name="(\S+)" value="([^"]*)"', page) if v}


def test_nobody_but_the_workshops_lead_gets_in(client: TestClient) -> None:
    cast = play_to(Step.AFTER)
    address = f"/skjema/{cast.lead.workshop_id}"
    file = {"filer": ("a.xlsx", b"x")}
    enter(client, cast.lead)  # makes the signing secret
    before = everything()
    client.cookies.clear()
    for caller in (cast.anne, cast.other_lead):
        enter(client, caller)
        for answer in (
            client.get(address),
            client.post(address, data=ROW, headers=SAME),
            client.post(f"{address}/les", files=file, headers=SAME),
        ):
            assert answer.status_code == 401
            assert "Kasteball" not in answer.text
    enter(client, cast.lead)
    assert client.post(address, data=ROW).status_code == 403  # from no known site
    assert everything() == before


def test_a_file_is_shown_and_not_saved(client: TestClient) -> None:
    cast = play_to(Step.AFTER)
    content = write_templates_xlsx(reading.record(cast.lead), "nb")
    lead = fresh()
    address, before = enter(client, lead), everything()
    file = {"filer": ("tilbakemelding.xlsx", content)}
    answer = client.post(f"{address}/les", files=file, headers=SAME)
    assert "Alt ble lest slik det står." in answer.text
    assert "Må rettes" not in answer.text
    shown = fields(answer.text)
    assert [shown[f"ranking-1-{name}"] for name in ("number", "probability", "consequence")] == [
        "1", "5", "5",
    ]  # fmt: skip
    assert everything() == before


def test_half_a_surrogate_pair_in_our_json_harms_nothing(client: TestClient) -> None:
    cast = play_to(Step.AFTER)
    content = write_json(reading.record(cast.lead)).replace(b"Brev", b"\\ud800rev")
    files = {"filer": ("workshop.json", content)}
    answer = client.post(f"{enter(client, fresh())}/les", files=files, headers=SAME)
    assert answer.status_code == 200
    assert ">\n?rev blir ikke åpnet</textarea>" in answer.text


def test_what_is_wrong_stands_beside_its_field_and_stops_the_saving(client: TestClient) -> None:
    lead = fresh()
    address, before = enter(client, lead), everything()
    sent = {**ROW, "ranking-1-probability": "<b>fem</b>", **version(lead)}
    answer = client.post(address, data=sent, headers=SAME)
    assert answer.status_code == 422
    assert "«&lt;b&gt;fem&lt;/b&gt;» er ikke et helt tall fra 1 til 5." in answer.text
    assert "Steder du må rette før du kan lagre: 1." in answer.text
    assert fields(answer.text)["ranking-1-name"] == ROW["ranking-1-name"]
    assert everything() == before


def test_a_right_form_is_saved_and_closed_when_asked(client: TestClient) -> None:
    lead = fresh()
    address = enter(client, lead)
    sent = {**ROW, "avslutt": "1", **version(lead)}
    answer = client.post(address, data=sent, headers=SAME)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/filer?w={lead.workshop_id}")
    record = reading.record(lead)
    [row] = compile_feedback(record, "nb").ranking
    assert (row.number, row.probability, row.consequence) == (1, 5, 4)
    assert (record.step, record.is_preliminary) == (Step.AFTER, False)
    assert "Workshopen er avsluttet" in client.get(address).text


def test_how_many_took_part_is_read_typed_and_told(client: TestClient) -> None:
    """Six in two groups by the file; the lead knows that they were seven in three."""
    cast = play_to(Step.AFTER)
    lead = fresh()
    address, content = enter(client, lead), write_templates_xlsx(reading.record(cast.lead), "nb")
    assert fields(client.get(address).text) == {"grupper": "1"}
    file = {"filer": ("tilbakemelding.xlsx", content)}
    shown = fields(client.post(f"{address}/les", files=file, headers=SAME).text)
    assert (shown["personer"], shown["grupper"]) == ("6", "2")
    sent = {**ROW, "personer": "sju", "grupper": "3", **version(lead)}
    before = everything()
    answer = client.post(address, data=sent, headers=SAME)
    assert (answer.status_code, everything()) == (409, before)
    assert "«sju» er ikke et helt tall." in answer.text
    assert fields(answer.text)["personer"] == "sju"
    sent = {**sent, "personer": "7"}
    assert client.post(address, data=sent, headers=SAME).status_code == 303
    record = reading.record(lead)
    said = statement(record)
    read = read_form("workshop.json", write_json(record), list(record.points.values()), "nb")
    assert (said.people, said.groups) == (read.statement.people, read.statement.groups) == (7, 3)
    assert fields(client.get(address).text)["personer"] == "7"


def test_a_paper_workshop_without_the_number_is_asked_for_it_before_it_is_sent(
    client: TestClient,
) -> None:
    lead = fresh()
    client.post(enter(client, lead), data={**ROW, **version(lead)}, headers=SAME)
    record = reading.record(lead)
    read = read_form("workshop.json", write_json(record), list(record.points.values()), "nb")
    assert "people" in missing_facts(Contents(read.feedback, read.statement))


def test_where_people_have_joined_they_are_counted(client: TestClient) -> None:
    cast = play_to(Step.AFTER)
    address = enter(client, cast.lead)
    assert "Antall deltakere" not in client.get(address).text
    sent = {**ROW, "personer": "40", "grupper": "9", **version(cast.lead)}
    assert client.post(address, data=sent, headers=SAME).status_code == 303
    record = reading.record(cast.lead)
    assert (record.people_count, len(record.groups)) == (6, 2)


def test_a_change_meanwhile_is_told_and_nothing_typed_is_lost(client: TestClient) -> None:
    lead = fresh()
    address, seen = enter(client, lead), version(lead)
    workshops.set_group_count(lead, 3)
    answer = client.post(address, data={**ROW, **seen}, headers=SAME)
    assert answer.status_code == 409
    assert "Workshopen er endret i mellomtiden." in answer.text
    assert fields(answer.text)["ranking-1-number"] == "1"


def test_more_rows_keep_what_is_typed(client: TestClient) -> None:
    lead = fresh()
    address, before = enter(client, lead), everything()
    answer = client.post(address, data={**ROW, "flere": "1"}, headers=SAME)
    assert 'id="ranking-15-number"' in answer.text
    assert fields(answer.text)["ranking-1-consequence"] == "4"
    assert everything() == before


def test_too_much_is_refused_in_words(client: TestClient) -> None:
    address = enter(client, fresh()) + "/les"
    file = {"filer": ("stor.xlsx", b"0" * (LARGEST + 1))}
    assert (
        "Det du sendte, er for stort: høyst 30 MB."
        in client.post(address, files=file, headers=SAME).text
    )
    many = [("filer", (f"{number}.xlsx", b"x")) for number in range(11)]
    assert "høyst 10 filer om gangen" in client.post(address, files=many, headers=SAME).text


def test_a_paper_workshop_is_made_from_the_start_page(client: TestClient) -> None:
    assert "Registrer en workshop som er holdt på papir" in client.get("/papir").text
    answer = client.post("/papir", data={"navn": "På papir"}, headers=SAME)
    target = answer.headers["location"]
    assert target.startswith("/skjema/")
    assert client.get(target).status_code == 200
