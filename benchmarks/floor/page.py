"""A bare Streamlit page."""

import streamlit as st

st.write("One line")
