"""Streamlit shared by the pages."""
