"""The workshop itself: name, office, language, dates, and how people meet."""

import streamlit as st

from domain.dates import parse_day, write_day
from domain.names import FORMS
from domain.record import Record
from domain.workshop import LONGEST_NAME, Form, Scope, Settings
from language import LANGUAGES, NAMES, current, say, translate
from services import panel, workshops
from services.access import Caller
from services.start import known_offices
from ui import problems
from ui.lead.saved import saved

OTHER = ""


def draw_workshop(caller: Caller, record: Record) -> None:
    chosen = record.settings
    _draw_scope(caller, chosen.scope)
    st.text_input(
        translate("Name of the workshop"),
        chosen.name,
        LONGEST_NAME,
        **saved(caller, "name", chosen.name),
    )
    _draw_office(caller, chosen.office)
    st.selectbox(
        translate("The language of the workshop and its files"),
        LANGUAGES,
        index=LANGUAGES.index(chosen.language),
        format_func=NAMES.__getitem__,
        **saved(caller, "language", chosen.language),
    )
    _draw_days(caller, record)
    _draw_form(caller, chosen)
    st.text_input(
        translate("Whom participants ask for help, for example a telephone number"),
        chosen.contact,
        LONGEST_NAME,
        **saved(caller, "contact", chosen.contact),
    )


def _draw_office(caller: Caller, office: str) -> None:
    """One of the ten, or another written below."""
    names = {o.id: o.name.pick(current()) for o in known_offices()}
    ids = [*names, OTHER]
    # The workshop may have been made in the other language.
    held = next((o.id for o in known_offices() if office in (o.name.nb, o.name.nn)), OTHER)
    chosen = st.selectbox(
        translate("Office"),
        ids,
        index=ids.index(held),
        format_func=lambda id_: names.get(id_) or translate("Another, written below"),
        key="set-known-office",
        on_change=problems.attempt_value,
        args=("set-known-office", held, _keep_office, caller, names),
    )
    if chosen == OTHER:
        shown = "" if held else office
        st.text_input(
            translate("Another office or body"),
            shown,
            LONGEST_NAME,
            **saved(caller, "office", shown),
        )


def _keep_office(caller: Caller, names: dict[str, str], chosen: str) -> None:
    if chosen != OTHER:
        workshops.change_setting(caller, "office", names[chosen])


def _draw_days(caller: Caller, record: Record) -> None:
    days = {
        "starts_on": translate("First day"),
        "ends_on": translate("Last day"),
        "deadline": translate("Deadline for sending in"),
    }
    for column, (field, name) in zip(st.columns(3), days.items(), strict=True):
        key, shown = f"set-{field}", write_day(getattr(record.settings, field))
        column.text_input(
            name,
            shown,
            max_chars=20,
            placeholder=translate("day.month.year"),
            key=key,
            on_change=problems.attempt_value,
            args=(key, shown, _keep_day, caller, field),
        )


def _keep_day(caller: Caller, field: str, text: str) -> None:
    workshops.change_setting(caller, field, parse_day(text))


def _draw_scope(caller: Caller, chosen: Scope) -> None:
    scopes = {
        Scope.COUNTY: translate("An office's workshop"),
        Scope.NATIONAL: translate("The national panel"),
    }
    key = f"set-scope-{chosen}"
    st.radio(
        translate("Whose workshop is it?"),
        list(Scope),
        index=list(Scope).index(chosen),
        format_func=lambda scope: scopes[scope],
        horizontal=True,
        key=key,
        on_change=problems.attempt_value,
        args=(key, chosen, panel.choose_scope, caller),
    )
    st.caption(
        translate(
            "The national panel gets a programme of two days, five groups on video, and new "
            "points on equal terms. You can change all of it."
        )
    )


def _draw_form(caller: Caller, chosen: Settings) -> None:
    st.radio(
        translate("How do you meet?"),
        list(Form),
        index=list(Form).index(chosen.form),
        format_func=lambda form: say(FORMS[form]),
        horizontal=True,
        **saved(caller, "form", chosen.form, chosen.scope),
    )
