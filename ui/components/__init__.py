"""The few parts of the screen that Streamlit does not have, drawn in the browser."""

from pathlib import Path
from typing import Any

import streamlit as st

from language import translate

HERE = Path(__file__).parent


def register(name: str, html: str, *, sends: bool = False, follows: bool = False) -> Any:
    """The component whose script and style lie beside this file.

    One that sends gets the shared outbox in front of its script, and one that follows the
    workshop the shared line: a component's script is loaded on its own and cannot import another.
    """
    shared = {"sending.js": sends, "line.js": follows}
    scripts = [*(script for script, is_used in shared.items() if is_used), f"{name}.js"]
    return st.components.v2.component(
        f"workshop_{name}",
        html=html,
        js="\n".join((HERE / script).read_text(encoding="utf-8") for script in scripts),
        css=(HERE / f"{name}.css").read_text(encoding="utf-8"),
    )


def ignore() -> None:
    """A value from a component reruns its fragment; nothing else is to be done."""


def saving_texts() -> dict[str, str]:
    """What every component that sends says about it."""
    return {
        "saving": translate("Saving …"),
        "saved": translate("Saved"),
        "lost": translate(
            "We have lost the connection and are trying again. Not sent yet: {count}."
        ),
    }
