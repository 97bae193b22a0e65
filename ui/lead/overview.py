"""Where the workshop stands: the step bar, the groups, what is missing, forward and back."""

from functools import partial
from html import escape as escape_html

import streamlit as st

from content.words import group_name, step_name, step_place
from domain.programme import Kind
from domain.readiness import missing
from domain.record import Record
from domain.steps import ORDER, Activity, Step, activity_of, following, preceding
from domain.workshop import Group, warn_of_group_sizes
from language import say, translate
from services import workshops
from services.access import Caller
from ui import problems
from ui.buttons import draw_lasting_button


def draw_bar(record: Record) -> None:
    """The steps, the present one marked in words as well as weight."""
    items = "".join(
        ("<li aria-current='step'>" if step is record.step else "<li>")
        + f"{escape_html(step_name(step))}</li>"
        for step in ORDER
    )
    st.html(f'<ol class="workshop-bar">{items}</ol>')


def draw_groups(record: Record) -> None:
    """How many are in, and how far each group is; one element, so that nothing below it moves."""
    lines = []
    for group in record.groups:
        members = [p for p in record.people if p.group_id == group.id]
        here = sum(not (person.has_left or person.is_expected) for person in members)
        inside = translate("{here} of {all} in", here=here, all=len(members))
        lines.append(f"- **{group_name(group)}** · {inside} · {_progress(record, group)}")
    sizes = {
        group.number: sum(p.group_id == group.id for p in record.present_people)
        for group in record.groups
    }
    lines += [f"- {say(warning)}" for warning in warn_of_group_sizes(sizes)]
    st.markdown("\n".join(lines))


def _progress(record: Record, group: Group) -> str:
    activity = activity_of(record.step)
    if record.step is Step.SELECT_PERSON:
        members = [p for p in record.present_people if p.group_id == group.id]
        done = sum(person.has_handed_in for person in members)
        return translate("{done} of {all} handed in", done=done, all=len(members))
    if activity is None or (group.id, activity) in record.agreed:
        return translate("agreed") if activity else translate("ready")
    if activity is Activity.SELECT:
        chosen = len(record.group_lists.get(group.id, ()))
        return translate("{chosen} of {limit}", chosen=chosen, limit=record.settings.choose)
    if activity is Activity.SCORE:
        scores = record.group_scores.get(group.id, {})
        done = sum(p in scores and scores[p].is_whole for p in record.plenum_list)
        return translate("{chosen} of {limit}", chosen=done, limit=len(record.plenum_list))
    return translate("writing")


def draw_moves(caller: Caller, record: Record) -> None:
    """What is missing, and the ways forward and back."""
    st.header(translate("Before the next step"))
    lacking = missing(record)
    st.markdown(
        "\n".join(f"- {say(sentence)}" for sentence in lacking) or translate("Nothing is missing.")
    )
    if record.clock.interlude is Kind.END:
        return
    if record.step is not Step.AFTER:
        following_name = step_name(following(record.step))
        if record.step is Step.BEFORE:
            _draw_opening_early(caller)
        _draw_warning(caller, record)
        if lacking:
            with st.popover(
                translate("Go to «{step}» anyway", step=following_name), key=f"anyway-{record.step}"
            ):
                st.write(translate("Something is missing. Nothing is lost if you go on."))
                _draw_forward(caller, record, following_name)
        else:
            _draw_forward(caller, record, following_name)
    if record.step is not Step.BEFORE:
        st.button(
            translate("Back to «{step}»", step=step_name(preceding(record.step))),
            icon=":material/arrow_back:",
            on_click=problems.attempt,
            args=(workshops.step_back, caller, record.step),
        )


def _draw_warning(caller: Caller, record: Record) -> None:
    with st.container(horizontal=True):
        draw_lasting_button(
            translate("Everyone is told that one minute is left")
            if record.is_warned
            else translate("Say that one minute is left"),
            key="warn",
            done=record.is_warned,
            act=(workshops.warn, caller),
        )
        draw_lasting_button(
            translate("Take it back"),
            key="take-warning-back",
            done=not record.is_warned,
            act=(partial(workshops.warn, warned=False), caller),
        )


def _draw_opening_early(caller: Caller) -> None:
    with st.popover(translate("Open for ticking before the day"), key="open-early"):
        st.write(
            translate(
                "The step «Choose alone» opens without a clock, so that people can tick at home. "
                "On the day you can go back to «Before we start», and all ticks are kept."
            )
        )
        st.button(
            translate("Open for ticking now"),
            key="open-early-now",
            on_click=problems.attempt,
            args=(workshops.open_early, caller),
        )


def _draw_forward(caller: Caller, record: Record, name: str) -> None:
    st.button(
        translate("Go to «{step}»", step=name),
        type="primary",
        key=f"forward-{record.step}",
        on_click=problems.attempt,
        args=(workshops.advance, caller, record.step),
    )


def heading(record: Record) -> tuple[str, str]:
    return step_name(record.step), step_place(record.step) or record.settings.name
