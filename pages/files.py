"""Files and closing: what leaves the building, and the end of the workshop."""

from datetime import date
from functools import partial

import streamlit as st

from domain.forms import ReadForm
from domain.rounds import Draft
from domain.screens import CONTROL_ROOM, address
from domain.workshop import Role
from exports.archive import archive_files, archive_title
from exports.files import file_stem, paper_files, workshop_files
from exports.offers import links
from exports.reading.forms import read_form
from exports.workshop_json import write_json
from language import translate
from services import reading
from services.access import Caller
from ui import session
from ui.lead.closing import draw_closing
from ui.lead.downloads import draw_archive, draw_downloads, draw_paper
from ui.links import draw_links
from ui.rounds.office import draw_from_workshop


def read_workshop(caller: Caller) -> tuple[Draft, ReadForm]:
    """The workshop as the file that is sent, and what that file says."""
    record = reading.record(caller)
    content = write_json(record)
    draft = Draft(f"{file_stem(record, date.today())} workshop.json", content)
    listed = [point for point in record.points.values() if point.number is not None]
    return draft, read_form(draft.file_name, content, listed, record.settings.language)


caller = session.caller(Role.LEAD)
if caller:
    record = reading.record(caller)
    st.title(translate("Files and closing"))
    draw_links((address(CONTROL_ROOM, caller.workshop_id), translate("To the control room")))
    spoken, today, folder = record.settings.language, date.today(), f"/fil/workshop/{record.id}"
    files = workshop_files(record, spoken, today)
    draw_downloads(links(files, folder), is_preliminary=record.is_preliminary)
    draw_archive(
        links(archive_files(record, spoken, today), folder),
        archive_title(record, spoken, today),
    )
    draw_paper(links(paper_files(record), folder))
    draw_closing(caller, was_closed=record.closed_at is not None)
    if record.closed_at and not record.rehearses:
        draw_from_workshop(caller, read=partial(read_workshop, caller))
