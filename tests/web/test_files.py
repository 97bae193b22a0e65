"""Files by http: written when they are asked for, and only for those they are for."""

from hashlib import sha256
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

import docx
import pytest
from httpx2 import Response
from openpyxl import load_workbook
from starlette.testclient import TestClient

from domain.attendees import Attendee
from domain.steps import Step
from domain.workshop import Role
from services import access, admissions, attendees, lists, workshops
from services.access import HELSETILSYNET, Caller
from tests.people import Cast, gather, play_to
from tests.rounds import open_round, send, written
from tests.web.callers import show
from web.files import TYPES

SECRET = "Ingen leser brevene"  # noqa: S105 – what an office has written
WORKSHOP_FILES = {
    "tilbakemelding.xlsx": "tilbakemelding.xlsx",
    "tilbakemelding.docx": "tilbakemelding.docx",
    "resultater.xlsx": "resultater.xlsx",
    "referat.docx": "referat.docx",
    "workshop.json": "workshop.json",
}
PAPER = {
    "skjema.xlsx": "Blankt skjema A, B og C.xlsx",
    "skjema.docx": "Blankt skjema A, B og C.docx",
    "risikoliste.xlsx": "Risikoliste til utskrift.xlsx",
    "risikoliste.docx": "Risikoliste til utskrift.docx",
}


def name_of(answer: Response) -> str:
    said: str = answer.headers["content-disposition"]
    return unquote(said.removeprefix("attachment; filename*=utf-8''"))


def closed() -> Cast:
    cast = play_to(Step.AFTER)
    workshops.close(cast.lead)
    return cast


def refuse(answer: Response, status: int, *secrets: str) -> None:
    """A sentence on a plain page, and nothing of the file."""
    assert answer.status_code == status
    assert "Risikoworkshop" in answer.text
    assert "content-disposition" not in answer.headers
    assert not any(secret in answer.text for secret in secrets)


def test_a_closed_workshops_files_are_those_of_its_receipt(client: TestClient) -> None:
    cast = closed()
    show(client, cast.lead)
    folder = f"/fil/workshop/{cast.lead.workshop_id}"
    with ZipFile(BytesIO(client.get(f"{folder}/arkiv.zip").content)) as archive:
        receipt = archive.read("kvittering.txt").decode()
        assert len(archive.namelist()) == len(WORKSHOP_FILES) + 1
    for kind, ending in WORKSHOP_FILES.items():
        answer = client.get(f"{folder}/{kind}")
        assert name_of(answer).startswith("Statsforvalteren i Vestland ")
        assert name_of(answer).endswith(ending)
        assert f"{sha256(answer.content).hexdigest()}  {name_of(answer)}" in receipt
    assert client.get(f"{folder}/evaluering.xlsx").status_code == 404


def test_a_file_comes_with_its_type_and_is_never_kept(client: TestClient) -> None:
    cast = gather()
    show(client, cast.lead)
    for kind, name in PAPER.items():
        answer = client.get(f"/fil/workshop/{cast.lead.workshop_id}/{kind}")
        assert answer.headers["content-type"] == TYPES[kind.partition(".")[2]]
        assert answer.headers["cache-control"] == "no-store"
        assert name_of(answer) == name


def test_names_are_in_the_workshops_language_and_say_preliminary(client: TestClient) -> None:
    cast = gather()
    workshops.change_settings(cast.lead, language="nn", office='Østfold "A"')
    answer = show(client, cast.lead).get(f"/fil/workshop/{cast.lead.workshop_id}/resultater.xlsx")
    assert name_of(answer).startswith("Østfold A ")
    assert name_of(answer).endswith("resultat førebels.xlsx")
    answer.headers["content-disposition"].encode("ascii")


@pytest.mark.parametrize("kind", ["tilbakemelding.docx", "workshop.json", "arkiv.zip"])
def test_only_the_lead_gets_a_workshops_files(client: TestClient, kind: str) -> None:
    cast = play_to(Step.AFTER)
    path = f"/fil/workshop/{cast.lead.workshop_id}/{kind}"
    refuse(client.get(path), 401, "plenum")
    observer = _admit(cast, Role.OBSERVER)
    for caller in (cast.anne, cast.other_lead, observer, HELSETILSYNET):
        show(client, caller)
    refuse(client.get(path), 401, "plenum")
    co_lead = _admit(cast, Role.LEAD)
    assert show(client, co_lead).get(path).status_code == 200
    admissions.revoke(cast.lead, Role.LEAD, co_lead.number)
    refuse(client.get(path), 401, "plenum")


def _admit(cast: Cast, role: Role) -> Caller:
    return Caller(cast.lead.workshop_id, role, number=admissions.admit(cast.lead, role))


def test_the_sheets_have_each_groups_links(client: TestClient) -> None:
    cast = gather()
    attendees.import_people(cast.lead, [Attendee("Kari"), Attendee("Lars")])
    show(client, cast.lead)
    kari, lars = attendees.invited(cast.lead)
    folder = f"/fil/lenker/{cast.lead.workshop_id}"
    own = client.get(f"{folder}/{kari.person.group_id}.docx")
    assert name_of(own) == "Personlige lenker, Gruppe 1.docx"
    assert _links(own) == [_link(kari.person.id, kari.key, cast)]
    everybody = client.get(f"{folder}/alle.docx")
    assert name_of(everybody) == "Personlige lenker, alle.docx"
    assert _links(everybody) == [_link(one.person.id, one.key, cast) for one in (kari, lars)]


def _link(person_id: int, key: str, cast: Cast) -> str:
    return f"http://testserver/fortsett/{cast.lead.workshop_id}/{person_id}/{key}"


def _links(answer: Response) -> list[str]:
    tables = docx.Document(BytesIO(answer.content)).tables
    return [row.cells[0].text.split("\n")[1] for table in tables for row in table.rows[1:]]


def test_only_the_lead_gets_the_personal_links(client: TestClient) -> None:
    cast = gather()
    attendees.import_people(cast.lead, [Attendee("Kari")])
    [kari] = attendees.invited(cast.lead)
    for caller in (cast.anne, cast.other_lead):
        show(client, caller)
    for kind in ("alle.docx", f"{kari.person.group_id}.docx"):
        path = f"/fil/lenker/{cast.lead.workshop_id}/{kind}"
        refuse(client.get(path), 401, kari.key, "Kari")


def test_a_version_of_a_list_is_for_its_owner(client: TestClient) -> None:
    owner = lists.create('Barnevern "2"/å', from_national=True)
    other = lists.create("En annen liste", from_national=True)
    [version] = lists.read_list(owner).published
    [others] = lists.read_list(other).published
    path = f"/fil/liste/{owner.workshop_id}/{version.id}.xlsx"
    show(client, gather().lead)
    refuse(show(client, other).get(path), 401, "Barnevern")
    answer = show(client, owner).get(path)
    assert name_of(answer) == f'Barnevern "2"/å {version.name}.xlsx'
    assert load_workbook(BytesIO(answer.content)).sheetnames == ["Punkt"]
    refuse(client.get(f"/fil/liste/{owner.workshop_id}/{others.id}.xlsx"), 404)


def test_a_lists_template_is_empty(client: TestClient) -> None:
    owner = lists.create("Barnevern", from_national=False)
    answer = show(client, owner).get(f"/fil/liste/{owner.workshop_id}/mal.xlsx")
    assert name_of(answer) == "Mal for punktliste.xlsx"
    assert load_workbook(BytesIO(answer.content))["Punkt"].max_row < 8


def _round() -> Caller:
    """Agder, which has sent something."""
    access.authority_path()
    agder, _ = open_round()
    send(agder, written(4, SECRET))
    return agder


@pytest.mark.parametrize(("path", "name"), [
    ("samlet/{}/rangering.xlsx", "samlet rangering.xlsx"),
    ("samlet/{}/rangering.docx", "samlet rangering.docx"),
    ("samlet/{}/rangering.csv", "samlet rangering.csv"),
    ("samlet/{}/svar.csv", "svar.csv"),
    ("rapport/{}/nb/rapport.docx", "rapport.docx"),
    ("rapport/{}/nn/rapport.xlsx", "rapport.xlsx"),
    ("rapport/{}/nn/rangering.csv", "samla rangering.csv"),
    ("rapport/{}/nb/svar.csv", "svar.csv"),
    ("rapport/{}/nn/tekster.csv", "tekstar.csv"),
])  # fmt: skip
def test_a_rounds_files_are_for_helsetilsynet(client: TestClient, path: str, name: str) -> None:
    agder = _round()
    address = f"/fil/{path.format(agder.workshop_id)}"
    for caller in (agder, gather().lead):
        show(client, caller)
    refuse(client.get(address), 401, SECRET, "Agder")
    answer = show(client, HELSETILSYNET).get(address)
    assert (answer.status_code, name_of(answer)) == (200, name)


def test_the_report_has_what_is_written_when_it_is_asked_for(client: TestClient) -> None:
    agder = _round()
    show(client, HELSETILSYNET)
    path = f"/fil/rapport/{agder.workshop_id}/nb/tekster.csv"
    assert SECRET in client.get(path).text
    send(agder, written(4, "Noe annet"), seen=1)
    assert SECRET not in client.get(path).text


@pytest.mark.parametrize("path", [
    "samlet/finnes-ikke/rangering.xlsx", "rapport/finnes-ikke/nb/rapport.docx",
    "rapport/{}/en/rapport.docx", "samlet/{}/rapport.docx", "rapport/{}/rapport.docx", "annet",
])  # fmt: skip
def test_what_is_not_offered_is_said_in_words(client: TestClient, path: str) -> None:
    agder = _round()
    answer = show(client, HELSETILSYNET).get(f"/fil/{path.format(agder.workshop_id)}")
    refuse(answer, 404)
