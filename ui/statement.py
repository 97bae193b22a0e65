"""The two statements an office must be able to copy: kept as text files in both languages."""

from pathlib import Path

import streamlit as st

from language import current

HERE = Path(__file__).parent / "statements"
PRIVACY = "privacy"
ACCESSIBILITY = "accessibility"


def draw_statement(name: str) -> None:
    """The statement in the current language."""
    st.markdown((HERE / f"{name}.{current()}.md").read_text(encoding="utf-8"))
