"""Accessibility: status and known breaches, in the pattern of the official statement."""

import streamlit as st

from language import translate
from ui.statement import ACCESSIBILITY, draw_statement

st.title(translate("Accessibility"))
draw_statement(ACCESSIBILITY)
