"""The join form."""

from dataclasses import replace
from typing import Any

from content.joining import joining
from domain.workshop import Form
from tests.domain.builders import EMPTY

SETTINGS = EMPTY.settings


def html(known: str = "", **changed: Any) -> str:
    form = joining(replace(SETTINGS, **changed), code="402117", known=known, way_on="/deltaker?w=1")
    assert form["address"] == "/bli-med/402117"
    return str(form["html"])


def test_somebody_new_is_asked_for_name_and_place() -> None:
    assert '<input type="radio" name="sted" value="room" checked> I rommet' in html()
    assert '<input type="radio" name="sted" value="digital"> På Teams' in html()
    assert html().endswith('<button type="submit">Bli med</button></form>')


def test_in_a_digital_workshop_teams_is_likely() -> None:
    assert 'value="digital" checked> På Teams' in html(form=Form.DIGITAL)


def test_that_ticks_are_deleted_is_said_when_they_are() -> None:
    promise = "Kryssene dine slettes når workshopen er avsluttet."
    assert [promise in html(delete_ticks=kept) for kept in (True, False)] == [True, False]


def test_who_has_joined_before_may_go_on() -> None:
    shown = html("Kari <b>")
    assert '<a href="/deltaker?w=1"><strong>Fortsett som Kari &lt;b&gt;</strong></a>' in shown
    assert "Ikke Kari &lt;b&gt;? Bli med som en annen" in shown
    assert "Fortsett som" not in html()


def test_somebody_new_is_told_whom_to_ask_when_nobody_is_taken() -> None:
    assert "Er du ny? Be prosesslederen om å åpne for deg" in html(takes_newcomers=False)
    asked = "Er du ny? Be Kari &lt;12 34&gt; om å åpne for deg, og last siden på nytt."
    assert asked in html(takes_newcomers=False, contact="Kari <12 34>")
    assert "<form>" not in html(takes_newcomers=False)
