"""The list and the rules: how many to choose, how risk is computed, where new points stand."""

import streamlit as st

from domain.record import Record
from domain.workshop import Explains, NewPoints, RiskRule
from language import translate
from services.access import Caller
from ui.lead.list_choice import draw_list_choice, list_name
from ui.lead.saved import saved


def draw_rules(caller: Caller, record: Record) -> None:
    _draw_list(caller, record)
    _draw_risk_rule(caller, record)
    _draw_explains(caller, record)
    _draw_new_points(caller, record)


def _draw_list(caller: Caller, record: Record) -> None:
    chosen = record.settings
    listed = sum(point.number is not None for point in record.points.values())
    st.write(
        translate(
            "The list is «{title}», version {version}, with {count} points.",
            title=list_name(chosen.list_id),
            version=chosen.list_version,
            count=listed,
        )
    )
    draw_list_choice(caller, record)
    st.number_input(
        translate("How many points to choose"),
        min_value=1,
        max_value=listed,
        value=chosen.choose,
        **saved(caller, "choose", chosen.choose),
    )


def _draw_risk_rule(caller: Caller, record: Record) -> None:
    rules = {
        RiskRule.PRODUCT: translate("Multiply (the report's rule)"),
        RiskRule.SUM: translate("Add (as the guide to the offices said)"),
    }
    st.radio(
        translate("How is risk computed?"),
        list(RiskRule),
        index=list(RiskRule).index(record.settings.rule),
        format_func=lambda rule: rules[rule],
        **saved(caller, "rule", record.settings.rule),
    )
    st.caption(
        translate(
            "The 2022 report multiplies probability and consequence. The 2020 guide adds them. "
            "The choice decides which three points you find causes for, not the values you send in."
        )
    )


def _draw_new_points(caller: Caller, record: Record) -> None:
    chosen = record.settings
    tables = {
        NewPoints.OWN_TABLE: translate("In a table of their own (county workshop)"),
        NewPoints.EQUAL: translate("On equal terms with the list's (national panel)"),
    }
    st.radio(
        translate("Where do new points stand?"),
        list(NewPoints),
        index=list(NewPoints).index(chosen.new_points),
        format_func=lambda choice: tables[choice],
        **saved(caller, "new_points", chosen.new_points, chosen.scope),
    )
    st.checkbox(
        translate("Delete who ticked what when the workshop is closed (recommended)"),
        chosen.delete_ticks,
        **saved(caller, "delete_ticks", chosen.delete_ticks),
    )


def _draw_explains(caller: Caller, record: Record) -> None:
    chosen = record.settings
    choices = {
        Explains.TOP: translate("The top three (county workshop)"),
        Explains.EVERY: translate("Every point on the list (national panel)"),
    }
    st.radio(
        translate("Which points do you find causes for?"),
        list(Explains),
        index=list(Explains).index(chosen.explains),
        format_func=lambda choice: choices[choice],
        **saved(caller, "explains", chosen.explains, chosen.scope),
    )
