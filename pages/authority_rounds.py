"""Helsetilsynet's rounds."""

import streamlit as st

from domain.workshop import Role
from language import translate
from ui import session
from ui.rounds.rounds import draw_rounds

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("Rounds"))
    draw_rounds(caller)
