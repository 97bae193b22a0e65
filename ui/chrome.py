"""What stands over and under every page."""

from html import escape
from pathlib import Path
from urllib.parse import quote, urlencode

import streamlit as st

from language import NAMES, current, translate
from ui import session
from ui.components.edges import draw_edges

STYLE = (Path(__file__).parent / "style.css").read_text(encoding="utf-8")


def draw_head() -> None:
    """The name of the product, and the language switch."""
    st.html(f"<style>{STYLE}</style>")
    draw_edges()
    here, name, label = _here(), translate("Risk workshop"), translate("Language")
    links = " · ".join(
        f'<span aria-current="true" lang="{code}">{spoken}</span>'
        if code == current()
        else f'<a lang="{code}" hreflang="{code}" target="_self" '
        f'href="/sprak/{code}?til={quote(here, safe="")}">{spoken}</a>'
        for code, spoken in NAMES.items()
    )
    st.html(
        f'<div class="workshop-head"><a href="/" target="_self">{escape(name)}</a>'
        f'<nav aria-label="{escape(label)}">{links}</nav></div>'
    )


def draw_foot() -> None:
    """Where to read about the method, privacy and accessibility."""
    links = (
        ("/metoden", translate("The method")),
        ("/personvern", translate("Privacy")),
        ("/tilgjengelighet", translate("Accessibility")),
    )
    text = " · ".join(f'<a href="{to}" target="_self">{escape(name)}</a>' for to, name in links)
    about = escape(translate("About the tool"))
    st.html(f'<nav class="workshop-foot" aria-label="{about}">{text}</nav>')


def _here() -> str:
    path = "/" + (st.context.url or "").split("//", 1)[-1].partition("/")[2].partition("?")[0]
    about = {"w": session.workshop_id(), "runde": session.round_id()}
    asked = urlencode({name: value for name, value in about.items() if value})
    return f"{path}?{asked}" if asked else path
