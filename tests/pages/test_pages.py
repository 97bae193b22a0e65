"""The pages as Streamlit runs them, without a browser."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import settings
from domain.steps import Step
from services import access, reading, workshops
from services.access import Caller
from tests.people import gather, play_to

SECONDS = 30


@pytest.fixture(autouse=True)
def _own_database(sqlite_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_address)


def open_page(file: str, caller: Caller | None = None, language: str = "nb") -> AppTest:
    """Run a page as the caller, or as a stranger who only knows the address."""
    page = AppTest.from_file(str(Path(settings.ROOT) / file), default_timeout=SECONDS)
    page.session_state["language"] = language
    if caller:
        page.query_params["w"] = caller.workshop_id
        name = access.cookie_name(caller.workshop_id, caller.role)
        page.session_state[name] = access.make_token(caller)
    page.run()
    assert list(page.exception) == []
    return page


def texts(page: AppTest) -> str:
    parts = [*page.markdown, *page.title, *page.header, *page.caption, *page.text]
    html = [part.proto.body for part in page.get("html")]
    return "\n".join([*(str(part.value) for part in parts), *html])


def components(page: AppTest) -> list[Any]:
    return list(page.get("bidi_component"))


@pytest.mark.parametrize(("language", "title"), [
    ("nb", "Fra femti risikopunkter til tre dere er enige om"),
    ("nn", "Frå femti risikopunkt til tre de er einige om"),
])  # fmt: skip
def test_the_start_page_greets_in_the_language(language: str, title: str) -> None:
    page = open_page("ui/frame.py", language=language)
    assert [one.value for one in page.title] == [title]


@pytest.mark.parametrize("file", ["method", "privacy", "accessibility"])
def test_open_pages_need_nobody(file: str) -> None:
    assert len(open_page(f"pages/{file}.py").title) == 1


@pytest.mark.parametrize("file", ["participant", "setup", "control_room", "big_screen", "files"])
def test_a_stranger_sees_an_empty_room(file: str) -> None:
    page = open_page(f"pages/{file}.py")
    assert texts(page) == ""


def test_the_control_room_says_what_is_missing() -> None:
    cast = play_to(Step.SELECT_GROUP)
    page = open_page("pages/control_room.py", cast.lead)
    assert "- Gruppe 1 mangler 10 av 10 punkter." in texts(page)


def test_going_on_moves_everyone_one_step() -> None:
    cast = gather()
    page = open_page("pages/control_room.py", cast.lead)
    page.button(key=f"forward-{Step.BEFORE}").click().run()
    assert reading.record(cast.lead).step is Step.SELECT_PERSON


def test_setup_saves_each_answer_as_it_is_given() -> None:
    cast = gather()
    page = open_page("pages/setup.py", cast.lead)
    page.radio(key="set-rule").set_value("sum").run()
    page.text_input(key="set-contact").set_value("Kari, 12 34 56 78").run()
    chosen = reading.record(cast.lead).settings
    assert (chosen.rule, chosen.contact) == ("sum", "Kari, 12 34 56 78")


def test_setup_refuses_in_words_and_keeps_the_old() -> None:
    cast = gather()
    page = open_page("pages/setup.py", cast.lead)
    page.text_input(key="set-name").set_value("  ").run()
    assert [error.value for error in page.error] == ["Gi workshopen et navn."]
    assert reading.record(cast.lead).settings.name == "Risikoworkshop"


def test_closing_without_values_is_warned_of() -> None:
    cast = play_to(Step.SCORE_PLENUM)
    page = open_page("pages/files.py", cast.lead)
    assert [warning.value for warning in page.warning] == [
        "Tabell A er tom: Ingen punkter fra listen har begge verdiene ennå.",
        "Tabell B er tom: Det er ingen punkter å finne årsaker til.",
    ]


def test_a_full_feedback_is_not_warned_of() -> None:
    page = open_page("pages/files.py", play_to(Step.AFTER).lead)
    assert list(page.warning) == []


def test_the_warning_is_told_to_the_lead_and_the_room() -> None:
    cast = play_to(Step.SELECT_PERSON)
    room = open_page("pages/control_room.py", cast.lead)
    room.button(key="warn").click().run()
    assert room.button(key="warn").disabled
    told = "Om ett minutt går vi videre til «Velg i gruppa». Det du har skrevet, blir lagret."
    assert told in texts(open_page("pages/big_screen.py", cast.lead))
    room.button(key="take-warning-back").click().run()
    assert told not in texts(open_page("pages/big_screen.py", cast.lead))


def test_agreeing_on_an_empty_list_asks_first() -> None:
    cast = play_to(Step.SELECT_GROUP)
    page = open_page("pages/participant.py", cast.anne)
    page.button(key="agree-select").click().run()
    assert page.button(key="agree-on-nothing").label == "Vi er enige om en tom liste"
    asked = "Listen er tom. Er dere enige om at ingen punkter går videre?"
    assert [warning.value for warning in page.warning] == [asked]


def test_the_files_page_has_the_archives_title_and_asks_before_deleting() -> None:
    cast = play_to(Step.AFTER)
    workshops.change_setting(cast.lead, "starts_on", date(2027, 3, 1))
    workshops.close(cast.lead)
    page = open_page("pages/files.py", cast.lead)
    title = "Tilbakemelding – nasjonal risikovurdering – Statsforvalteren i Vestland – 1.3.2027"
    assert [code.value for code in page.code] == [title]
    assert "Er filene arkivert?" in texts(page)
    assert page.button(key="delete").disabled
    page.checkbox(key="is-archived").check().run()
    assert not page.button(key="delete").disabled


@pytest.mark.parametrize("step", list(Step))
def test_every_step_draws_for_everyone(step: Step) -> None:
    cast = play_to(step)
    for file, caller in (
        ("participant", cast.anne), ("control_room", cast.lead), ("big_screen", cast.lead),
        ("files", cast.lead),
    ):  # fmt: skip
        page = open_page(f"pages/{file}.py", caller)
        has_stage = "workshop_stage" in [part.proto.component_name for part in components(page)]
        assert has_stage == (file == "participant")
        assert texts(page) != ""
