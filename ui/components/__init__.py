"""The few parts of the screen that Streamlit does not have, drawn in the browser."""

from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


def register(name: str, html: str) -> Any:
    """The component whose script and style lie beside this file."""
    return st.components.v2.component(
        f"workshop_{name}",
        html=html,
        js=(HERE / f"{name}.js").read_text(encoding="utf-8"),
        css=(HERE / f"{name}.css").read_text(encoding="utf-8"),
    )


def ignore() -> None:
    """A value from a component reruns its fragment; nothing else is to be done."""
