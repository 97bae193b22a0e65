"""The method, for whoever wants to read it apart."""

import streamlit as st

from content.method import method
from language import translate

st.title(translate("The method"))
st.html(method())
st.subheader(translate("Where the method comes from"))
st.write(
    translate(
        "The method follows the Norwegian Board of Health Supervision's risk assessment of social "
        "services in Nav (report 4/2022), an adapted version of the standard NS 5814. The list of "
        "points is the report's appendix 2."
    )
)
