"""The texts of a round, tagged with themes."""

import streamlit as st

from domain.workshop import Role
from language import translate
from ui import session
from ui.rounds.themes import draw_themes

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("Themes"))
    draw_themes(caller, session.round_id())
