"""The few parts of the screen that Streamlit does not have, drawn in the browser."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


def register(name: str, html: str, *, parts: Sequence[str] = ()) -> Any:
    """The component whose script and style lie beside this file.

    The scripts it shares with others, its parts, are put in front of its own: a component's script
    is loaded on its own and cannot import another.
    """
    scripts = [read(f"{part}.js") for part in (*parts, name)]
    js, css = "\n".join(scripts), read(f"{name}.css")
    return st.components.v2.component(f"workshop_{name}", html=html, js=js, css=css)


def register_page(name: str, *, parts: Sequence[str], inner: Sequence[str]) -> Any:
    """As `register`, for one that looks as the page does, with parts inside it that do not.

    These have their own HTML and style, which its script finds by name in `INNER`.
    """
    own = {part: {"html": read(f"{part}.html"), "css": read(f"{part}.css")} for part in inner}
    scripts = [f"const INNER = {json.dumps(own)}", *(read(f"{part}.js") for part in (*parts, name))]
    return st.components.v2.component(
        f"workshop_{name}",
        html=f'<div class="workshop-{name}"></div>',
        js="\n".join(scripts),
        css=read(f"{name}.css"),
        isolate_styles=False,
    )


def read(file: str) -> str:
    return (HERE / file).read_text(encoding="utf-8")


def ignore() -> None:
    """A value from a component reruns its fragment; nothing else is to be done."""
