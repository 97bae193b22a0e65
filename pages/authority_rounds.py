"""Helsetilsynet's rounds."""

import streamlit as st

from domain.workshop import Role
from language import translate
from ui import session
from ui.links import draw_links
from ui.rounds.rounds import draw_rounds
from ui.sign_in import SIGN_OUT

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("Rounds"))
    draw_rounds(caller)
    if caller.until:
        draw_links((SIGN_OUT, translate("Log out")))
