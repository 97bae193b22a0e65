"""The few parts of the screen that Streamlit does not have, drawn in the browser."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
Mount = Callable[..., Any]  # takes `key`, `data` (JSON, or what becomes it) and callbacks


def register(name: str, html: str, *, parts: Sequence[str] = ()) -> Mount:
    """The component whose script and style lie beside this file.

    The scripts it shares with others, its parts, are put in front of its own: a component's script
    is loaded on its own and cannot import another.
    """
    js, css = _join(*parts, name), read(f"{name}.css")
    return _packing(st.components.v2.component(f"workshop_{name}", html=html, js=js, css=css))


def register_page(name: str, *, parts: Sequence[str], inner: Sequence[str]) -> Mount:
    """As `register`, for one that looks as the page does, with parts inside it that do not.

    These have their own HTML and style, which its script finds by name in `INNER`.
    """
    own = {part: {"html": read(f"{part}.html"), "css": read(f"{part}.css")} for part in inner}
    component = st.components.v2.component(
        f"workshop_{name}",
        html=f'<div class="workshop-{name}"></div>',
        js=f"const INNER = {json.dumps(own)}\n{_join(*parts, name)}",
        css=read(f"{name}.css"),
        isolate_styles=False,
    )
    return _packing(component)


def _join(*scripts: str) -> str:
    return "\n".join(read(f"{script}.js") for script in ("unpacking", *scripts))


def _packing(component: Mount) -> Mount:
    """Gives the data as bytes, which Streamlit passes on as they are.

    It would look through other data for tables, for which it imports pandas, and read and write all
    of it once more.
    """

    def mount(*, key: str, data: object, **acts: Callable[[], None]) -> Any:
        text = data if isinstance(data, str) else json.dumps(data)
        return component(key=key, data=text.encode(), **acts)

    return mount


def read(file: str) -> str:
    return (HERE / file).read_text(encoding="utf-8")


def ignore() -> None:
    """A value from a component reruns its fragment, or the page; nothing else is to be done."""
