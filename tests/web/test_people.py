"""The list of people by http: looked through before it is saved, and only by the lead."""

import pytest
from starlette.testclient import TestClient

from domain.attendees import Attendee
from domain.workshop import Role
from services import access, admissions, attendees, reading
from services.access import Caller
from tests.people import Cast, gather
from tests.web.callers import SAME, show

LIST = b"navn;organisasjon;sted\n<b>Kari</b>;Nav Hamar;Hamar\n"
KARI = Attendee("<b>Kari</b>", "Nav Hamar", "Hamar")


def test_the_file_is_shown_then_saved(client: TestClient) -> None:
    cast = gather()
    path = f"/deltakerfil/{cast.lead.workshop_id}"
    answer = show(client, cast.lead).post(path, files={"fil": ("liste.csv", LIST)}, headers=SAME)
    assert answer.status_code == 200
    assert "&lt;b&gt;Kari&lt;/b&gt;" in answer.text
    assert "<b>Kari" not in answer.text
    assert attendees.listed(cast.lead) == []
    carried = {"liste": '[["<b>Kari</b>", "Nav Hamar", "Hamar"]]'}
    for _ in range(2):
        answer = client.post(f"{path}/lagre", data=carried, headers=SAME)
        assert answer.headers["location"] == f"/navneliste?w={cast.lead.workshop_id}"
    assert attendees.listed(cast.lead) == [KARI]
    again = client.post(path, files={"fil": ("liste.csv", LIST)}, headers=SAME)
    assert "Står alt på listen, og blir ikke lagt til på nytt: 1." in again.text


@pytest.mark.parametrize("carried", ["", "{", "7", "[7]", "[[]]", '[["", "a", "b"]]', "[" * 9999])
def test_what_the_browser_makes_up_is_refused(client: TestClient, carried: str) -> None:
    cast = gather()
    path = f"/deltakerfil/{cast.lead.workshop_id}/lagre"
    answer = show(client, cast.lead).post(path, data={"liste": carried}, headers=SAME)
    assert answer.status_code == 409
    assert "Ingenting er lagret." in answer.text
    assert attendees.listed(cast.lead) == []


def test_a_file_too_large_is_not_read(client: TestClient) -> None:
    cast = gather()
    path = f"/deltakerfil/{cast.lead.workshop_id}"
    large = {"fil": ("liste.csv", b"x" * 2_100_000)}
    answer = show(client, cast.lead).post(path, files=large, headers=SAME)
    assert answer.status_code == 409
    assert "Det du sendte, er for stort: høyst 2 MB." in answer.text


def test_only_the_lead_reads_files(client: TestClient) -> None:
    cast = gather()
    path = f"/deltakerfil/{cast.lead.workshop_id}"
    for caller in (cast.anne, cast.other_lead):
        show(client, caller)
    for answer in (
        client.get(path),
        client.post(path, files={"fil": ("liste.csv", LIST)}, headers=SAME),
        client.post(f"{path}/lagre", data={"liste": "[]"}, headers=SAME),
    ):
        assert answer.status_code == 401
    show(client, cast.lead)
    assert client.post(path, files={"fil": ("liste.csv", LIST)}).status_code == 403


def _link(cast: Cast, role: Role) -> tuple[Caller, str]:
    number = admissions.admit(cast.lead, role)
    folder = "leder" if role is Role.LEAD else "observer"
    guest = Caller(cast.lead.workshop_id, role, number=number)
    return guest, f"/{folder}/{cast.lead.workshop_id}/{admissions.keys(cast.lead, role)[number]}"


@pytest.mark.parametrize(
    ("role", "screen"), [(Role.LEAD, "kontrollrom"), (Role.OBSERVER, "observator")]
)
def test_an_own_link_opens_its_page_until_it_is_stopped(
    client: TestClient, role: Role, screen: str
) -> None:
    cast = gather()
    guest, link = _link(cast, role)
    answer = client.get(link)
    assert answer.headers["location"] == f"/{screen}?w={cast.lead.workshop_id}"
    token = client.cookies[access.cookie_name(cast.lead.workshop_id, role)]
    assert access.identify(token, cast.lead.workshop_id, role) == guest
    admissions.revoke(cast.lead, role, guest.number)
    assert client.get(link).status_code == 403
    page = client.get(answer.headers["location"], headers={"Accept": "text/html"})
    assert page.status_code == 401


def test_the_lead_who_tries_a_co_leads_link_stays_the_lead(client: TestClient) -> None:
    cast = gather()
    _, link = _link(cast, Role.LEAD)
    assert show(client, cast.lead).get(link).status_code == 303
    token = client.cookies[access.cookie_name(cast.lead.workshop_id, Role.LEAD)]
    assert access.identify(token, cast.lead.workshop_id, Role.LEAD) == cast.lead


def test_opening_a_personal_link_tells_that_one_is_in(client: TestClient) -> None:
    cast = gather()
    attendees.import_people(cast.lead, [KARI])
    (found,) = attendees.invited(cast.lead)
    link = f"/fortsett/{cast.lead.workshop_id}/{found.person.id}/{found.key}"
    assert client.get(link).status_code == 200
    assert len(reading.record(cast.lead).arrived_people) == 6
    for _ in range(2):
        assert client.post(link, headers=SAME).status_code == 303
    assert len(reading.record(cast.lead).arrived_people) == 7
