"""The bare page, served as the product is."""

import streamlit as st

app = st.App("page.py")
