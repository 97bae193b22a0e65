"""The set-up's parts: the workshop, the list and the rules, the groups, the invitation."""

from typing import Any

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.screens import CONTROL_ROOM, FILES, address
from domain.workshop import LONGEST_NAME, Form, NewPoints, RiskRule
from language import LANGUAGES, NAMES, current, translate
from services import reading, workshops
from services.access import Caller
from services.start import known_offices
from ui import problems
from ui.components.live import follow
from ui.fragments import fragment
from ui.lead import invitation, people
from ui.links import draw_links


@fragment
def draw_setup(caller: Caller) -> None:
    record = reading.record(caller)
    if record.closed_at:
        st.info(translate("The workshop is closed. Nothing can be changed."))
    st.header(translate("1. The workshop"))
    _draw_workshop(caller, record)
    st.header(translate("2. The list and the rules"))
    _draw_rules(caller, record)
    st.header(translate("3. The groups"))
    _draw_groups(caller)
    st.header(translate("4. Invite"))
    invitation.draw_invitation(record)
    st.subheader(translate("The way back to the control room"))
    invitation.draw_way_back(caller)
    draw_links(
        (address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")),
        (address(FILES, caller.workshop_id), translate("Files and paper lists")),
    )


def _saved(caller: Caller, field: str) -> dict[str, Any]:
    """What makes a widget save its value as the field when it is changed."""
    key = f"set-{field}"
    return {
        "key": key,
        "on_change": problems.attempt_value,
        "args": (key, workshops.change_setting, caller, field),
    }


def _draw_workshop(caller: Caller, record: Record) -> None:
    chosen = record.settings
    st.text_input(
        translate("Name of the workshop"), chosen.name, LONGEST_NAME, **_saved(caller, "name")
    )
    offices = [office.name.pick(current()) for office in known_offices()]
    options = offices if chosen.office in offices else [chosen.office, *offices]
    st.selectbox(
        translate("Office (choose, or write another)"),
        options,
        index=options.index(chosen.office),
        accept_new_options=True,
        **_saved(caller, "office"),
    )
    st.selectbox(
        translate("The language of the workshop and its files"),
        LANGUAGES,
        index=LANGUAGES.index(chosen.language),
        format_func=NAMES.__getitem__,
        **_saved(caller, "language"),
    )
    dates = {
        "starts_on": translate("First day"),
        "ends_on": translate("Last day"),
        "deadline": translate("Deadline for sending in"),
    }
    for column, (field, name) in zip(st.columns(3), dates.items(), strict=True):
        column.date_input(
            name, getattr(chosen, field), format="DD.MM.YYYY", **_saved(caller, field)
        )
    forms = {
        Form.PHYSICAL: translate("In the room"),
        Form.DIGITAL: translate("On video"),
        Form.BOTH: translate("Both"),
    }
    st.radio(
        translate("How do you meet?"),
        list(Form),
        index=list(Form).index(chosen.form),
        format_func=lambda form: forms[form],
        horizontal=True,
        **_saved(caller, "form"),
    )
    st.text_input(
        translate("Whom participants ask for help, for example a telephone number"),
        chosen.contact,
        LONGEST_NAME,
        **_saved(caller, "contact"),
    )


def _draw_rules(caller: Caller, record: Record) -> None:
    chosen = record.settings
    listed = sum(point.number is not None for point in record.points.values())
    st.write(
        translate(
            "The list is «Risk points, social services in Nav», version {version}, with {count} "
            "points.",
            version=chosen.list_version,
            count=listed,
        )
    )
    st.number_input(
        translate("How many points to choose"),
        min_value=1,
        max_value=listed,
        value=chosen.choose,
        **_saved(caller, "choose"),
    )
    rules = {
        RiskRule.PRODUCT: translate("Multiply (the report's rule)"),
        RiskRule.SUM: translate("Add (as the guide to the offices said)"),
    }
    st.radio(
        translate("How is risk computed?"),
        list(RiskRule),
        index=list(RiskRule).index(chosen.rule),
        format_func=lambda rule: rules[rule],
        **_saved(caller, "rule"),
    )
    st.caption(
        translate(
            "The 2022 report multiplies probability and consequence. The 2020 guide adds them. "
            "The choice decides which three points you find causes for, not the values you send in."
        )
    )
    tables = {
        NewPoints.OWN_TABLE: translate("In a table of their own (county workshop)"),
        NewPoints.EQUAL: translate("On equal terms with the list's (national panel)"),
    }
    st.radio(
        translate("Where do new points stand?"),
        list(NewPoints),
        index=list(NewPoints).index(chosen.new_points),
        format_func=lambda choice: tables[choice],
        **_saved(caller, "new_points"),
    )
    st.checkbox(
        translate("Delete who ticked what when the workshop is closed (recommended)"),
        chosen.delete_ticks,
        **_saved(caller, "delete_ticks"),
    )


@fragment
def _draw_groups(caller: Caller) -> None:
    follow(caller, Topic.PEOPLE, key="follow-groups")
    record = reading.record(caller)
    people.draw_group_count(caller, record)
    st.caption(
        translate(
            "Three to five people in each group. If you are few, one group is fine. The same "
            "groups are kept through the whole workshop."
        )
    )
    st.write(translate("In so far: {count}.", count=len(record.present_people)))
