"""The new points of a round, brought together."""

import streamlit as st

from domain.workshop import Role
from language import translate
from ui import session
from ui.rounds.new_points import draw_new_points

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("New points"))
    draw_new_points(caller, session.round_id())
