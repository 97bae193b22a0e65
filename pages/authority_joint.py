"""The joint result of a round, with its files."""

import streamlit as st

from domain.comparison import rank_by_key
from domain.screens import ROUND, round_address
from domain.workshop import Role
from exports.joint_files import joint_files
from exports.offers import links
from language import current, translate
from services.joint import joint_result
from ui import session
from ui.links import draw_files, draw_links
from ui.problems import shown
from ui.rounds.joint import draw_joint

caller = session.caller(Role.AUTHORITY)
if caller:
    st.title(translate("The joint ranking"))
    draw_links((round_address(ROUND, session.round_id()), translate("To the round")))
    draw_joint(caller, session.round_id())
    with shown():
        result = joint_result(caller, session.round_id(), current())
        if result.aggregate.rows:
            st.header(translate("Files"))
            panel, name = rank_by_key(result.panel, result.aggregate), result.round.settings.name
            files = joint_files(result.aggregate, panel, name, current())
            draw_files(links(files, f"/fil/samlet/{result.round.id}"))
