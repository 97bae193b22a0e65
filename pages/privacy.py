"""Privacy: what is kept, why and how long; written so that an office can copy it."""

import streamlit as st

from language import translate
from ui.statement import PRIVACY, draw_statement

st.title(translate("Privacy"))
draw_statement(PRIVACY)
