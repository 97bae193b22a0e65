"""An office's own part of a round; the joint result when it is published."""

import streamlit as st

from domain.forms import ReadForm
from domain.rounds import Draft
from domain.workshop import Role
from exports.bundle import read_bundle
from language import current, translate
from services.round_lists import RoundList
from services.submitting import own_part
from ui import session
from ui.rounds.office import draw_office, draw_published


def read(draft: Draft, listed: RoundList) -> ReadForm:
    """What the uploaded files say, in the visitor's language."""
    return read_bundle(draft.file_name, draft.content, listed.points, current(), listed.editions)


caller = session.caller(Role.OFFICE)
if caller:
    part = own_part(caller)
    st.title(translate("Send to Helsetilsynet"))
    st.text(part.office.name.pick(current()))
    draw_office(caller, read=read)
    draw_published(caller)
