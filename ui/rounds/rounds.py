"""All the rounds, and opening a new one."""

import streamlit as st

from domain.dates import parse_day, write_day
from domain.points import Text
from domain.rounds import RoundSettings
from domain.screens import HISTORY, ROUND, round_address
from domain.texts import clean_line
from domain.workshop import LONGEST_NAME, NewPoints
from language import current, translate
from services import rounds
from services.access import Caller
from services.start import known_offices
from ui import forms
from ui.fragments import fragment
from ui.lines import draw_line
from ui.links import draw_links

FORM = "open-round"
FIELDS = (
    "name",
    "deadline",
    "contact",
    "leads",
    "new_points",
    "offices",
    "others",
    "panel",
    "list_code",
)


@fragment
def draw_rounds(caller: Caller) -> None:
    for one in rounds.all_rounds(caller):
        draw_line(one.settings.name, write_day(one.settings.deadline))
        draw_links(
            (round_address(ROUND, one.id), translate("Open «{name}»", name=one.settings.name))
        )
    draw_links((f"/{HISTORY}", translate("A point through the rounds")))
    st.header(translate("Open a new round"))
    with st.form(FORM, border=False):
        draw_settings(FORM, RoundSettings(""))
        names = {office.id: office.name.pick(current()) for office in known_offices()}
        st.multiselect(
            translate("Offices that are invited"),
            list(names),
            list(names),
            format_func=names.__getitem__,
            key=forms.field(FORM, "offices"),
        )
        st.text_area(
            translate("Others who are invited, one on each line"), key=forms.field(FORM, "others")
        )
        st.checkbox(
            translate("The national panel is invited"), value=True, key=forms.field(FORM, "panel")
        )
        st.text_input(
            translate("The code of the list, when it is not the one that ships"),
            max_chars=40,
            key=forms.field(FORM, "list_code"),
        )
        forms.draw_button(translate("Open the round"), FORM, FIELDS, _open, caller)


def draw_settings(form: str, chosen: RoundSettings) -> None:
    """The fields for what Helsetilsynet decides about a round."""
    st.text_input(
        translate("Name of the round"), chosen.name, LONGEST_NAME, key=forms.field(form, "name")
    )
    st.text_input(
        translate("Deadline"),
        write_day(chosen.deadline),
        max_chars=20,
        placeholder=translate("day.month.year"),
        key=forms.field(form, "deadline"),
    )
    st.text_input(
        translate("Contact at Helsetilsynet"),
        chosen.contact,
        LONGEST_NAME,
        key=forms.field(form, "contact"),
    )
    st.text_area(
        translate("Process leads at the offices, to share with them all"),
        chosen.leads,
        key=forms.field(form, "leads"),
    )
    kinds = {
        NewPoints.OWN_TABLE: translate("In a table of their own"),
        NewPoints.EQUAL: translate("On equal terms with the list's points"),
    }
    st.radio(
        translate("Where are new points ranked?"),
        list(kinds),
        index=list(kinds).index(chosen.new_points),
        format_func=lambda kind: kinds[kind],
        key=forms.field(form, "new_points"),
    )


def as_settings(
    name: str, deadline: str, contact: str, leads: str, new_points: NewPoints
) -> RoundSettings:
    """Raises WorkshopError when the deadline is no day."""
    return RoundSettings(name, parse_day(deadline), contact, leads, new_points)


def _open(caller: Caller, *values: object) -> None:
    *given, offices, others, has_panel, list_code = values
    known = [office.name for office in known_offices() if office.id in offices]  # type: ignore[operator]
    lines = [clean_line(line, LONGEST_NAME) for line in str(others).splitlines()]
    written = [Text(line, line) for line in lines if line]
    settings = as_settings(*given)  # type: ignore[arg-type]
    invited = [*known, *written]
    rounds.open_round(
        caller, settings, invited, has_panel=bool(has_panel), list_code=str(list_code)
    )
