"""The start page: two doors, and the method on one screen."""

import streamlit as st

from content.method import method
from language import translate
from ui.doors import draw_doors
from ui.sign_in import draw_sign_in

st.title(translate("From fifty risk points to a top three you agree on"))
st.write(
    translate(
        "Here you assess together where the social services in Nav are most likely to fail people."
    )
)
draw_doors()
draw_sign_in()
st.html(method())
