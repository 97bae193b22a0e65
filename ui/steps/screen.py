"""The participant's screen: one fragment that draws the step's screen and follows the step."""

from collections.abc import Callable

import streamlit as st

from domain.change import Topic
from domain.record import Record
from domain.steps import ORDER, WORKING, Step, following
from domain.workshop import Person
from language import translate
from services import joining, reading
from services.access import Caller
from ui import problems
from ui.components.heading import draw_heading
from ui.components.live import follow
from ui.fragments import fragment
from ui.lines import draw_small
from ui.steps import (
    after,
    before,
    explain_group,
    explain_plenum,
    score_group,
    score_plenum,
    select_group,
    select_person,
    select_plenum,
)
from ui.words import group_in, group_name, person_in, person_name, step_name, step_place

SCREENS: dict[Step, Callable[[Caller, Record, Person], None]] = {
    Step.BEFORE: before.draw,
    Step.SELECT_PERSON: select_person.draw,
    Step.SELECT_GROUP: select_group.draw,
    Step.SELECT_PLENUM: select_plenum.draw,
    Step.SCORE_GROUP: score_group.draw,
    Step.SCORE_PLENUM: score_plenum.draw,
    Step.EXPLAIN_GROUP: explain_group.draw,
    Step.EXPLAIN_PLENUM: explain_plenum.draw,
    Step.AFTER: after.draw,
}
PLACES = 3  # each is a message to everybody whenever a step opens


@fragment
def draw_step(caller: Caller) -> None:
    follow(caller, Topic.STEP, key="follow-step")
    record = reading.record(caller)
    person = person_in(record, caller.person_id)
    draw_heading(step_name(record.step), where=step_place(record.step), step=record.step)
    _draw_place(record, person)
    # Neighbouring steps have places of their own, always there: a part of the step before may
    # still be drawing itself, and must not find something else where it was.
    warning, *places = [st.container() for _ in range(1 + PLACES)]
    with warning:
        _draw_warning(caller, record)
    with places[ORDER.index(record.step) % PLACES]:
        if person.has_left:
            _draw_return(caller)
        else:
            SCREENS[record.step](caller, record, person)
    _draw_help(record)


def _draw_place(record: Record, person: Person) -> None:
    group = group_in(record, person.group_id)
    parts = [record.settings.name, person_name(person)]
    if group:
        parts.append(group_name(group))
    draw_small(" · ".join(parts))


def _draw_return(caller: Caller) -> None:
    st.info(translate("The process lead has noted that you have gone."))
    st.button(
        translate("I am back"),
        type="primary",
        on_click=problems.attempt,
        args=(joining.mark_left, caller, caller.person_id),
        kwargs={"left": False},
    )


def _draw_warning(caller: Caller, record: Record) -> None:
    workshop = reading.workshop_row(caller.workshop_id)
    if workshop.warned_at:
        st.warning(
            translate(
                "In one minute we go on to «{step}». What you have written is kept.",
                step=step_name(following(record.step)),
            )
        )


def _draw_help(record: Record) -> None:
    if record.step in WORKING:
        st.caption(translate("Next: {step}", step=step_name(following(record.step))))
    if record.settings.contact:
        draw_small(translate("Do you need help? {contact}", contact=record.settings.contact))
