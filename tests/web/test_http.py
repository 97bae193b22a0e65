"""The routes beside Streamlit, asked as a browser asks."""

import re

import pytest
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from domain.change import Change, Topic
from domain.screens import return_address
from domain.steps import Step
from services import access, entrances, joining, reading, ticking, workshops
from storage import changes
from tests.people import Cast, gather, play_to
from tests.web.callers import SAME, listening, show
from web.middleware import HEADERS

PAGE = {"Accept": "text/html"}


def test_an_unknown_code_is_answered_in_words(client: TestClient) -> None:
    answer = client.get("/bli-med/000000", headers=PAGE)
    assert answer.status_code == 404
    assert "Ingen workshop har koden 000000" in answer.text


def test_a_code_without_digits_is_answered_by_its_words(client: TestClient) -> None:
    answer = client.get("/bli-med?kode=a<b>c", headers=PAGE)
    assert answer.status_code == 400
    assert "«a&lt;b&gt;c» er ikke en kode. En kode er seks sifre." in answer.text


def test_a_join_link_leads_to_the_form_in_the_workshops_language(client: TestClient) -> None:
    cast = gather()
    workshops.change_settings(cast.lead, language="nn")
    code = reading.record(cast.lead).code
    answer = client.get(f"/bli-med/{code}", headers=PAGE)
    form = f"/deltaker?w={cast.lead.workshop_id}&kode={code}"
    assert (answer.status_code, answer.headers["location"]) == (303, form)
    assert client.cookies["language"] == "nn"
    # Streamlit draws it; here nothing answers behind the gate.
    assert client.get(form, headers=PAGE).text == "Not Found"


def test_the_form_is_shut_without_the_workshops_own_code(client: TestClient) -> None:
    cast = gather()
    for code in ("000000", reading.record(cast.other_lead).code, ""):
        answer = client.get(f"/deltaker?w={cast.lead.workshop_id}&kode={code}", headers=PAGE)
        assert answer.status_code == 401


@pytest.mark.parametrize("path", ["/live/x", "/live/x/y/z", "/bli-med/a/b", "/leder/a"])
def test_no_own_path_reaches_the_shell(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Det er ingenting på denne adressen" in answer.text


@pytest.mark.parametrize("path", ["/kontrollrom", "/deltaker", "/filer", "/storskjerm", "/oppsett"])
def test_a_room_is_closed_without_a_cookie(client: TestClient, path: str) -> None:
    cast = gather()
    answer = client.get(f"{path}?w={cast.lead.workshop_id}", headers=PAGE)
    assert answer.status_code == 401
    assert "Risikoworkshop" in answer.text


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for path in ("/bli-med", "/live/x"):
        found = client.get(path).headers
        assert {name: found[name] for name in HEADERS} == HEADERS


def test_opening_the_join_page_makes_nobody(client: TestClient) -> None:
    cast = gather()
    client.get(f"/bli-med/{reading.record(cast.lead).code}", headers=PAGE)
    assert len(reading.record(cast.lead).people) == 6


def test_a_form_sent_twice_makes_one_person(client: TestClient) -> None:
    cast = gather()
    code = reading.record(cast.lead).code
    fields = {"navn": "Gro", "inngang": entrances.make()}
    for _ in range(2):
        assert client.post(f"/bli-med/{code}", data=fields, headers=SAME).status_code == 200
    assert len(reading.record(cast.lead).people) == 7


def test_a_form_that_cannot_be_read_is_told_so(client: TestClient) -> None:
    code = reading.record(gather().lead).code
    broken = SAME | {"Content-Type": "multipart/form-data"}
    answer = client.post(f"/bli-med/{code}", content=b"x", headers=broken)
    told = "Vi kunne ikke lese det som ble sendt. Last siden på nytt og prøv igjen."
    assert (answer.status_code, answer.json()) == (400, {"message": told})


def test_why_nobody_is_let_in_is_told_to_the_form(client: TestClient) -> None:
    cast = gather()
    workshops.change_settings(cast.lead, takes_newcomers=False)
    code = reading.record(cast.lead).code
    answer = client.post(f"/bli-med/{code}", data={"navn": "Gro"}, headers=SAME)
    told = {"message": "Prosesslederen tar ikke imot flere nå."}
    assert (answer.status_code, answer.json()) == (403, told)


def test_joining_makes_a_person_with_a_cookie(client: TestClient) -> None:
    cast = gather()
    code = reading.record(cast.lead).code
    answer = client.post(f"/bli-med/{code}", data={"navn": "Gro"}, headers=SAME)
    way_on = {"address": f"/deltaker?w={cast.lead.workshop_id}"}
    assert (answer.status_code, answer.json()) == (200, way_on)
    cookie = next(c for c in answer.headers.get_list("set-cookie") if "workshop-participant" in c)
    assert re.findall(r"; (HttpOnly|SameSite=lax)", cookie) == ["HttpOnly", "SameSite=lax"]
    assert [person.name for person in reading.record(cast.lead).people][-1] == "Gro"


def test_another_site_cannot_make_a_browser_join(client: TestClient) -> None:
    cast = gather()
    code = reading.record(cast.lead).code
    answer = client.post(f"/bli-med/{code}", headers={"Origin": "https://evil.example"})
    assert answer.status_code == 403
    assert len(reading.record(cast.lead).people) == 6


def test_the_lead_link_opens_with_its_key_only(client: TestClient) -> None:
    cast = gather()
    right = reading.lead_key(cast.lead)
    workshop = cast.lead.workshop_id
    assert client.get(f"/leder/{workshop}/{right}x").status_code == 403
    assert client.get(f"/leder/{workshop}/{right}").headers["location"] == (
        f"/kontrollrom?w={workshop}"
    )


@pytest.mark.parametrize(
    ("target", "lands_on"),
    [("/metoden", "/metoden"), ("//evil.example", "/"), ("https://evil.example", "/"),
     ("/\\evil.example", "/")],
)  # fmt: skip
def test_language_switch_stays_on_this_site(client: TestClient, target: str, lands_on: str) -> None:
    answer = client.get("/sprak/nn", params={"til": target})
    assert answer.headers["location"] == lands_on
    assert "language=nn" in answer.headers["set-cookie"]


def test_the_language_is_switched_on_the_page_one_is_on(client: TestClient) -> None:
    here = {"Referer": "http://testserver/deltaker?w=x&kode=402117"}
    answer = client.get("/sprak/nn", params={"til": "/deltaker?w=x"}, headers=here)
    assert answer.headers["location"] == "/deltaker?w=x&kode=402117"
    elsewhere = {"Referer": "https://evil.example/lure"}
    answer = client.get("/sprak/nn", params={"til": "/metoden"}, headers=elsewhere)
    assert answer.headers["location"] == "/metoden"


def test_the_page_says_which_language_it_is_in(client: TestClient) -> None:
    client.cookies.set("language", "nn")
    assert '<html lang="nn">' in client.get("/bli-med", headers=PAGE).text


def test_a_tick_is_saved_and_acknowledged(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    point = cast.points[7]
    path = f"/live/{cast.anne.workshop_id}/kryss/{point}"
    answers = [
        show(client, cast.anne).put(path, json={"chosen": True}, headers=SAME) for _ in range(2)
    ]
    versions = [answer.json().pop("version") for answer in answers]
    assert versions == [reading.record(cast.anne).version - 1, reading.record(cast.anne).version]
    assert [(a.status_code, a.json()["ticks"]) for a in answers] == [(200, [point])] * 2
    assert ticking.ticks(cast.anne) == {point}


def test_a_tick_needs_the_cookie_and_the_origin(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss/{cast.points[7]}"
    assert client.put(path, json={"chosen": True}, headers=SAME).status_code == 401
    show(client, cast.anne)
    assert client.put(path, json={"chosen": True}).status_code == 403
    other = {"Origin": "https://evil.example"}
    assert client.put(path, json={"chosen": True}, headers=other).status_code == 403
    assert ticking.ticks(cast.anne) == set()


def test_an_outsider_cannot_tick_here(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss/{cast.points[7]}"
    answer = show(client, cast.outsider).put(path, json={"chosen": True}, headers=SAME)
    assert answer.status_code == 401


def test_typed_numbers_are_refused_in_words(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss"
    answer = show(client, cast.anne).put(path, json={"numbers": "4, 99"}, headers=SAME)
    assert (answer.status_code, answer.json()) == (
        409, {"message": "Nummer 99 finnes ikke i listen. Sjekk nummeret."},
    )  # fmt: skip


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null", b'"x"', b"x" * 200_000])
def test_a_request_that_cannot_be_read_is_told_so(client: TestClient, body: bytes) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss"
    answer = show(client, cast.anne).put(path, content=body, headers=SAME)
    assert answer.status_code == 400


def test_a_group_cannot_write_for_another(client: TestClient) -> None:
    cast = play_to(Step.SCORE_GROUP)
    show(client, cast.dina)
    point = reading.record(cast.lead).plenum_list[0]
    path = f"/live/{cast.dina.workshop_id}/gruppe/{cast.group_1}/verdi/{point}/probability"
    answer = client.put(path, json={"value": 5, "seen": None}, headers=SAME)
    assert answer.status_code == 403
    assert reading.record(cast.lead).group_scores == {}


@pytest.mark.parametrize("value", [0, 6, 3.5, "4", None, True])
def test_only_whole_values_from_one_to_five(client: TestClient, value: object) -> None:
    cast = play_to(Step.SCORE_GROUP)
    show(client, cast.anne)
    point = reading.record(cast.lead).plenum_list[0]
    path = f"/live/{cast.anne.workshop_id}/gruppe/{cast.group_1}/verdi/{point}/probability"
    answer = client.put(path, json={"value": value, "seen": None}, headers=SAME)
    assert answer.status_code == 409
    assert reading.record(cast.lead).group_scores == {}


def test_the_socket_is_closed_without_a_cookie(client: TestClient) -> None:
    cast = gather()
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect(f"/live/{cast.lead.workshop_id}", headers=SAME),
    ):
        pass


def test_the_socket_is_closed_to_another_site(client: TestClient) -> None:
    cast = gather()
    show(client, cast.anne)
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect(
            f"/live/{cast.anne.workshop_id}", headers={"Origin": "https://evil.example"}
        ),
    ):
        pass


def test_a_push_tells_that_and_not_what(client: TestClient) -> None:
    cast = play_to(Step.SELECT_PERSON)
    show(client, cast.anne)
    path = f"/live/{cast.anne.workshop_id}?role=participant"
    with listening(client, path) as told:
        ticking.set_tick(cast.baard, cast.points[7], chosen=True)
        heard = next(told)
    assert heard == {
        "topic": "figures",
        "version": reading.record(cast.lead).version,
        "figures": {"done": 0, "of": 6},
    }


def test_an_older_change_that_comes_late_is_not_told(client: TestClient) -> None:
    """Another process's change may be overtaken by one of our own; its figures are then old."""
    cast = play_to(Step.SELECT_PERSON)
    show(client, cast.anne)
    path = f"/live/{cast.anne.workshop_id}?role=participant"
    with listening(client, path) as told:
        for version in (902, 901):
            figures = {"done": version - 900, "of": 6}
            changes.announce(Change(cast.anne.workshop_id, Topic.FIGURES, version, figures=figures))
        assert next(told)["figures"] == {"done": 2, "of": 6}


def test_a_group_hears_only_of_itself(client: TestClient) -> None:
    cast: Cast = play_to(Step.SELECT_GROUP)
    from services import grouping

    show(client, cast.anne)
    path = f"/live/{cast.anne.workshop_id}?role=participant"
    with listening(client, path) as told:
        grouping.take_pen(cast.dina, cast.group_2)
        grouping.take_pen(cast.baard, cast.group_1)
        heard = next(told)
    # The first message heard is the second change: the other group's was not told.
    assert (heard["topic"], heard["version"]) == ("group", reading.record(cast.lead).version)


@pytest.mark.parametrize("path", [
    "/media/abc.json", "/_stcore/upload_file/a/b", "/_stcore/metrics",
])  # fmt: skip
def test_nobody_reaches_files_and_uploads_of_streamlits(client: TestClient, path: str) -> None:
    """Streamlit itself would give and take them without asking who calls."""
    answer = show(client, gather().lead).get(path)
    assert answer.status_code == 404
    assert "Det er ingenting på denne adressen" in answer.text


@pytest.mark.parametrize("origin", ["https://evil.example", "http://[", "null"])
def test_other_sites_open_no_socket_of_ours(client: TestClient, origin: str) -> None:
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("/_stcore/stream", headers={"Origin": origin}),
    ):
        pass


@pytest.mark.parametrize("number", ["9" * 5000, "9" * 19, "-1"])
def test_numbers_too_long_are_no_address(client: TestClient, number: str) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss/{number}"
    answer = show(client, cast.anne).put(path, json={"chosen": True}, headers=SAME)
    assert answer.status_code == 404


@pytest.mark.parametrize("body", [b'{"numbers":"\\ud800"}', b"[" * 40_000])
def test_strange_bodies_are_answered_in_words(client: TestClient, body: bytes) -> None:
    cast = play_to(Step.SELECT_PERSON)
    path = f"/live/{cast.anne.workshop_id}/kryss"
    answer = show(client, cast.anne).put(path, content=body, headers=SAME)
    assert answer.status_code in {400, 409}
    assert answer.json()["message"] != ""


@pytest.mark.parametrize("version", [2**63, -1, "1", None])
def test_a_version_that_cannot_be_is_a_conflict(client: TestClient, version: object) -> None:
    cast = play_to(Step.EXPLAIN_GROUP)
    point = reading.record(cast.lead).plenum_list[0]
    path = f"/live/{cast.anne.workshop_id}/gruppe/{cast.group_1}/tekst/{point}"
    answer = show(client, cast.anne).put(
        path, json={"causes": "Lite tid", "version": version}, headers=SAME
    )
    assert answer.status_code == 409
    assert reading.record(cast.anne).group_explanations == {}


@pytest.mark.parametrize(("chosen", "spoken"), [("", "nn"), ("nb", "nb")])
def test_a_personal_link_speaks_the_workshops_language_until_one_is_chosen(
    client: TestClient, chosen: str, spoken: str
) -> None:
    lead = workshops.create("Risikoworkshop", "Statsforvaltaren i Vestland", "nn")
    gro = joining.join(reading.record(lead).code, "Gro").caller
    path = return_address(gro.workshop_id, gro.person_id, access.own_key(gro))
    client.cookies.clear()
    if chosen:
        client.cookies.set("language", chosen)
    page = client.get(path, headers={"Accept-Language": "nb"}).text
    assert f'<html lang="{spoken}">' in page
    assert {"nn": "Hald fram som Gro", "nb": "Fortsett som Gro"}[spoken] in page
