"""A point from round to round."""

import streamlit as st

from domain.screens import ROUNDS
from domain.workshop import Role
from language import translate
from ui import session
from ui.links import draw_links
from ui.rounds.history import draw_history

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("A point through the rounds"))
    draw_links((f"/{ROUNDS}", translate("All the rounds")))
    draw_history(caller)
