"""The report of a round, written and downloaded."""

from functools import partial

import streamlit as st

from domain.screens import ROUND, round_address
from domain.workshop import Role
from exports.national_files import report_files
from exports.offers import links
from language import LANGUAGES, NAMES, current, translate
from services.report_material import gather
from ui import session
from ui.links import draw_files, draw_links
from ui.rounds.report import draw_report

caller = session.caller(Role.AUTHORITY)
if caller:
    round_id = session.round_id()
    st.title(translate("The report"))
    draw_links((round_address(ROUND, round_id), translate("To the round")))
    draw_report(caller, round_id)
    st.header(translate("Files"))
    language = st.radio(
        translate("Language of the files"),
        LANGUAGES,
        LANGUAGES.index(current()),
        format_func=NAMES.__getitem__,
        horizontal=True,
    )
    files = report_files(partial(gather, caller, round_id, language), language)
    draw_files(links(files, f"/fil/rapport/{round_id}/{language}"))
