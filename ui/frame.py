"""The frame round every page: who is here, which pages there are, the language, the foot."""

import streamlit as st

from ui import session
from ui.chrome import draw_foot, draw_head
from ui.lead.deleting import draw_goodbye
from ui.navigation import reachable_pages

session.use_language()
page = st.navigation(reachable_pages(), position="hidden")
st.set_page_config(page_title=page.title, layout="wide", initial_sidebar_state="collapsed")
draw_head()
draw_goodbye()
page.run()
draw_foot()
