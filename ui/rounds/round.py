"""One round as Helsetilsynet follows it: who has sent, reminders, settings, publishing."""

import streamlit as st

from domain.dates import write_day
from domain.rounds import Invited, Round, Status, Submission
from domain.screens import (
    JOINT,
    JOINT_SCREEN,
    NEW_POINTS,
    REPORT,
    ROUNDS,
    THEMES,
    round_address,
)
from language import current, translate
from services import rounds
from services.access import Caller
from services.rounds import Overview
from ui import forms, problems
from ui.addresses import base_address
from ui.components.live import follow_round
from ui.fragments import fragment
from ui.labels import escape
from ui.lead.closing import draw_preview
from ui.lines import draw_line
from ui.links import draw_links, draw_new_tab_link
from ui.rounds.facts import draw_facts
from ui.rounds.paging import choose_page
from ui.rounds.rounds import as_settings, draw_settings
from ui.rounds.words import moment_text, status_text
from ui.tables import draw_table

RETURNING = "return-submission"


@fragment
def draw_round(caller: Caller, round_id: str) -> None:
    seen = rounds.overview(caller, round_id)
    st.title(seen.round.settings.name)
    draw_links(
        (f"/{ROUNDS}", translate("All the rounds")),
        (round_address(NEW_POINTS, round_id), translate("New points")),
        (round_address(JOINT, round_id), translate("The joint ranking")),
        (round_address(THEMES, round_id), translate("Themes")),
        (round_address(REPORT, round_id), translate("The report")),
    )
    draw_new_tab_link(round_address(JOINT_SCREEN, round_id), translate("Big screen (new tab)"))
    st.header(translate("Who has sent"))
    _draw_status(caller, round_id)
    with st.expander(translate("The offices' links"), key="links"):
        _draw_links(seen)
    st.header(translate("Read a submission"))
    # Somebody may be writing a question here, so it is read anew when one asks for it.
    st.button(translate("Look again"), key="look-again")
    _draw_submission(caller, seen)
    st.header(translate("Publish"))
    _draw_publishing(caller, seen.round)
    with st.expander(translate("Change the round"), key="changing"):
        _draw_changing(caller, seen.round)


@fragment
def _draw_status(caller: Caller, round_id: str) -> None:
    seen = rounds.overview(caller, round_id)
    follow_round(caller, seen.round, key="follow-round")
    sent = sum(seen.is_sent(office) for office in seen.invited)
    deadline = write_day(seen.round.settings.deadline) or translate("none")
    st.write(
        translate("{done} of {of} have sent. Deadline: {deadline}.",
                  done=sent, of=len(seen.invited), deadline=deadline)
    )  # fmt: skip
    st.write(translate("List: {name}.", name=escape(seen.listed.titles[seen.round.edition])))
    shown = choose_page(seen.invited, translate("Offices"), "status-page")
    headers = (translate("Office"), translate("Status"), translate("Version"), translate("Time"))
    draw_table(headers, [_status_row(office, seen.newest(office)) for office in shown])
    with st.expander(translate("A text to remind with"), key="reminder"):
        st.code(_reminder(seen), language=None, wrap_lines=True)


def _status_row(office: Invited, newest: Submission | None) -> list[object]:
    if newest is None:
        return [office.name.pick(current()), status_text(None), "", ""]
    name = office.name.pick(current())
    return [name, status_text(newest), newest.version, moment_text(newest)]


def _draw_links(seen: Overview) -> None:
    st.write(
        translate(
            "Each office has a secret link of its own. Whoever has the link sends for the office."
        )
    )
    for office in choose_page(seen.invited, translate("Offices"), "links-page"):
        draw_line(office.name.pick(current()))
        st.code(f"{base_address()[0]}/send-inn/{office.id}/{office.key}", language=None)


def _reminder(seen: Overview) -> str:
    missing = [o.name.pick(current()) for o in seen.invited if not seen.is_sent(o)]
    settings = seen.round.settings
    return translate(
        "We have not received the submission to «{name}» from: {offices}. The deadline is "
        "{deadline}. Late submissions are taken too, and marked. Questions: {contact}.",
        name=settings.name,
        offices=", ".join(missing) or "–",
        deadline=write_day(settings.deadline) or "–",
        contact=settings.contact or "–",
    )


def _draw_submission(caller: Caller, seen: Overview) -> None:
    senders = {o.id: o for o in seen.invited if seen.newest(o)}
    if not senders:
        st.caption(translate("Nobody has sent anything yet."))
        return
    chosen = st.selectbox(
        translate("Submission from"),
        list(senders),
        format_func=lambda id_: senders[id_].name.pick(current()),
        key="read-office",
    )
    newest = seen.newest(senders[chosen])
    if newest:
        draw_facts(newest.contents, seen.listed.titles)
        draw_preview(newest.contents.feedback)
        _draw_returning(caller, seen.round.id, newest)


def _draw_returning(caller: Caller, round_id: str, newest: Submission) -> None:
    if newest.status is not Status.RECEIVED:
        draw_line(status_text(newest), below=newest.question)
        return
    with st.form(f"{RETURNING}-{newest.id}", border=False):
        st.text_area(translate("A question to the office"), key=forms.field(RETURNING, "question"))
        forms.draw_button(
            translate("Return with the question"),
            RETURNING,
            ["question"],
            rounds.send_back,
            caller,
            round_id,
            newest,
        )


def _draw_publishing(caller: Caller, present: Round) -> None:
    is_published = present.published_at is not None
    st.write(
        translate("The result is published: the offices see it, and each other's answers.")
        if is_published
        else translate("When you publish, the offices see the result and each other's answers.")
    )
    st.button(
        translate("Withdraw the publication") if is_published else translate("Publish the result"),
        key="publish",
        on_click=problems.attempt,
        args=(rounds.withdraw_publication if is_published else rounds.publish, caller, present.id),
    )


def _draw_changing(caller: Caller, present: Round) -> None:
    form = f"change-round-{present.version}"
    with st.form(form, border=False):
        draw_settings(form, present.settings)
        fields = ("name", "deadline", "contact", "leads", "new_points")
        forms.draw_button(translate("Save"), form, fields, _change, caller, present)
    is_sure = st.checkbox(translate("The round and all that was sent can be deleted."))
    st.button(
        translate("Delete the round"),
        key="delete-round",
        disabled=not is_sure,
        on_click=problems.attempt,
        args=(rounds.delete, caller, present.id),
    )


def _change(caller: Caller, seen: Round, *values: object) -> None:
    rounds.change(caller, seen, as_settings(*values))  # type: ignore[arg-type]
