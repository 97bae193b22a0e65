"""A bare fragment."""

import streamlit as st


@st.fragment
def draw() -> None:
    st.metric("People", 1)


draw()
