"""Files and closing: what leaves the building, and the end of the workshop."""

from datetime import date

import streamlit as st

from domain.screens import CONTROL_ROOM, address
from domain.workshop import Role
from exports.files import write_all
from exports.paper import write_paper_list
from language import translate
from services import reading
from ui import session
from ui.lead.closing import draw_closing
from ui.lead.downloads import draw_downloads
from ui.links import draw_links

caller = session.caller(Role.LEAD)
if caller:
    record = reading.record(caller)
    st.title(translate("Files and closing"))
    draw_links((address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")))
    spoken = record.settings.language
    listed = [point for point in record.points.values() if point.number is not None]
    paper = write_paper_list(record.settings.name, listed, record.settings.choose, spoken)
    files = write_all(record, spoken, date.today())
    draw_downloads(files, paper, is_preliminary=record.is_preliminary)
    draw_closing(caller, was_closed=record.closed_at is not None)
