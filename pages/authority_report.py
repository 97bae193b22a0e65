"""The report of a round, written and downloaded."""

import streamlit as st

from domain.screens import ROUND, round_address
from domain.workshop import Role
from exports.national_files import report_files
from exports.offers import write_each
from language import LANGUAGES, NAMES, current, translate
from services import report_material
from ui import session
from ui.lead.downloads import draw_file
from ui.links import draw_links
from ui.problems import shown
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
    st.caption(translate("Make the files anew after you have changed something."))
    if st.button(translate("Make the files"), key="make-files"):
        with shown():
            material = report_material.gather(caller, round_id, language)
            files = report_files(lambda: material, language)
            for file, content in write_each(files).items():
                draw_file(file, content)
