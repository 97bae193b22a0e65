"""The participant's screen: the stage, which follows the step, and the group's work below it."""

from collections.abc import Callable
from html import escape

import streamlit as st

from content.screen import below
from domain.record import Record
from domain.steps import ORDER, Step
from domain.workshop import Role
from language import translate
from services import joining, showing
from services.access import Caller
from ui import problems, session
from ui.components.stage import draw_joining, draw_stage
from ui.fragments import fragment
from ui.steps import dissent, explain_group, score_group, select_group

BELOW: dict[Step, Callable[[Caller], None]] = {
    Step.SELECT_GROUP: select_group.draw,
    Step.SELECT_PLENUM: dissent.draw_when_selecting,
    Step.SCORE_GROUP: score_group.draw,
    Step.SCORE_PLENUM: dissent.draw_when_scoring,
    Step.EXPLAIN_GROUP: explain_group.draw,
}
PLACES = 2  # each is a message to everybody


@fragment
def draw_step() -> None:
    # Asked anew each time: two entries may have become one, or the link been renewed.
    caller = session.caller(Role.PARTICIPANT)
    if session.is_invited():
        draw_joining(session.workshop_id(), caller)
        return
    if caller is None:
        st.info(
            translate(
                "This browser is no longer in the workshop: you may have been given a new link. "
                "Open it, or join with the code."
            )
        )
        return
    record, own = showing.show(caller)
    draw_stage(caller, record, own)
    # Neighbouring steps have places of their own, always there: a part of the step before may
    # still be drawing itself, and must not find something else where it was.
    places = [st.container() for _ in range(PLACES)]
    with places[ORDER.index(record.step) % PLACES]:
        if own.person.has_left:
            _draw_return(caller)
        elif below(record, own):
            BELOW[record.step](caller)
    _draw_foot(caller, record)


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
    """Whom to ask, and the way to another device; the same whatever the step."""
    lines = []
    if record.settings.contact:
        asked = translate("Do you need help? {contact}", contact=record.settings.contact)
        lines.append(escape(asked))
    other = escape(translate("Continue on another device"))
    lines.append(f'<a class="workshop-door" href="/min-lenke/{caller.workshop_id}">{other}</a>')
    st.html("".join(f'<p class="workshop-small">{line}</p>' for line in lines))
