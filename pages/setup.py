"""Set-up: four short parts, each answer saved as it is given."""

import streamlit as st

from domain.workshop import Role
from language import translate
from ui import session
from ui.lead.setup import draw_setup

caller = session.caller(Role.LEAD)
if caller:
    st.title(translate("Set up"))
    draw_setup(caller)
