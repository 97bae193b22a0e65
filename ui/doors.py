"""The two doors of the start page. Plain links: what they open sets a cookie."""

from html import escape

import streamlit as st

from language import translate
from ui.links import draw_links


def draw_doors() -> None:
    doors = (
        ("/bli-med", translate("Join"), translate("You have a code, a link or a QR code.")),
        ("/ny-workshop", translate("Make a workshop"), translate("You are the process lead.")),
    )
    st.html(
        '<div class="workshop-doors">'
        + "".join(
            f'<a href="{to}" target="_self"><strong>{escape(name)}</strong>'
            f"<span>{escape(hint)}</span></a>"
            for to, name, hint in doors
        )
        + "</div>"
    )
    draw_links(("/papir", translate("Register a workshop held on paper")))
