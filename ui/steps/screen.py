"""The participant's screen: one fragment that draws the step's screen and follows the step."""

from collections.abc import Callable
from html import escape

import streamlit as st

from domain.change import Topic
from domain.evaluation import Stage
from domain.programme import Kind
from domain.record import Record
from domain.steps import ORDER, WORKING, Step, following
from domain.workshop import Group, Person, Role
from language import translate
from services import joining, reading
from services.access import Caller
from ui import problems, session
from ui.components.heading import draw_heading
from ui.fragments import fragment
from ui.links import draw_links, draw_outer_link
from ui.rehearsing import draw_mark
from ui.steps import (
    after,
    before,
    day,
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
PLACES = 2  # each is a message to everybody whenever a step opens


@fragment
def draw_step() -> None:
    # Asked anew each time: two entries may have become one, or the link been renewed.
    caller = session.caller(Role.PARTICIPANT)
    if caller is None:
        st.info(
            translate(
                "This browser is no longer in the workshop: you may have been given a new link. "
                "Open it, or join with the code."
            )
        )
        return
    record = reading.record(caller)
    person = person_in(record, caller.person_id)
    introduces = record.clock.interlude is Kind.INTRODUCTION
    group = group_in(record, person.group_id)
    draw_heading(
        caller,
        Topic.STEP,
        title=translate("Introduction") if introduces else step_name(record.step),
        where=step_place(record.step),
        clock=record.clock,
        step=f"{record.step} {introduces}",
        who=_who(record, person, group),
    )
    with st.container():
        _draw_state(record, group)
    # Neighbouring steps have places of their own, always there: a part of the step before may
    # still be drawing itself, and must not find something else where it was.
    places = [st.container() for _ in range(PLACES)]
    with places[ORDER.index(record.step) % PLACES]:
        if person.has_left:
            _draw_return(caller)
        elif introduces:
            day.draw_introduction(record)
        else:
            SCREENS[record.step](caller, record, person)
    _draw_foot(caller, record)


def _who(record: Record, person: Person, group: Group | None) -> str:
    parts = [record.settings.name, person_name(person)]
    if group:
        parts.append(group_name(group))
    return " · ".join(parts)


def _draw_state(record: Record, group: Group | None) -> None:
    """What may come and go above the step's own screen."""
    if group and group.meeting_link:
        draw_outer_link(group.meeting_link, translate("The group's meeting room on video"))
    if record.evaluation.stage is Stage.OPEN:
        draw_links((f"/evaluering/{record.id}", translate("Answer the evaluation")))
    draw_mark(record)
    day.draw_state(record)


def _draw_return(caller: Caller) -> None:
    st.info(translate("The process lead has noted that you have gone."))
    st.button(
        translate("I am back"),
        type="primary",
        on_click=problems.attempt,
        args=(joining.mark_left, caller, caller.person_id),
        kwargs={"left": False},
    )


def _draw_foot(caller: Caller, record: Record) -> None:
    """What comes next, whom to ask, and the way to another device; one message to the browser."""
    lines = []
    if record.step in WORKING:
        lines.append(escape(translate("Next: {step}", step=step_name(following(record.step)))))
    if record.settings.contact:
        help_line = translate("Do you need help? {contact}", contact=record.settings.contact)
        lines.append(escape(help_line))
    other = escape(translate("Continue on another device"))
    lines.append(f'<a class="workshop-door" href="/min-lenke/{caller.workshop_id}">{other}</a>')
    st.html("".join(f'<p class="workshop-small">{line}</p>' for line in lines))
