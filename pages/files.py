"""Files and closing: what leaves the building, and the end of the workshop."""

from datetime import date

import streamlit as st

from domain.screens import CONTROL_ROOM, address
from domain.workshop import Role
from exports.archive import archive_title, write_archive
from exports.blank import write_blank
from exports.files import write_all
from language import translate
from services import reading
from ui import session
from ui.lead.closing import draw_closing
from ui.lead.downloads import draw_archive, draw_downloads, draw_paper
from ui.links import draw_links

caller = session.caller(Role.LEAD)
if caller:
    record = reading.record(caller)
    st.title(translate("Files and closing"))
    draw_links((address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")))
    settings, today = record.settings, date.today()
    files = write_all(record, settings.language, today)
    draw_downloads(files, is_preliminary=record.is_preliminary)
    draw_archive(
        *write_archive(record, files, settings.language, today),
        archive_title(record, settings.language, today),
    )
    listed = tuple(point for point in record.points.values() if point.number is not None)
    version = f"{settings.list_id} {settings.list_version}"
    draw_paper(write_blank(settings.name, listed, version, settings.choose, settings.language))
    draw_closing(caller, was_closed=record.closed_at is not None)
