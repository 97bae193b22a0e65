"""Reading a submission through, sending it, and the receipts."""

import streamlit as st

from domain.dates import write_day
from domain.errors import WorkshopError
from domain.forms import Finding, ReadForm
from domain.rounds import Contents, Draft, Status, keep_known, missing_facts
from language import say, translate
from services import submitting
from services.access import Caller
from services.submitting import OwnPart
from ui import forms, problems
from ui.lines import draw_line, draw_list
from ui.rounds.facts import draw_facts, draw_fields, fill_in
from ui.rounds.words import moment_text, status_text


def draw_round_facts(part: OwnPart) -> None:
    """What Helsetilsynet says of the round."""
    settings = part.round.settings
    draw_line(settings.name)
    if settings.deadline:
        st.write(translate("Deadline: {deadline}.", deadline=write_day(settings.deadline)))
    if settings.contact:
        st.text(translate("Contact at Helsetilsynet: {contact}", contact=settings.contact))
    if settings.leads:
        with st.expander(translate("Process leads at the offices"), key="process-leads"):
            st.text(settings.leads)


def draw_receipts(caller: Caller, part: OwnPart) -> None:
    """Each version that is sent, the newest first."""
    for one in reversed(part.submissions):
        draw_line(
            translate("Version {number}", number=one.version),
            f"{moment_text(one)} – {status_text(one)}",
            below=translate("Fingerprint: {hash}", hash=one.fingerprint),
        )
        if one.question:
            st.warning(translate("Helsetilsynet asks:"))
            st.text(one.question)
    newest = part.newest
    if newest and newest.status is Status.RECEIVED and not part.deadline_is_over:
        st.button(
            translate("Withdraw the submission"),
            key=f"withdraw-{newest.id}",
            on_click=problems.attempt,
            args=(submitting.withdraw, caller, newest),
        )


def draw_findings(form: ReadForm) -> bool:
    """What was wrong or corrected in the file; says whether it can be sent."""
    if form.problems:
        st.error(translate("The file cannot be sent as it is. Correct it and upload it again."))
        draw_list([_place(one) for one in form.problems])
    if form.corrections:
        st.info(translate("This was understood in another way than it is written:"))
        draw_list([_place(one) for one in form.corrections])
    return not form.problems


def _place(finding: Finding) -> str:
    place = [finding.file, finding.sheet, finding.row and str(finding.row), finding.column]
    named = ", ".join(part for part in place if part)
    return f"{named}: {say(finding.message)}" if named else say(finding.message)


def draw_sending(caller: Caller, part: OwnPart, contents: Contents, original: Draft) -> None:
    """What is said of the workshop, the fields for what is not, and the button."""
    contents = keep_known(contents, part.listed.editions)
    draw_facts(contents, part.listed.titles)
    seen = part.newest.version if part.newest else 0
    names, form = missing_facts(contents), f"send-{part.office.id}-{seen}"
    with st.form(form, border=False):
        draw_fields(form, names, part.listed.titles)
        st.checkbox(
            translate("Have you read through the text for information about individuals?"),
            key=forms.field(form, "read"),
        )
        label = translate("Send the new version") if seen else translate("Send to Helsetilsynet")
        forms.draw_button(
            label, form, [*names, "read"], _send, caller, contents, original, seen, names
        )


def _send(
    caller: Caller,
    contents: Contents,
    original: Draft,
    seen: int,
    names: tuple[str, ...],
    *values: object,
) -> None:
    *given, has_read = values
    if not has_read:
        raise WorkshopError("Read through the text for information about individuals first.")
    whole = fill_in(contents, names, tuple(given))
    submitting.send(caller, whole, original, seen_version=seen)
