"""The joint result on the big screen: for the gathering of the offices, without controls."""

from pathlib import Path

import streamlit as st

from language import current, translate
from services import joint
from services.access import Caller
from ui.fragments import fragment
from ui.rounds.compared import draw_first_likeness, draw_panel
from ui.rounds.joint import draw_result_table
from ui.rounds.paging import first_page

STYLE = (Path(__file__).parents[1] / "boards" / "screen.css").read_text(encoding="utf-8")


@fragment
def draw_joint_screen(caller: Caller, round_id: str) -> None:
    result = joint.joint_result(caller, round_id, current())
    st.html(f"<style>{STYLE}</style>")
    st.title(result.round.settings.name)
    draw_result_table(result, shorten=first_page)
    if result.panel:
        st.header(translate("The panel and the offices"))
        draw_panel(result)
    st.header(translate("Office by office"))
    draw_first_likeness(result.aggregate)
