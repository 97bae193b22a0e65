"""What a submission says of itself, and the fields for what it does not say."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from domain.dates import parse_day, write_day
from domain.numbers import parse_count
from domain.rounds import FACTS, Contents
from domain.workshop import LONGEST_NAME, RiskRule
from language import LANGUAGES, NAMES, say, translate
from ui import forms
from ui.lead.programme import plan_names
from ui.tables import draw_table

NUMBERS = ("people", "groups")


def _rule_names() -> dict[RiskRule, str]:
    return {RiskRule.PRODUCT: translate("Multiplied"), RiskRule.SUM: translate("Added")}


def draw_facts(contents: Contents, titles: Mapping[str, str]) -> None:
    """A table of what is said; what is not has a dash. `titles` are of the list's versions."""
    statement = contents.statement
    days = dict.fromkeys(day for day in (statement.starts_on, statement.ends_on) if day)
    said = {
        "starts_on": " – ".join(map(write_day, days)),
        "plan": plan_names()[contents.plan] if contents.plan else "",
        "people": statement.people,
        "groups": statement.groups,
        "list_version": titles.get(statement.list_version, statement.list_version),
        "rule": _rule_names()[statement.rule] if statement.rule else "",
        "language": NAMES.get(statement.language, statement.language),
        "contact": statement.contact,
    }
    rows = [[say(FACTS[name]), value or "–"] for name, value in said.items()]
    draw_table([translate("About the workshop"), translate("Answer")], rows)


def draw_fields(form: str, names: tuple[str, ...], titles: Mapping[str, str]) -> None:
    """A field for each fact that is missing."""
    for name in names:
        label, key = say(FACTS[name]), forms.field(form, name)
        choices = titles if name == "list_version" else _choices(name)
        if choices:
            st.radio(label, list(choices), index=None, format_func=choices.__getitem__, key=key)
        else:
            hint = translate("day.month.year") if name == "starts_on" else None
            st.text_input(label, max_chars=LONGEST_NAME, placeholder=hint, key=key)


def _choices(name: str) -> Mapping[str, str]:
    """The answers to choose between; none where the answer is written."""
    if name == "language":
        return {code: NAMES[code] for code in LANGUAGES}
    return {"plan": plan_names(), "rule": _rule_names()}.get(name, {})  # type: ignore[return-value]


def fill_in(contents: Contents, names: tuple[str, ...], values: tuple[object, ...]) -> Contents:
    """The contents with what was written; raises WorkshopError when it cannot be read."""
    given = {name: _read(name, value) for name, value in zip(names, values, strict=True)}
    plan = given.pop("plan", contents.plan)
    return replace(contents, plan=plan, statement=replace(contents.statement, **given))  # type: ignore[arg-type]


def _read(name: str, value: object) -> object:
    if name == "starts_on":
        return parse_day(str(value))
    return parse_count(str(value)) if name in NUMBERS else value or ""
