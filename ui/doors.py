"""The two doors of the start page. Plain links: what they open sets a cookie."""

from html import escape

import streamlit as st

from content.doors import door
from language import translate


def draw_doors() -> None:
    doors = (
        ("/bli-med", translate("Join"), translate("You have a code, a link or a QR code.")),
        ("/ny-workshop", translate("Make a workshop"), translate("You are the process lead.")),
    )
    wide = "".join(
        f'<a href="{to}" target="_self"><strong>{escape(name)}</strong>'
        f"<span>{escape(hint)}</span></a>"
        for to, name, hint in doors
    )
    paper = door("/papir", translate("Register a workshop held on paper"))
    own_list = door("/ny-liste", translate("Make a list of your own"))
    # One message to the browser: the first visitors of a day all come at once.
    st.html(f'<div class="workshop-doors">{wide}</div><p>{paper}</p><p>{own_list}</p>')
