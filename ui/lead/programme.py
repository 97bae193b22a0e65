"""The programme: how the workshop is spread over days, and the minutes for each part (R-31)."""

from datetime import time

import streamlit as st

from content.day import item_name
from content.words import clock_time
from domain.programme import Item, Kind, Plan, Programme, planned_times
from domain.record import Record
from language import translate
from services import day, workshops
from services.access import Caller
from ui import problems
from ui.lines import draw_small

STARTS = [time(hour, minute) for hour in range(7, 17) for minute in (0, 15, 30, 45)]


def plan_names() -> dict[Plan, str]:
    return {
        Plan.ONE_DAY: translate("One day"),
        Plan.HALF_DAYS: translate("Two half days"),
        Plan.MEETINGS: translate("Several short meetings"),
        Plan.NATIONAL: translate("Two days (national panel)"),
    }


def draw_programme(caller: Caller, record: Record) -> None:
    chosen = record.settings
    plans = plan_names()
    key = f"set-plan-{chosen.scope}"
    st.radio(
        translate("How is the workshop spread?"),
        list(Plan),
        index=list(Plan).index(chosen.plan),
        format_func=lambda plan: plans[plan],
        horizontal=True,
        key=key,
        on_change=problems.attempt_value,
        args=(key, chosen.plan, day.choose_plan, caller),
    )
    starts = sorted({*STARTS, chosen.starts_at})
    st.selectbox(
        translate("Each day starts"),
        starts,
        index=starts.index(chosen.starts_at),
        format_func=clock_time,
        key="set-starts",
        on_change=problems.attempt_value,
        args=("set-starts", chosen.starts_at, workshops.change_setting, caller, "starts_at"),
    )
    st.caption(
        translate(
            "The minutes are a plan. They set the clock, and nothing moves by itself. 0 leaves a "
            "part out."
        )
    )
    with st.expander(translate("The programme, part by part"), key="programme"):
        _draw_items(caller, chosen.plan, chosen.programme, chosen.starts_at)


def _draw_items(caller: Caller, plan: Plan, programme: Programme, starts_at: time) -> None:
    times = planned_times(programme, starts_at)
    for place, (item, (number, starts)) in enumerate(zip(programme, times, strict=True)):
        if item.kind is Kind.END:
            draw_small(translate("Day {number} ends here.", number=number))
            continue
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _draw_minutes(caller, plan, place, item)
            draw_small(clock_time(starts) if starts else translate("left out"))


def _draw_minutes(caller: Caller, plan: Plan, place: int, item: Item) -> None:
    key = f"minutes-{plan}-{place}"
    st.number_input(
        translate("{name}, minutes", name=item_name(item)),
        min_value=0,
        max_value=480,
        step=5,
        value=item.minutes,
        key=key,
        on_change=problems.attempt_value,
        args=(key, item.minutes, day.change_minutes, caller, plan, place),
    )
